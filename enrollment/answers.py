"""The answers as short statements, for the check page and for a reviewer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from documents.numbers import Iban
from enrollment import countries
from enrollment.models import Attachment, Dossier
from enrollment.prefill import origin_of
from enrollment.progress import Progress
from enrollment.steps import Step

Text = str | Promise
COUNTRIES = {"birth_country", "nationality"}
UNSAID = {"institution", "iban_country", "bic"}  # columns that follow from another answer


@dataclass(frozen=True)
class Row:
    """As components/summary_list.html takes it."""

    label: Text
    value: Text
    url: str
    origin: Text = ""


@dataclass(frozen=True)
class Section:
    title: Text
    rows: list[Row]


def sections(progress: Progress) -> list[Section]:
    """One section for each step of answers, in the order of the wizard, then all papers in one."""
    answered = [
        Section(step.title, list(rows_of(step, progress)))
        for step in progress.steps
        if step.kind is None
    ]
    papers = [row for step in progress.steps for row in paper_row(step, progress)]
    return [*answered, Section(_("Your documents"), papers)]


def rows_of(step: Step, progress: Progress) -> Iterator[Row]:
    """The answers of a step; a box that was not ticked says nothing and is left out."""
    dossier, read = progress.dossier, readings_of(progress)
    for column in step.columns:
        if column in UNSAID or (column == "health_fund" and step.slug != "health-fund"):
            continue
        if getattr(dossier, column) is False:
            continue
        address = f"{step.get_absolute_url()}#div_id_{step.slug}-{column}"
        origin = origin_of(column, plain(column, dossier), read)
        yield Row(label_of(column), in_words(column, dossier), address, origin)


def paper_row(step: Step, progress: Progress) -> Iterator[Row]:
    """One row for a paper; none for an optional one that was not sent."""
    if step.kind is None:
        return
    attachment = progress.attachments.get(step.kind.slug)
    if attachment or not step.optional:
        yield Row(step.title, paper_in_words(attachment), step.get_absolute_url())


def readings_of(progress: Progress) -> dict[str, Any]:
    return {kind: one.document.facts for kind, one in progress.attachments.items()}


def label_of(column: str) -> Text:
    field = Dossier._meta.get_field(column)  # noqa: SLF001 - Django's own public _meta
    return getattr(field, "verbose_name", column)


def plain(column: str, dossier: Dossier) -> str:
    value = getattr(dossier, column)
    return value.isoformat() if isinstance(value, date) else str(value or "")


def in_words(column: str, dossier: Dossier) -> Text:
    """An answer as a person reads it; "" when it was left out."""
    value = getattr(dossier, column)
    if column == "iban":
        return Iban(value).masked if value else ""
    if column in COUNTRIES:
        return countries.name(value) if value else ""
    if value is True:
        return _("Yes")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    display = getattr(dossier, f"get_{column}_display", None)
    return str(display()) if display else str(value or "")


def paper_in_words(attachment: Attachment | None) -> str:
    """Like: 2 pages – looks fine."""
    if attachment is None:
        return ""
    pages = len(attachment.document.pages.all())
    count = ngettext("%(count)d page", "%(count)d pages", pages) % {"count": pages}
    if attachment.sent_anyway_at:
        return f"{count} – " + _("sent anyway, a person will look at it")
    return f"{count} – {attachment.document.get_outcome_display()}"
