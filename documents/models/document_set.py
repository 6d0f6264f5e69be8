"""Verbs about many papers: what is found in them, which wait, who may see them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AnonymousUser
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q

from accounts.models import User
from documents.findings import Finding
from documents.judging import outcome
from documents.kinds import kind
from documents.models.finding import FindingRow
from documents.models.page import Page

if TYPE_CHECKING:
    from documents.models.document import Document


@dataclass(frozen=True)
class Judged:
    """What was found in a paper, and the hash of the evidence that says so."""

    document: "Document"
    findings: list[Finding]
    evidence_hash: str


class DocumentQuerySet(models.QuerySet["Document"]):
    @transaction.atomic(savepoint=False)
    def record(self, judged: "Iterable[Judged]") -> None:
        """Put new findings in the place of the former ones: three statements for any number."""
        judged = list(judged)
        rows = FindingRow.objects.filter(document__in=[one.document.pk for one in judged])
        rows.delete()
        FindingRow.objects.keep((one.document, one.findings) for one in judged)
        for one in judged:
            one.document.outcome = outcome(one.findings)
            one.document.judged_hash = one.evidence_hash
        papers: list[Any] = [one.document for one in judged]
        self.bulk_update(papers, ["outcome", "judged_hash"])

    def start(self, owner: User, kind_slug: str) -> "Document":
        """Begin a paper without files. Raises KeyError when there is no such kind."""
        return self.create(owner=owner, kind=kind(kind_slug).slug)

    def seen_through(self) -> "DocumentQuerySet":
        """The papers that wait for a verdict, or for another, with every page seen by now."""
        waiting = Page.objects.waiting().filter(document=OuterRef("pk"))
        return self.filter(Q(is_being_read=True) | Q(has_news=True)).exclude(Exists(waiting))

    def visible_to(self, user: User | AnonymousUser) -> "DocumentQuerySet":
        """The papers this person may look at: their own, or all for a reviewer."""
        if not isinstance(user, User):
            return self.none()
        kept = self.filter(erased_at=None)
        return kept if user.is_reviewer else kept.filter(owner=user)
