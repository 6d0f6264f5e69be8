"""What a student reads where each track stands: one row a state, beside the workflow."""

from dataclasses import replace
from typing import TYPE_CHECKING

from cpam.moves import Channel
from cpam.states import Affiliation, Card, Certification, Track
from cpam.words.affiliation import (
    A_PERSON_LOOKS,
    AFFILIATION,
    HELD_BACK,
    HELD_UP,
    NOT_BEFORE_CERTIFIED,
    ON_THE_PORTAL,
    OPEN_AGAIN,
)
from cpam.words.card import CARD, NOT_WITHOUT_PAYING
from cpam.words.doctor import DOCTOR
from cpam.words.number import CERTIFICATION, NUMBER
from cpam.words.words import Mood, Text, Wait, Words

if TYPE_CHECKING:
    from cpam.models import Case

__all__ = ["WORDS", "Mood", "Wait", "Words", "words_for"]

WORDS: dict[tuple[Track, str], Words] = {
    (track, str(state)): words
    for track, rows in (
        (Track.AFFILIATION, AFFILIATION),
        (Track.NUMBER, NUMBER),
        (Track.CERTIFICATION, CERTIFICATION),
        (Track.CARD, CARD),
        (Track.DOCTOR, DOCTOR),
    )
    for state, words in rows.items()
}


def words_for(case: "Case", track: Track) -> Words:
    """The words for where a track stands; `preparing` has several reasons to last.

    What another track has made possible is not forbidden any more.
    """
    if track == Track.AFFILIATION and case.affiliation == Affiliation.PREPARING:
        words = _while_preparing(case)
    else:
        words = WORDS[track, case.state(track)]
    if words.mood == Mood.NOW and track in case.held_up:
        words = replace(words, meaning=HELD_UP, next="", awaits=A_PERSON_LOOKS, wait=None)
    return replace(words, cannot="") if words.cannot in _possible(case) else words


def _possible(case: "Case") -> tuple[Text, ...]:
    """What no state before forbids now."""
    certified = (NOT_BEFORE_CERTIFIED,) if case.certification == Certification.CERTIFIED else ()
    received = (NOT_WITHOUT_PAYING,) if case.card == Card.RECEIVED else ()
    return (*certified, *received)


def _while_preparing(case: "Case") -> Words:
    if not case.papers.are_frozen:
        return OPEN_AGAIN
    if not case.papers.are_accepted():
        return HELD_BACK
    if case.channel == Channel.PORTAL:
        return ON_THE_PORTAL
    return WORDS[Track.AFFILIATION, Affiliation.PREPARING]
