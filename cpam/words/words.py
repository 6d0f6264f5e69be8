"""What a student reads where a track stands: the shape of one row."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

Text = str | Promise


class Mood(StrEnum):
    """How a milestone looks, by the names that components/timeline.html knows."""

    LATER = "later"
    NOW = "now"
    DONE = "done"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Wait:
    """How long others say that it takes. Never a promise of ours: who says so stands beside it."""

    text: Text
    source: Text
    read: Text = ""

    def __str__(self) -> str:
        said = f"{self.source}, {self.read}" if self.read else str(self.source)
        return str(_("{text} Source: {source}. Not a promise.")).format(text=self.text, source=said)


@dataclass(frozen=True)
class Words:
    """One state of a track.

    `can` and `cannot` say what the student may do now and not yet. `next` is the one act of the
    student that the case waits for, in a sentence; where only others can act, `awaits` says what
    there is to wait for.
    """

    mood: Mood
    meaning: Text
    can: Text = ""
    cannot: Text = ""
    next: Text = ""
    awaits: Text = ""
    wait: Wait | None = None


def html(text: StrOrPromise) -> SafeString:
    """Our own sentence, with the French term of an office in italics."""
    return mark_safe(text)  # noqa: S308 - written in this room and translated by us, nobody else's
