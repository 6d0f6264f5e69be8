"""The way to cover, as a student sees it: milestones in order, each some states of a track."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from cpam.states import Affiliation, Card, Certification, Doctor, Number, Track
from cpam.words.words import Text


@dataclass(frozen=True)
class Milestone:
    """The case is at it while its track is in one of `states`."""

    track: Track
    title: Text
    states: tuple[str, ...]


A, V = Affiliation, Card

MILESTONES = (
    Milestone(Track.AFFILIATION, _("Documents checked"), (A.PREPARING, A.TO_CORRECT)),
    Milestone(
        Track.AFFILIATION,
        _("File read by the CPAM"),
        (A.SENT, A.UNDER_REVIEW, A.TO_COMPLETE, A.REFUSED, A.CLOSED),
    ),
    Milestone(Track.AFFILIATION, _("Health cover"), (A.AFFILIATED, A.CONFIRMED, A.ENDED)),
    Milestone(Track.NUMBER, _("Social security number"), tuple(Number)),
    Milestone(Track.CERTIFICATION, _("Number certified"), tuple(Certification)),
    Milestone(Track.CARD, _("Carte Vitale ordered"), (V.LOCKED, V.ORDERABLE)),
    Milestone(Track.CARD, _("Carte Vitale received"), (V.ORDERED, V.ISSUED, V.RECEIVED)),
    Milestone(Track.DOCTOR, _("Médecin traitant declared"), tuple(Doctor)),
)
