"""Checks that papers of every kind go through, before those of their own."""

from documents.checks.check import Check
from documents.checks.paper import Complete, NoCareDocument, Noted, Read, RightKind, SignedCode
from documents.checks.picture import LargeEnough, Lit, Sharp, Unglared, Whole

ANY: tuple[Check, ...] = (Noted(), NoCareDocument(), Complete(), SignedCode())
"""Of any paper."""

TITLED: tuple[Check, ...] = (Noted(), NoCareDocument(), RightKind(), Complete(), SignedCode())
"""Of papers that go by a title. One of another kind is not judged further."""


def read(*needs: str) -> tuple[Check, ...]:
    """One of these fields was read, or any where none is named; if not, what its picture lacks."""
    return (*shown(*needs), Read(needs))


def shown(*needs: str, card: bool = False) -> tuple[Check, ...]:
    """The picture shows what was to be read on it; `card` where it shows one and little else."""
    return (
        Sharp(needs),
        Lit(needs, card=card),
        Unglared(needs),
        Whole(needs),
        LargeEnough(needs),
    )
