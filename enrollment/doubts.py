"""Numbers whose signs look alike: the machine says which, the student says what stands there."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.models import Document

MARK = "_ambiguous"  # beside a field of a reading: other readings that pass the same check digits
GROUP = 4  # signs that the eye takes in at once


@dataclass(frozen=True)
class Doubt:
    """A field of a paper with all that it may say, as it was read first."""

    field: str
    candidates: tuple[str, ...]


def doubts(document: Document) -> Iterator[Doubt]:
    """The fields that wait for the student's word; a field that was confirmed does not."""
    facts = document.facts
    for name, others in facts.items():
        field = name.removesuffix(MARK)
        if field == name or not others or not facts.get(field):
            continue
        more = [str(other) for other in others] if isinstance(others, list | tuple) else []
        yield Doubt(field, tuple(dict.fromkeys([str(facts[field]), *more])))


def grouped(number: str) -> str:
    """In groups of four, so that it can be compared sign by sign."""
    signs = "".join(number.split())
    return " ".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))
