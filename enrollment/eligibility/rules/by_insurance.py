"""Rows decided by the country of insurance, and by the European card where it counts."""

from django.utils.translation import gettext_lazy as _

from enrollment.countries import FRANCE
from enrollment.eligibility import sources as read
from enrollment.eligibility.questions import QUEBEC
from enrollment.eligibility.rules.rule import ABROAD, ASK_A_PERSON, PORTAL, Rule, among

OVERSEAS_DEPARTMENTS = frozenset({FRANCE, "YT", "GP", "MQ", "GF", "RE"})
PORTAL_FOR_OVERSEAS = _("A page of ameli.fr sends you to the student portal instead.")

BY_INSURANCE = (
    Rule(
        "8",
        "QC_FORM",
        _("The RAMQ covers you by an agreement between Québec and France."),
        _(
            "Have the RAMQ stamp your form before you leave. Exchange: SE 401-Q-106. Other"
            " studies: SE 401-Q-102bis. Unpaid placement: SE 401-Q-104. Give it to the CPAM."
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
        _("The agreement of 1952 between Monaco and France does not cover the student scheme."),
        ASK_A_PERSON,
        (read.SENATE,),
        among(insured_in="MC"),
        confirmed=False,
    ),
    Rule(
        "11",
        "OVERSEAS_NC",
        _("Students insured in New Caledonia follow a separate procedure."),
        _("Give your papers to the Maison de la Nouvelle-Calédonie, which sends them to the CPAM."),
        (read.CALEDONIA, read.AMELI),
        among(insured_in="NC"),
        disagreement=PORTAL_FOR_OVERSEAS,
    ),
    Rule(
        "11b",
        "OVERSEAS_PF",
        _("Students insured in French Polynesia follow a separate procedure."),
        _("Get your French number before you leave. Then give the form to your local CPAM."),
        (read.POLYNESIA, read.AMELI),
        among(insured_in="PF"),
        disagreement=PORTAL_FOR_OVERSEAS,
    ),
    Rule(
        "11c",
        "OVERSEAS_SPM",
        _("Students insured in Saint-Pierre-et-Miquelon follow a separate procedure."),
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
)
