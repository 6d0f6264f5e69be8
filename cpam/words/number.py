"""Words for the number and its certification. Sources: cpam/guidance/sources.py."""

from django.utils.translation import gettext_lazy as _

from cpam.states import Certification, Number
from cpam.words.affiliation import KEEP_THE_SHEETS, NOT_BEFORE_CERTIFIED, SHEETS_BY_POST
from cpam.words.card import NOT_WITHOUT_PAYING
from cpam.words.words import Mood, Wait, Words, html

NUMBER = {
    Number.NONE: Words(
        Mood.LATER,
        _("The CPAM gives you a number after it has opened your cover."),
        can=KEEP_THE_SHEETS,
        cannot=_("Send paper forms to the CPAM: they need a number."),
        awaits=_("Wait for your number."),
    ),
    Number.PROVISIONAL: Words(
        Mood.DONE,
        html(
            _(
                "This number is provisional (<i lang='fr'>numéro provisoire</i>). It serves"
                " until your permanent number comes."
            )
        ),
        can=html(
            _(
                "Claim money with paper forms, and look for a top-up insurance"
                " (<i lang='fr'>mutuelle</i>)."
            )
        ),
        cannot=NOT_BEFORE_CERTIFIED,
        wait=Wait(_("It can be used for 9 months."), "ameli.fr", _("14 April 2025")),
    ),
    Number.ISSUED: Words(
        Mood.DONE,
        html(_("This is your permanent number (<i lang='fr'>numéro de sécurité sociale</i>).")),
        can=_("Write it on paper forms, and give it to your employer if you have one."),
        cannot=NOT_BEFORE_CERTIFIED,
    ),
}

CERTIFICATION = {
    Certification.WAITING: Words(
        Mood.LATER,
        _("It begins after the CPAM has opened your cover."),
        can=KEEP_THE_SHEETS,
        cannot=NOT_BEFORE_CERTIFIED,
    ),
    Certification.IN_PROGRESS: Words(
        Mood.NOW,
        _("A national office checks your birth certificate. Only they can act now."),
        can=SHEETS_BY_POST,
        cannot=NOT_BEFORE_CERTIFIED,
        awaits=_("Wait until your number is certified."),
        wait=Wait(_("Up to 9 months."), "ameli.fr", _("14 April 2025")),
    ),
    Certification.CIVIL_STATUS_REFUSED: Words(
        Mood.PROBLEM,
        _("Your birth certificate cannot be used. Your number waits for a new one."),
        can=SHEETS_BY_POST,
        cannot=NOT_BEFORE_CERTIFIED,
        next=_("Send a new birth certificate."),
    ),
    Certification.CERTIFIED: Words(
        Mood.DONE,
        _("Your number is checked and permanent."),
        can=html(
            _(
                "Open an <i lang='fr'>ameli</i> account on ameli.fr."
                " There you print certificates, and change your address or bank."
            )
        ),
        cannot=NOT_WITHOUT_PAYING,
    ),
}
