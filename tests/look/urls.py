"""The site, and pages that only tests see."""

from django.urls import include, path

from tests.look.gallery import gallery
from tests.look.upload import live, upload

urlpatterns = [
    path("gallery/", gallery),
    path("try-upload/", upload),
    path("try-live/", live),
    path("", include("config.urls")),
]
