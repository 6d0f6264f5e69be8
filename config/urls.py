"""Every address of the site. The URL names a page or a code, never a person."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from config import views

handler400 = "config.errors.not_understood"
handler500 = "config.errors.something_broke"

urlpatterns = [
    path("", views.home, name="home"),
    path("favicon.ico", RedirectView.as_view(url=settings.STATIC_URL + "img/mark.svg")),
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    path("metrics", views.metrics, name="metrics"),
    # There is one door and no password: the admin's own pages for them lead there.
    path("admin/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("admin/password_change/", RedirectView.as_view(pattern_name="mfa_index")),
    path("admin/", admin.site.urls),
    path("account/", include("accounts.urls")),
    path("documents/", include("documents.urls")),
    path("", include("enrollment.urls")),
    path("", include("cpam.urls")),
    path("office/", include("offices.urls")),
    *([path("demo/", include("config.demo.urls"))] if settings.DEMO else []),
]
