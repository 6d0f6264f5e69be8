"""Cases that tests are about: opened by a real submission, moved by real moves."""

from django.test import override_settings

from cpam.facts import DoctorFacts, Facts, NumberFacts
from cpam.models import Case
from cpam.moves import Actor, Source
from cpam.workflow import transition
from tests.dossiers import attach_paper, make_dossier

NIA = NumberFacts("provisional", valid=True, last_two="48", fits=True)
NIR = NumberFacts("definitive", valid=True, last_two="57", fits=True)

FACTS = {
    "affiliation.ask": Facts(kinds=("birth_certificate",), reason="Illisible"),
    "affiliation.return": Facts(kinds=("birth_certificate",), reason="A page is missing"),
    "affiliation.refuse": Facts(reason="Not enrolled"),
    "number.provide": Facts(number=NIA),
    "number.issue": Facts(number=NIR),
    "certification.query": Facts(reason="No parents"),
    "card.return_photo": Facts(reason="Too dark"),
    "card.order": Facts(how="online"),
    "doctor.declare": Facts(how="paper", doctor=DoctorFacts("Dr Martin", "Lyon")),
    "doctor.reject": Facts(reason="Unknown"),
}
CERTIFIED = (
    "affiliation.send affiliation.acknowledge affiliation.affiliate number.provide number.issue"
    " certification.certify"
)


def make_case(*, channel="portal", moves="", user=None, **columns):
    """A case on `channel`, after these moves (words like `affiliation.send`), each reported by
    whoever may report it there. `columns` are those of the dossier.
    """
    with override_settings(CPAM_CHANNEL=channel):
        dossier = make_dossier(user, submitted=True, **columns)
    case = Case.objects.get(dossier=dossier)
    for name in moves.split():
        move(case, name)
    return case


def move(case, name, facts=None):
    """One move, by the first who may report it on the case's channel."""
    row = transition(*name.split("."))
    actor = next(actor for actor in Actor if row.allows(actor, case.channel))
    source = {
        Actor.STUDENT: Source.STUDENT,
        Actor.REVIEWER: Source.REVIEWER,
        Actor.CPAM: Source.CPAM,
        Actor.WORKER: Source.ESCALE,
    }[actor]
    if facts is None:
        facts = FACTS.get(name, Facts())
    return case.apply(row.track, row.name, actor=actor, source=source, facts=facts)


def replace_paper(case, kind, **columns):
    """The student adds a new paper of this kind."""
    paper = attach_paper(case.dossier, kind, **columns)
    case.refresh_from_db()
    return paper
