"""Why a case waits for a person: papers to look at, something parked, news that contradicts."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpam.models import Case, Command, Event, Inbox
from cpam.states import Affiliation
from enrollment.models import Attachment

REASONS: dict[str, Promise] = {
    "papers_wait": _("a document to look at"),
    "is_parked": _("something is parked"),
    "is_contradicted": _("information that does not match the case"),
}


def with_waits(cases: QuerySet[Case]) -> QuerySet[Case]:
    """Each case with `papers_wait`, `is_parked` and `is_contradicted`, whatever their number."""
    return cases.annotate(
        papers_wait=_said(_papers_wait()),
        is_parked=_said(_is_parked()),
        is_contradicted=_said(_is_contradicted()),
    )


def that_wait(cases: QuerySet[Case]) -> QuerySet[Case]:
    return cases.filter(_papers_wait() | _is_parked() | _is_contradicted())


def reasons(case: Case) -> list[Promise]:
    """The reasons of a case that comes from `with_waits()`."""
    return [text for name, text in REASONS.items() if getattr(case, name)]


def _said(condition: Q) -> ExpressionWrapper:
    return ExpressionWrapper(condition, output_field=BooleanField())


def _papers_wait() -> Q:
    papers = Attachment.objects.current().filter(dossier=OuterRef("dossier"))
    if settings.REVIEW == "all":
        papers = papers.exclude(review=Attachment.Review.ACCEPTED)
    else:
        papers = papers.filter(review=Attachment.Review.WAITING)
    return Q(Exists(papers), affiliation=Affiliation.PREPARING)


def _is_parked() -> Q:
    commands = Command.objects.filter(case=OuterRef("pk")).exclude(park_reason="")
    news = Inbox.objects.filter(case=OuterRef("pk")).exclude(park_reason="")
    return ~Q(park_reason="") | Q(Exists(commands)) | Q(Exists(news))


def _is_contradicted() -> Q:
    """News that no move followed: what came after an anomaly has settled it."""
    later = Event.objects.moves().filter(case=OuterRef("case"), seq__gt=OuterRef("seq"))
    anomalies = Event.objects.filter(case=OuterRef("pk"), outcome=Event.Outcome.ANOMALY)
    return Q(Exists(anomalies.filter(~Exists(later))))


class Queue(admin.SimpleListFilter):
    """The queue by default; all cases on demand."""

    title = _("waits for a person")
    parameter_name = "waits"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("all", _("All cases"))]

    def choices(self, changelist: Any) -> Any:
        """The library calls "no parameter" All; here it is the queue."""
        first, *others = super().choices(changelist)
        return [{**first, "display": _("Waits for a person")}, *others]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        return queryset if self.value() == "all" else that_wait(queryset)
