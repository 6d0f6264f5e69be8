"""Addresses of the room cpam."""

from django.urls import URLPattern

app_name = "cpam"

urlpatterns: list[URLPattern] = []
