"""Addresses of the room documents."""

from django.urls import path

from documents import views

app_name = "documents"

urlpatterns = [
    path("accepted/", views.accepted, name="accepted"),
    path("<uuid:document_id>/pages/<int:position>/", views.page, name="page"),
    path("<uuid:document_id>/fields/<slug:name>/crop/", views.field, name="field"),
    path("findings/<uuid:finding_id>/crop/", views.finding, name="finding"),
    path("originals/<uuid:original_id>/", views.download, name="download"),
]
