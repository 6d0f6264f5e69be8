"""The five tracks of a case and the states of each, in the order in which they are reached."""

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Track(StrEnum):
    """Rights and number are separate axes; the doctor never waits for the card."""

    AFFILIATION = "affiliation"
    NUMBER = "number"
    CERTIFICATION = "certification"
    CARD = "card"
    DOCTOR = "doctor"


class Affiliation(TextChoices):
    PREPARING = "preparing", _("being prepared")
    TO_CORRECT = "to_correct", _("to be corrected")
    SENT = "sent", pgettext_lazy("state of the cover", "sent")
    UNDER_REVIEW = "under_review", _("under review")
    TO_COMPLETE = "to_complete", _("document asked for")
    AFFILIATED = "affiliated", _("covered")
    CONFIRMED = "confirmed", _("rights confirmed")
    REFUSED = "refused", _("refused")
    CLOSED = "closed", _("closed")
    ENDED = "ended", _("ended")


class Number(TextChoices):
    NONE = "none", _("no number yet")
    PROVISIONAL = "provisional", _("provisional number")
    ISSUED = "issued", _("number issued")


class Certification(TextChoices):
    WAITING = "waiting", pgettext_lazy("state of the certification", "not started")
    IN_PROGRESS = "in_progress", _("being certified")
    CIVIL_STATUS_REFUSED = "civil_status_refused", _("birth record refused")
    CERTIFIED = "certified", _("certified")


class Card(TextChoices):
    LOCKED = "locked", _("cannot be ordered yet")
    ORDERABLE = "orderable", _("can be ordered")
    ORDERED = "ordered", _("ordered")
    ISSUED = "issued", _("on its way")
    RECEIVED = "received", pgettext_lazy("state of the card", "received")


class Doctor(TextChoices):
    NOT_YET = "not_yet", _("cannot be declared yet")
    DECLARABLE = "declarable", _("can be declared")
    DECLARED = "declared", _("declared")
    REGISTERED = "registered", _("registered")


STATES: dict[Track, type[TextChoices]] = {
    Track.AFFILIATION: Affiliation,
    Track.NUMBER: Number,
    Track.CERTIFICATION: Certification,
    Track.CARD: Card,
    Track.DOCTOR: Doctor,
}

TRACK_LABELS: dict[Track, Promise] = {
    Track.AFFILIATION: _("Cover"),
    Track.NUMBER: _("Social security number"),
    Track.CERTIFICATION: _("Certification of the number"),
    Track.CARD: _("Carte Vitale"),
    Track.DOCTOR: _("Médecin traitant"),
}

# What lies behind what: news of a state that was reached or passed tells us nothing new.
ORDER: dict[Track, tuple[TextChoices, ...]] = {
    Track.AFFILIATION: (
        Affiliation.SENT,
        Affiliation.UNDER_REVIEW,
        Affiliation.AFFILIATED,
        Affiliation.CONFIRMED,
    ),
    Track.NUMBER: (Number.NONE, Number.PROVISIONAL, Number.ISSUED),
    Track.CERTIFICATION: (
        Certification.WAITING,
        Certification.IN_PROGRESS,
        Certification.CERTIFIED,
    ),
    Track.CARD: tuple(Card),
    Track.DOCTOR: tuple(Doctor),
}

# The file is in the CPAM's hands.
IN_HAND = (Affiliation.SENT, Affiliation.UNDER_REVIEW, Affiliation.TO_COMPLETE)

# The affiliation is over, unless it is reopened.
OVER = (Affiliation.REFUSED, Affiliation.CLOSED, Affiliation.ENDED)


def initial(track: Track) -> str:
    """The state in which a track begins."""
    return str(next(iter(STATES[track])))


def reached(track: Track, state: str, target: str) -> bool:
    """Is `target` the present state, or behind it?"""
    order = [str(step) for step in ORDER[track]]
    if state == target:
        return True
    return state in order and target in order and order.index(target) < order.index(state)


def state_label(track: str, state: str) -> str | Promise:
    """The word for a state, translated where it is shown."""
    return STATES[Track(track)](state).label
