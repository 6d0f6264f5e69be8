"""What comes with a move: checked against its needs, then kept in rows that can be erased."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class NumberFacts:
    """What may be known of a number under NIR_STORAGE=masked, and the number itself only elsewhere.

    `kind` is "provisional" (NIA) or "definitive" (NIR); `fits` whether it agrees with the birth
    date and country, None where that could not be told; `value` is empty unless a deployment has
    a legal basis to keep it.
    """

    kind: str
    valid: bool
    last_two: str
    fits: bool | None = None
    value: str = ""


@dataclass(frozen=True)
class DoctorFacts:
    """A médecin traitant: declared on paper, or online at the surgery (then no name is needed)."""

    name: str = ""
    city: str = ""
    rpps: str = ""
    declared_on: date | None = None


@dataclass(frozen=True)
class Facts:
    """Everything a move may carry; each need looks at its own part."""

    kinds: tuple[str, ...] = ()
    reason: str = ""
    number: NumberFacts | None = None
    doctor: DoctorFacts | None = None
    how: str = ""  # "paper" or "online", for a card and a doctor
    said_on: date | None = None  # the date on a letter, or the one a person gave
    due_on: date | None = None
    letter: str = ""  # the id of the paper in which it was read


NOTHING = Facts()
