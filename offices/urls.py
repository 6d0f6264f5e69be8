"""Addresses of the room offices."""

from django.urls import path

from offices.views import consent, students

app_name = "offices"

urlpatterns = [
    path("", students.students, name="students"),
    path("consent/", consent.consent, name="consent"),
    path("consent/<int:institution>/", consent.decide, name="decide"),
]
