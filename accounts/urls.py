"""Signing in and what belongs to the account."""

from django.urls import include, path
from django.views.generic import TemplateView

from accounts.views.language import choose_language

urlpatterns = [
    path("language/", choose_language, name="set_language"),
    path("privacy/", TemplateView.as_view(template_name="accounts/privacy.html"), name="privacy"),
    path(
        "accessibility/",
        TemplateView.as_view(template_name="accounts/accessibility.html"),
        name="accessibility",
    ),
    path(
        "legal/",
        TemplateView.as_view(template_name="accounts/legal_notice.html"),
        name="legal_notice",
    ),
    path("", include("allauth.urls")),
]
