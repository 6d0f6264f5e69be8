"""The decision table, row by row, in the order in which it is evaluated: the first match wins.

Rows bear the numbers of the table that the team keeps with its sources. A row with
`confirmed=False` rests on inference or on one weak page, and the page says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from enrollment.countries import EU_EEA_CH, FRANCE
from enrollment.eligibility import sources as read
from enrollment.eligibility.outcomes import Text
from enrollment.eligibility.questions import NOWHERE, QUEBEC, UNKNOWN
from enrollment.eligibility.sources import Source

Answers = Mapping[str, str]

ABROAD = EU_EEA_CH - {FRANCE}
OVERSEAS_DEPARTMENTS = frozenset({FRANCE, "YT", "GP", "MQ", "GF", "RE"})

PORTAL = _("Create your file here. We check your papers, then help you to send them.")
ASK_A_PERSON = _("Start your file. A person looks at your case and tells you if something changes.")


@dataclass(frozen=True)
class Rule:
    """`when` names facts and the answers that match, all needed; an empty one always matches."""

    row: str
    outcome: str
    reason: Text
    next_act: Text
    sources: tuple[Source, ...]
    when: Mapping[str, frozenset[str]] = field(default_factory=dict)
    confirmed: bool = True
    disagreement: Text = ""


def among(**facts: str | frozenset[str]) -> dict[str, frozenset[str]]:
    """Facts by keyword: `_` stands for the hyphen of a slug, a string for itself alone."""
    return {
        name.replace("_", "-"): frozenset({values}) if isinstance(values, str) else values
        for name, values in facts.items()
    }


PORTAL_FOR_OVERSEAS = _("A page of ameli.fr sends you to the student portal instead.")

RULES = (
    Rule(
        "1",
        "ALREADY_INSURED",
        _("You are already covered in France. You keep that cover and that number."),
        _("Tell your fund your new address and your bank details, and update your carte Vitale."),
        (read.F675, read.CIUP),
        among(cover="insured"),
    ),
    Rule(
        "1b",
        "CPAM_PAPER",
        _("You have a French number already. The student portal is for a first registration."),
        _("Send form cerfa 15763 (S1106) to the CPAM of the place where you live."),
        (read.F675,),
        among(cover="number"),
    ),
    Rule(
        "13",
        "EXEMPT",
        _("The scheme of the international organisation covers your family."),
        _("Ask the organisation for a certificate of cover, and keep it with you."),
        (read.CIVIL_SERVANTS,),
        among(cover="international"),
        confirmed=False,
    ),
    Rule(
        "2",
        "EMPLOYEE",
        _("With a French work contract you register as an employee, from the first day."),
        _("Ask your employer, or the CPAM, to register you. Do not use the student portal."),
        (read.LYON, read.GRENOBLE),
        among(activity="contract"),
    ),
    Rule(
        "2b",
        "EMPLOYEE_TALENT",
        _("With a “passeport talent” visa and a French contract, a special unit registers you."),
        _("Ask your employer for the address of that unit, at the CPAM de Paris."),
        (read.GRENOBLE,),
        among(activity="talent"),
        confirmed=False,
    ),
    Rule(
        "2c",
        "REVIEW",
        _("You study and have a side job. Official pages do not say which way is yours."),
        ASK_A_PERSON,
        (read.F675,),
        among(activity="job"),
        confirmed=False,
    ),
    Rule(
        "3",
        "NOT_COVERED",
        _("French health insurance is for stays of more than three months."),
        _("Bring the European card of your insurance, or take a travel insurance for your stay."),
        (read.MONTAIGNE,),
        among(activity="short"),
        confirmed=False,
    ),
    Rule(
        "18",
        "REVIEW",
        _("The student portal speaks of higher education only."),
        ASK_A_PERSON,
        (read.AMELI,),
        among(activity="school"),
        confirmed=False,
    ),
    Rule(
        "16",
        "CPAM_PAPER",
        _("You are not enrolled in France. A stay of over six months can join through the CPAM."),
        _("Ask your host laboratory, then the CPAM of the place where you live."),
        (read.LORRAINE,),
        among(activity="visit"),
        confirmed=False,
    ),
    Rule(
        "17",
        "REVIEW",
        _("With a master's degree in several countries, it depends on where you live, and when."),
        ASK_A_PERSON,
        (read.ERASMUS_MUNDUS,),
        among(activity="several"),
        confirmed=False,
    ),
    Rule(
        "8",
        "QC_FORM",
        _("The RAMQ covers you by an agreement between Québec and France."),
        _(
            "Have the RAMQ stamp your form before you leave: SE 401-Q-106 for an exchange,"
            " SE 401-Q-102bis for other studies, SE 401-Q-104 for an unpaid placement."
            " Give it to the CPAM."
        ),
        (read.CLEISS_QUEBEC,),
        among(insured_in=QUEBEC),
    ),
    Rule(
        "9",
        "BILATERAL",
        _("Andorra and France have an agreement."),
        _("Ask your fund in Andorra for the certificate before you leave."),
        (read.CLEISS,),
        among(insured_in="AD"),
    ),
    Rule(
        "10",
        "REVIEW",
        _("The agreement of 1952 between Monaco and France leaves out the student scheme."),
        ASK_A_PERSON,
        (read.SENATE,),
        among(insured_in="MC"),
        confirmed=False,
    ),
    Rule(
        "11",
        "OVERSEAS_NC",
        _("Students insured in New Caledonia have a way of their own."),
        _("Give your papers to the Maison de la Nouvelle-Calédonie, which sends them to the CPAM."),
        (read.CALEDONIA, read.AMELI),
        among(insured_in="NC"),
        disagreement=PORTAL_FOR_OVERSEAS,
    ),
    Rule(
        "11b",
        "OVERSEAS_PF",
        _("Students insured in French Polynesia have a way of their own."),
        _("Get your French number before you leave. Then give the form to your local CPAM."),
        (read.POLYNESIA, read.AMELI),
        among(insured_in="PF"),
        disagreement=PORTAL_FOR_OVERSEAS,
    ),
    Rule(
        "11c",
        "OVERSEAS_SPM",
        _("Students insured in Saint-Pierre-et-Miquelon have a way of their own."),
        _(
            "From 18 on, send form cerfa 15763 by post to the CPAM where you live."
            " Under 18, you stay with your local fund."
        ),
        (read.PIERRE_MIQUELON, read.AMELI),
        among(insured_in="PM"),
        disagreement=PORTAL_FOR_OVERSEAS,
    ),
    Rule(
        "11d",
        "PORTAL_FR",
        _("Students insured in Wallis-et-Futuna use the student portal."),
        PORTAL,
        (read.AMELI,),
        among(insured_in="WF"),
    ),
    Rule(
        "11e",
        "ALREADY_INSURED",
        _("Insured in France or in an overseas department, you have your French number already."),
        _("Tell your fund your new address and your bank details, and update your carte Vitale."),
        (read.MAYOTTE,),
        among(insured_in=OVERSEAS_DEPARTMENTS),
        confirmed=False,
    ),
    Rule(
        "7",
        "UK_CHECK",
        _("A student still insured by the United Kingdom may use a card issued there."),
        _("Ask the NHS if your card covers your whole stay. If it does not, register here."),
        (read.CLEISS,),
        among(insured_in="GB", card=frozenset({"full", "short"})),
        confirmed=False,
    ),
    Rule(
        "4",
        "USE_CEAM",
        _("Your European card covers you in France until the end of the academic year."),
        _("Carry the card with you. Show it to the doctor and at the pharmacy."),
        (read.F675, read.CLEISS),
        among(insured_in=ABROAD, card="full"),
    ),
    Rule(
        "4b",
        "USE_CEAM_WARN",
        _("Your European card covers you, but it ends before the academic year does."),
        _("Ask your insurance at home for a longer card. If it refuses, register here."),
        (read.CLEISS,),
        among(insured_in=ABROAD, card="short"),
        confirmed=False,
    ),
    Rule(
        "5",
        "PORTAL_S1",
        _("Your country insures you, and the S1 form lets you register in France."),
        PORTAL,
        (read.F675, read.CLEISS),
        among(insured_in=ABROAD, card="s1"),
    ),
    Rule(
        "unsure-1",
        "REVIEW",
        _("You do not know if you are registered in France, and only one registration may exist."),
        ASK_A_PERSON,
        (read.NO_OFFICIAL_PAGE,),
        among(cover=UNKNOWN),
        confirmed=False,
    ),
    Rule(
        "unsure-2",
        "REVIEW",
        _("You do not know yet what you will do in France, and the way depends on it."),
        ASK_A_PERSON,
        (read.NO_OFFICIAL_PAGE,),
        among(activity=UNKNOWN),
        confirmed=False,
    ),
    Rule(
        "unsure-3",
        "REVIEW",
        _("You do not know where you are insured, and the way depends on it."),
        ASK_A_PERSON,
        (read.NO_OFFICIAL_PAGE,),
        among(insured_in=UNKNOWN),
        confirmed=False,
    ),
    Rule(
        "unsure-4",
        "REVIEW",
        _("You do not know if you have a European card, and with one you need not register."),
        ASK_A_PERSON,
        (read.NO_OFFICIAL_PAGE,),
        among(insured_in=ABROAD, card=UNKNOWN),
        confirmed=False,
    ),
    Rule(
        "12",
        "PORTAL_FR",
        _("You are French, and never had a French number."),
        PORTAL,
        (read.AMELI, read.F675),
        among(nationality=FRANCE),
    ),
    Rule(
        "6",
        "PORTAL_EU",
        _("You are insured in Europe, with neither the European card nor an S1 form."),
        PORTAL,
        (read.CLEISS, read.CAMPUS_FRANCE),
        among(insured_in=ABROAD),
    ),
    Rule(
        "6",
        "PORTAL_EU",
        _("You are a citizen of Europe, and insured nowhere."),
        PORTAL,
        (read.CLEISS, read.CAMPUS_FRANCE),
        among(insured_in=NOWHERE, nationality=ABROAD),
    ),
    Rule(
        "14",
        "PORTAL_NON_EU",
        _("You are enrolled in higher education in France for more than three months."),
        PORTAL,
        (read.AMELI, read.F675),
    ),
)
