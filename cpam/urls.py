"""Addresses of the room cpam."""

from django.urls import URLPattern, path

from cpam.views import (
    dates,
    guide,
    late,
    letters,
    moves,
    normal,
    numbers,
    portal,
    read_letter,
    timeline,
)
from cpam.webhooks import webhook

app_name = "cpam"

urlpatterns: list[URLPattern] = [
    path("case/", timeline.show, name="timeline"),
    path("case/portal/", portal.guide, name="portal"),
    path("case/pack/", portal.pack, name="pack"),
    path("case/card-pack/", portal.card, name="card_pack"),
    path("case/dates.ics", dates.ics, name="dates"),
    path("case/guides/", guide.guides, name="guides"),
    path("case/guides/<slug:slug>/", guide.guide, name="guide"),
    path("case/normal/", normal.normal, name="normal"),
    path("case/normal/<slug:wait>/<slug:level>/", normal.letter, name="french_letter"),
    path(
        "case/normal/<slug:wait>/<slug:level>/letter.pdf",
        normal.letter_pdf,
        name="french_letter_pdf",
    ),
    path("case/numbers/", numbers.numbers, name="numbers"),
    path("case/late/", late.late, name="late"),
    path("case/letters/", letters.letters, name="letters"),
    path("case/letters/sent/", letters.sent_already, name="sent_already"),
    path("case/letters/upload/", read_letter.upload, name="letter_upload"),
    path("case/letters/read/", read_letter.read_letter, name="read_letter"),
    path("case/letters/<slug:slug>/", letters.letter, name="letter"),
    path("case/<slug:track>/<slug:name>/", moves.move, name="move"),
    path("webhooks/cpam/", webhook, name="webhook"),
]
