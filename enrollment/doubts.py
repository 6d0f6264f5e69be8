"""Numbers whose signs look alike: the machine says which, the student says what stands there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from documents.models import Document
from documents.models.document import DOUBTS

GROUP = 4  # signs that the eye takes in at once


@dataclass(frozen=True)
class Doubt:
    """A field of a paper with all that it may say, as it was read first."""

    field: str
    candidates: tuple[str, ...]


def doubts(document: Document) -> Iterator[Doubt]:
    """The fields that wait for the student's word; a field that was confirmed does not."""
    facts = document.facts
    for field, value in facts.items():
        marks = [facts[field + mark] for mark in DOUBTS if facts.get(field + mark)]
        if value and marks:
            more = [str(other) for mark in marks if isinstance(mark, list) for other in mark]
            yield Doubt(field, tuple(dict.fromkeys([str(value), *more])))


def is_doubtful(facts: Mapping[str, Any], field: str) -> bool:
    """Whether the student has still to say what stands in this field."""
    return any(facts.get(field + mark) for mark in DOUBTS)


def spot(document: Document, doubt: Doubt) -> str:
    """The address of the piece of the page where the field stands, "" where that is not known."""
    place = document.places.get(doubt.field) or {}
    return reverse("documents:field", args=[document.pk, doubt.field]) if place.get("box") else ""


def grouped(number: str) -> str:
    """In groups of four, so that it can be compared sign by sign."""
    signs = "".join(number.split())
    return " ".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))
