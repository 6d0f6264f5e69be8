"""Signing in and what belongs to the account."""

from django.urls import include, path

urlpatterns = [
    path("", include("allauth.urls")),
]
