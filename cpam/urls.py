"""Addresses of the room cpam."""

from django.urls import URLPattern, path

from cpam.webhooks import webhook

app_name = "cpam"

urlpatterns: list[URLPattern] = [
    path("webhooks/cpam/", webhook, name="webhook"),
]
