"""A fund that tells of a case, event after event."""

import uuid

from django.utils import timezone

from cpam.news import keep, parse
from cpam.settling import settle


def event(sequence=1, type_="acknowledged", reference="REF-1", **data):
    """An Event of the contract, of an id of its own."""
    return {
        "id": str(uuid.uuid4()),
        "reference": reference,
        "sequence": sequence,
        "type": type_,
        "occurred_at": "2026-11-02T09:30:00Z",
        "data": data,
    }


class Told:
    """A fund that says things about one case, numbered as it goes."""

    def __init__(self, case):
        self.case, self.sequence = case, 0

    def says(self, *types, **data):
        for type_ in types:
            self.arrives(self.event(type_, **data))
        return self

    def event(self, type_, **data):
        self.sequence += 1
        return event(self.sequence, type_, self.case.filing.reference, **data)

    def arrives(self, event, now=None):
        keep(parse(event), source="webhook")
        self.case.lock()
        settle(self.case, now or timezone.now())
        return self.case


def outcomes(case):
    return [(e.name, e.outcome) for e in case.events.order_by("seq")][2:]
