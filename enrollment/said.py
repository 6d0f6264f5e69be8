"""Said like a finding, where there is no file, or nothing wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.findings import Finding, Severity
from documents.hindrance import Hindered, Hindrance

Text = str | Promise


@dataclass(frozen=True)
class Said:
    """What we see, what is needed, what to do; `status` is what the page answers with."""

    saw: Text
    needed: Text
    do: Text
    severity: Severity = Severity.BLOCKING
    status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY


NOTHING_CHOSEN = Said(
    gettext_lazy("No photo and no file was chosen."),
    gettext_lazy("We need at least one photo or file of this document."),
    gettext_lazy("Take a photo or choose a file, then send it."),
)
WAITING = Said(
    gettext_lazy("We have your file, and we cannot check it for viruses now."),
    gettext_lazy("We open no file before that check. Until then it stays locked."),
    gettext_lazy("You need not send it again: we check it as soon as we can. Come back later."),
    Severity.INFO,
    HTTPStatus.OK,
)


def hindrance(hindered: Hindered) -> Said:
    """Say why a file was not taken now, though nothing is wrong with it."""
    limit = hindered.limit
    match hindered.why:
        case Hindrance.FILES:
            return Said(
                _("You have {limit} files here, and that is the most we keep.").format(limit=limit),
                _("Each document needs only the pages that we ask for."),
                _("Remove a page that you do not need, then send this one again."),
                status=HTTPStatus.TOO_MANY_REQUESTS,
            )
        case Hindrance.MEGABYTES:
            return Said(
                _("With this file, yours would take more than {limit} MB.").format(limit=limit),
                _("We keep up to {limit} MB for one person.").format(limit=limit),
                _("Remove a large file, or send this one in a smaller size."),
                status=HTTPStatus.TOO_MANY_REQUESTS,
            )
        case Hindrance.HOUR:
            return Said(
                _("You sent {limit} files within an hour.").format(limit=limit),
                _("We take up to {limit} files an hour from one person.").format(limit=limit),
                _("Wait an hour, then send this one. What you sent before is saved."),
                status=HTTPStatus.TOO_MANY_REQUESTS,
            )
        case Hindrance.STORE:
            return Said(
                _("We cannot keep new files now. The fault is ours."),
                _("We have to mend it first, and we know about it."),
                _("Send this file again in an hour. What you sent before is saved."),
                status=HTTPStatus.SERVICE_UNAVAILABLE,
            )
        case Hindrance.SANDBOX:
            return Said(
                _("We cannot open new files safely now. The fault is ours."),
                _("We open files only in a closed room, and that room is not available."),
                _("Send this file again in an hour. What you sent before is saved."),
                status=HTTPStatus.SERVICE_UNAVAILABLE,
            )


def status_of(refused: Iterable[Finding | Said]) -> int:
    """What a page answers that says these: 200 where none of them is about a file not taken."""
    blocking = [one for one in refused if one.severity == Severity.BLOCKING]
    statuses = (
        one.status if isinstance(one, Said) else HTTPStatus.UNPROCESSABLE_ENTITY for one in blocking
    )
    return max(statuses, default=HTTPStatus.OK)
