"""Addresses of the room cpam."""

from django.urls import URLPattern, path

from cpam.views import late, letters, moves, portal, read_letter, timeline
from cpam.webhooks import webhook

app_name = "cpam"

urlpatterns: list[URLPattern] = [
    path("case/", timeline.show, name="timeline"),
    path("case/portal/", portal.guide, name="portal"),
    path("case/pack/", portal.pack, name="pack"),
    path("case/late/", late.late, name="late"),
    path("case/letters/", letters.letters, name="letters"),
    path("case/letters/sent/", letters.sent_already, name="sent_already"),
    path("case/letters/upload/", read_letter.upload, name="letter_upload"),
    path("case/letters/read/", read_letter.read_letter, name="read_letter"),
    path("case/letters/<slug:slug>/", letters.letter, name="letter"),
    path("case/<slug:track>/<slug:name>/", moves.move, name="move"),
    path("webhooks/cpam/", webhook, name="webhook"),
]
