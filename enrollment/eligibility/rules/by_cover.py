"""Rows decided by what French insurance knows of the person already."""

from django.utils.translation import gettext_lazy as _

from enrollment.eligibility import sources as read
from enrollment.eligibility.rules.rule import Rule, among

BY_COVER = (
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
)
