"""The student's buttons at a milestone."""

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from cpam.acts import FILLED_BY_PAPERS, is_in_letters, is_open, is_own
from cpam.moves import Actor, Channel, Transition
from cpam.states import Affiliation, Track
from cpam.timeline.shapes import Act
from cpam.workflow import reportable_by, transition

if TYPE_CHECKING:
    from cpam.models import Case

NOT_SENT = (Affiliation.PREPARING, Affiliation.TO_CORRECT)
# What may have arrived at a milestone, and what the CPAM may ask there.
RECEIVED = {
    Track.AFFILIATION: ("affiliation.affiliate", "affiliation.confirm"),
    Track.NUMBER: ("number.provide", "number.issue"),
    Track.CERTIFICATION: ("number.issue", "certification.certify"),
    Track.CARD: ("card.issue",),
    Track.DOCTOR: ("doctor.register",),
}
ASKED: dict[Track, tuple[str, ...]] = {
    Track.AFFILIATION: ("affiliation.ask",),
    Track.NUMBER: (),
    Track.CERTIFICATION: ("certification.query",),
    Track.CARD: ("card.return_photo",),
    Track.DOCTOR: ("doctor.reject",),
}
QUIET = ("withdraw", "replace")  # always possible, hardly ever wanted: links, not buttons


def acts_on(case: "Case", track: Track, *, hears_news: bool = True) -> tuple[Act, ...]:
    """What the student may do on a track now, then tell, and at last what is hardly ever wanted."""
    mine = (row for row in reportable_by(Actor.STUDENT, case.channel) if row.track == track)
    acts = [_act(row) for row in mine if is_own(row) and is_open(case, row)]
    if track == Track.AFFILIATION and case.affiliation == Affiliation.PREPARING:
        acts += _while_preparing(case)
    news = _news(case, track) if hears_news else []
    return tuple(sorted([*acts, *news], key=lambda act: act.quiet))


def _news(case: "Case", track: Track) -> list[Act]:
    """Portal: "I received it" and "the CPAM asks me something", where either may have happened."""
    if case.channel != Channel.PORTAL or case.affiliation in NOT_SENT:
        return []
    found = []
    if row := _first_open(case, RECEIVED[track]):
        url = reverse("cpam:letters") if is_in_letters(row) else _page(row)
        found.append(Act(_("I received it"), url, news=True))
    if row := _first_open(case, ASKED[track]):
        by_letter = (row.track, row.name) == (Track.AFFILIATION, "ask")
        url = reverse("cpam:letter", args=["documents-asked"]) if by_letter else _page(row)
        found.append(Act(_("The CPAM asks me something"), url, news=True))
    return found


def _first_open(case: "Case", keys: tuple[str, ...]) -> Transition | None:
    rows = (transition(*key.split(".")) for key in keys)
    return next((row for row in rows if is_open(case, row)), None)


def _page(row: Transition) -> str:
    return reverse("cpam:move", args=[row.track, row.name])


def _act(row: Transition) -> Act:
    if row.name == "send":
        return Act(_("Put my file on the portal"), reverse("cpam:portal"))
    url = _page(row)
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
