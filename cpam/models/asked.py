"""Which papers a case waits for, and what answers them."""

from datetime import datetime
from typing import TYPE_CHECKING, cast

from django.db import models, transaction

from cpam.papers import Papers
from cpam.states import Affiliation, Certification, Track

if TYPE_CHECKING:
    from cpam.models.case import Case
    from cpam.models.event import EventQuerySet
    from enrollment.models import Dossier


class Asked(models.Model):
    if TYPE_CHECKING:  # what the case brings
        dossier: Dossier | None
        affiliation: str
        certification: str
        events: EventQuerySet

        def lock(self) -> None: ...

    class Meta:
        abstract = True

    @property
    def papers(self) -> Papers:
        """The current papers of the dossier."""
        return Papers(self.dossier)

    def wanted(self) -> dict[str, datetime]:
        """Kinds that the affiliation waits for, and since when each; kinds asked add up."""
        asks = {Affiliation.TO_CORRECT: "return", Affiliation.TO_COMPLETE: "ask"}
        name = asks.get(Affiliation(self.affiliation))
        return self.events.kinds_asked(Track.AFFILIATION, name) if name else {}

    def civil_status_wanted(self) -> dict[str, datetime]:
        """Kinds that the certification waits for, any of which will do."""
        if self.certification != Certification.CIVIL_STATUS_REFUSED:
            return {}
        return self.events.kinds_asked(Track.CERTIFICATION, "query")

    def late_requests(self) -> "EventQuerySet":
        """Documents that the CPAM asked for after it opened the rights, not sent yet."""
        return self.events.filter(payload__late=True, commands=None)

    def asked_besides(self) -> dict[str, datetime]:
        """The kinds of those requests, and since when."""
        requests = self.late_requests()
        return {kind: event.at for event in requests for kind in event.payload.get("kinds", [])}

    def send_late_papers(self) -> bool:
        """Send what answers late requests, by the command that an answer would use.

        True when at least one request was answered: each of its kinds has a new paper.
        """
        from cpam import consequences, outbox  # noqa: PLC0415 - they know this model

        case, answered = cast("Case", self), False
        with transaction.atomic():
            case.lock()
            for event in self.late_requests():
                kinds = event.payload.get("kinds", [])
                if self.papers.answer(dict.fromkeys(kinds, event.at)):
                    outbox.add_documents(case, event, kinds)
                    answered = True
            if answered:
                consequences.touched(case)
                consequences.open_papers(case)
        return answered
