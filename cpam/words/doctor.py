"""Words for the médecin traitant. Facts: domain.md 4.3 and 4.4."""

from django.utils.translation import gettext_lazy as _

from cpam.states import Doctor
from cpam.words.words import Mood, Words, html

DOCTOR = {
    Doctor.NOT_YET: Words(
        Mood.LATER,
        _("You can declare your doctor when you have a number, from the age of 16."),
    ),
    Doctor.DECLARABLE: Words(
        Mood.NOW,
        html(
            _(
                "Your <i lang='fr'>médecin traitant</i> is the doctor you see first."
                " The CPAM pays back 70 % with one, and 30 % without."
            )
        ),
        can=_("Choose any doctor who agrees, also at a campus health centre."),
        next=_("Choose your doctor, and declare them."),
    ),
    Doctor.DECLARED: Words(
        Mood.NOW,
        _("The CPAM registers your doctor. You can see them now."),
        awaits=_("Wait until your doctor is registered."),
    ),
    Doctor.REGISTERED: Words(
        Mood.DONE,
        _("The CPAM knows your doctor. See them first, then specialists."),
    ),
}
