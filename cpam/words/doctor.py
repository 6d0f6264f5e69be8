"""Words for the médecin traitant. Sources with their dates: cpam/guidance/sources.py."""

from django.utils.translation import gettext_lazy as _

from cpam.states import Doctor
from cpam.words.words import Mood, Words, html

DOCTOR = {
    Doctor.NOT_YET: Words(
        Mood.LATER,
        _("You can declare your doctor when you have a number, from the age of 16."),
        can=_("See any doctor, and ask for one who takes new patients."),
        cannot=_("Declare a doctor to the CPAM."),
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
        cannot=_("Be paid back 70 % of the tariff."),
        next=_("Choose your doctor, and declare them."),
    ),
    Doctor.DECLARED: Words(
        Mood.NOW,
        _("The CPAM registers your doctor. You can see them now."),
        can=_("See this doctor first. They send you to specialists."),
        cannot=_("Declare another doctor: the CPAM registers this one first."),
        awaits=_("Wait until your doctor is registered."),
    ),
    Doctor.REGISTERED: Words(
        Mood.DONE,
        _("The CPAM knows your doctor. See them first, then specialists."),
        can=_("You can declare another doctor at any time. The new one replaces this one."),
        cannot=_("See most specialists without your doctor’s advice: you would be paid back less."),
    ),
}
