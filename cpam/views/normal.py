"""Is this normal? The wait compared, and the right letter in French."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cpam.correspondence import French, french_day, write
from cpam.escalation import Level, Normal, normals
from cpam.models import Case
from cpam.views.mine import case_of
from enrollment.models import Dossier


@require_safe
@login_required
def normal(request: HttpRequest) -> HttpResponse:
    """Each wait of the case: how long, how long for others, what can be done from when."""
    case = case_of(request)
    return render(request, "cpam/normal.html", {"case": case, "normals": normals(case)})


@require_safe
@login_required
def letter(request: HttpRequest, wait: str, level: str) -> HttpResponse:
    """The letter of a level that is open: as text to copy, explained in the reader's language."""
    case = case_of(request)
    row = _open(case, wait, level)
    context = {
        "case": case,
        "normal": row,
        "rung": row.rung(level),
        "level": Level(level),
        "letter": _written(case, row, level),
    }
    return render(request, "cpam/french_letter.html", context)


@require_safe
@login_required
def letter_pdf(request: HttpRequest, wait: str, level: str) -> HttpResponse:
    case = case_of(request)
    return as_pdf(_written(case, _open(case, wait, level), level), f"{level}.pdf")


def as_pdf(letter: French, name: str) -> HttpResponse:
    return HttpResponse(
        letter.pdf(),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _open(case: Case, wait: str, level: str) -> Normal:
    """Raises 404 for a letter that makes no sense yet."""
    for row in normals(case):
        if row.wait.slug == wait and row.rung(level):
            return row
    raise Http404


def _written(case: Case, row: Normal, level: str) -> French:
    dossier = cast("Dossier", case.dossier)
    return write(level, dossier, since=french_day(row.since), awaited=row.wait.french)
