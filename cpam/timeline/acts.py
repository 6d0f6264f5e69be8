"""The student's buttons at a milestone."""

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from cpam.acts import FILLED_BY_PAPERS, is_open, is_own
from cpam.moves import Actor, Channel, Transition
from cpam.states import Affiliation, Track
from cpam.timeline.shapes import Act
from cpam.workflow import reportable_by

if TYPE_CHECKING:
    from cpam.models import Case

QUIET = ("withdraw", "replace")  # always possible, hardly ever wanted: links, not buttons


def acts_on(case: "Case", track: Track) -> tuple[Act, ...]:
    """What the student may do on a track now; news of the CPAM has a page of its own."""
    mine = (row for row in reportable_by(Actor.STUDENT, case.channel) if row.track == track)
    acts = [_act(row) for row in mine if is_own(row) and is_open(case, row)]
    if track == Track.AFFILIATION and case.affiliation == Affiliation.PREPARING:
        acts += _while_preparing(case)
    return tuple(acts)


def _act(row: Transition) -> Act:
    if row.name == "send":
        return Act(_("Put my file on the portal"), reverse("cpam:portal"))
    url = reverse("cpam:move", args=[row.track, row.name])
    if set(row.needs) & set(FILLED_BY_PAPERS):
        return Act(_("See what is asked"), url)
    return Act(row.button, url, quiet=row.name in QUIET)


def _while_preparing(case: "Case") -> list[Act]:
    """A file that is open again is changed first; a letter may come before we know of a sending."""
    if not case.papers.are_frozen:
        return [Act(_("Go to my file"), reverse("enrollment:tasks"))]
    if case.channel == Channel.PORTAL:
        return [Act(_("The CPAM wrote to me already"), reverse("cpam:letters"), quiet=True)]
    return []
