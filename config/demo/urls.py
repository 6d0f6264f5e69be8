"""What only the demonstration serves."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
