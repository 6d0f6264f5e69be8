"""Rows for who does not know, then those decided by nationality, then everybody else."""

from django.utils.translation import gettext_lazy as _

from enrollment.countries import FRANCE
from enrollment.eligibility import sources as read
from enrollment.eligibility.questions import NOWHERE, UNKNOWN
from enrollment.eligibility.rules.rule import ABROAD, ASK_A_PERSON, PORTAL, Rule, among

BY_NATIONALITY = (
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
        _("You do not know yet what you will do in France, and the procedure depends on it."),
        ASK_A_PERSON,
        (read.NO_OFFICIAL_PAGE,),
        among(activity=UNKNOWN),
        confirmed=False,
    ),
    Rule(
        "unsure-3",
        "REVIEW",
        _("You do not know where you are insured, and the procedure depends on it."),
        ASK_A_PERSON,
        (read.NO_OFFICIAL_PAGE,),
        among(insured_in=UNKNOWN),
        confirmed=False,
    ),
    Rule(
        "unsure-4",
        "REVIEW",
        _("You do not know if you have a European card. With one, you do not need to register."),
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
