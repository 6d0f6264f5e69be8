"""How a case may go: moves of the table in an order, each some days after the one before."""

from dataclasses import dataclass
from random import Random

from cpam.moves import Actor, Source
from cpam.workflow import Transition, transition


@dataclass(frozen=True)
class Scene:
    """A move, who reported it, on whose word, and after how many days at most."""

    track: str
    name: str
    actor: Actor
    source: Source
    days: int

    @property
    def row(self) -> Transition:
        return transition(self.track, self.name)


def said(track: str, name: str, days: int) -> Scene:
    return Scene(track, name, Actor.STUDENT, Source.STUDENT, days)


def letter(track: str, name: str, days: int) -> Scene:
    return Scene(track, name, Actor.STUDENT, Source.LETTER, days)


def ours(track: str, name: str) -> Scene:
    return Scene(track, name, Actor.WORKER, Source.ESCALE, 0)


BEGINNING = (said("affiliation", "send", 3), said("affiliation", "acknowledge", 15))
A_REQUEST = (said("affiliation", "ask", 20), said("affiliation", "answer", 9))
REFUSAL = (said("affiliation", "refuse", 40),)
RIGHTS = (
    letter("affiliation", "affiliate", 60),
    letter("number", "provide", 2),
    ours("doctor", "offer"),
    Scene("certification", "start", Actor.WORKER, Source.ASSUMED, 1),
    said("doctor", "declare", 20),
    said("doctor", "register", 15),
    letter("number", "issue", 120),
    letter("certification", "certify", 10),
    letter("affiliation", "confirm", 3),
    ours("card", "offer"),
    said("card", "order", 10),
    said("card", "issue", 20),
    said("card", "receive", 8),
)


def story(draw: Random) -> tuple[Scene, ...]:
    """The beginning of a whole life, cut where this generator says."""
    kind = draw.random()
    whole: tuple[Scene, ...]
    if kind < 0.08:  # noqa: PLR2004 - one file in twelve is refused
        whole = BEGINNING + REFUSAL
    elif kind < 0.35:  # noqa: PLR2004 - one in four is asked for a document
        whole = BEGINNING + A_REQUEST + RIGHTS
    else:
        whole = BEGINNING + RIGHTS
    return whole[: draw.randint(0, len(whole))]
