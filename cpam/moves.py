"""The grammar of a move: who may report it, where it leads, what it needs and says."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpam.needs import Need
from cpam.states import Track


class Actor(StrEnum):
    STUDENT = "student"
    REVIEWER = "reviewer"
    CPAM = "cpam"
    WORKER = "worker"


class Channel(TextChoices):
    PORTAL = "portal", _("the student uses the official portal")
    HTTP = "http", _("a partner of the CPAM")


class Source(TextChoices):
    """Who said so. The reader of a timeline may judge what it is worth."""

    STUDENT = "student", _("you said so")
    LETTER = "letter", _("a letter from the CPAM")
    REVIEWER = "reviewer", _("a reviewer said so")
    CPAM = "cpam", _("the CPAM said so")
    ASSUMED = "assumed", _("we assume so")
    ESCALE = "escale", _("Escale did it")


@dataclass(frozen=True)
class By:
    """Who may report a move: an actor, on every channel or on one.

    `proof`: the date of what arrived goes with it, read from a letter or given by the person.
    """

    actor: Actor
    channel: Channel | None = None
    proof: bool = False


@dataclass(frozen=True)
class Transition:
    """One row: a move on a track, from some states to one, by some, if its needs are met.

    `button` says the act to who may report it, `history` what happened. `mail` is written to the
    student when it happens; `fund_event` is the word of cpam-gateway.yaml for it; `operation` is
    what a student's move asks of a fund that speaks the contract.
    """

    track: Track
    name: str
    origins: tuple[str, ...]
    target: str
    by: tuple[By, ...]
    needs: tuple[Need, ...]
    button: Promise
    history: Promise
    mail: bool = True
    fund_event: str = ""
    operation: str = ""

    @property
    def key(self) -> str:
        """As events of the contract, messages and tests name it: `track.name`."""
        return f"{self.track}.{self.name}"

    def allows(self, actor: str, channel: str) -> bool:
        """May `actor` report this on `channel`?"""
        return any(by.actor == actor and by.channel in (None, channel) for by in self.by)


class NotAllowed(Exception):  # noqa: N818 - reads as what happened
    """A move that the table does not allow now.

    `row` is the transition, `unmet` the needs that are not met (empty: the state or the actor is
    wrong), `message` one sentence for the person who asked.
    """

    def __init__(self, row: Transition, message: str | Promise, unmet: Iterable[Need] = ()) -> None:
        self.row, self.message, self.unmet = row, message, tuple(unmet)
        super().__init__(f"{row.key}: {', '.join(need.slug for need in self.unmet) or message}")


# Who speaks. Where the CPAM speaks for itself, the student does not speak for it: portal only.
CPAM = By(Actor.CPAM)
STUDENT = By(Actor.STUDENT)  # the student's own act
TELLS = By(Actor.STUDENT, Channel.PORTAL)  # the student reports what the CPAM did
LETTER = By(Actor.STUDENT, Channel.PORTAL, proof=True)  # a letter read, or a word with its date
REVIEWER = By(Actor.REVIEWER)
WORKER = By(Actor.WORKER)
SENDS = By(Actor.WORKER, Channel.HTTP)  # in the result transaction of the fund's 202
ASSUMES = By(Actor.WORKER, Channel.PORTAL)  # nobody tells us: shown as assumed
