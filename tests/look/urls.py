"""The site, and a page that only tests see."""

from django.urls import include, path

from tests.look.gallery import gallery

urlpatterns = [path("gallery/", gallery), path("", include("config.urls"))]
