"""Rows decided by what the person will do in France."""

from django.utils.translation import gettext_lazy as _

from enrollment.eligibility import sources as read
from enrollment.eligibility.rules.rule import ASK_A_PERSON, Rule, among

BY_ACTIVITY = (
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
        _(
            "You study and have a side job. Official pages do not say which procedure applies to"
            " you."
        ),
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
        _(
            "You are not enrolled in France. For a stay of over six months, you can ask the CPAM"
            " to register you."
        ),
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
)
