"""The guides: facts of domain knowledge in short sentences, in the order of a student's way."""

from django.utils.translation import gettext_lazy as _

from cpam.guidance import sources
from cpam.guidance.links import always, has_no_doctor, is_certified, is_not_certified
from cpam.guidance.rows import Guide, Section

GUIDES = (
    Guide(
        "before-certification",
        _("Before your number is certified"),
        "avant la certification",
        _("You can see a doctor and be paid back. Three things have to wait."),
        (
            Section(
                _("You can"),
                (
                    _("See any doctor, and pay."),
                    _("Keep each feuille de soins, and claim the money with it."),
                    _("Choose a médecin traitant, from the age of 16."),
                    _("Look for a top-up insurance (mutuelle)."),
                    _("Do a placement: your cover is enough, even with a provisional number."),
                ),
            ),
            Section(
                _("You cannot yet"),
                (
                    _("Order a carte Vitale, online or on paper."),
                    _("Open an ameli account. Your space on the portal is not an ameli account."),
                    _("Leave without paying (tiers payant): in practice it needs the card."),
                ),
            ),
            Section(
                _("About your provisional number"),
                (
                    _("It begins with 7 or 8. It can be used for 9 months."),
                    _("Your permanent number is another one. Nobody can derive it from this one."),
                ),
            ),
        ),
        (sources.AMELI_BORN_ABROAD, sources.AMELI_STUDENTS),
        is_not_certified,
    ),
    Guide(
        "paper-forms",
        _("Be paid back with paper forms"),
        "feuilles de soins",
        _("Until you have the card, the doctor gives you a paper form. You send it."),
        (
            Section(
                _("What to do"),
                (
                    _("Pay, and ask for a feuille de soins. Keep the prescription too."),
                    _("Write your name, birth date and number on it. A provisional one will do."),
                    _("Sign it. Keep a photo of it on your own phone, not here."),
                    _("Post it to your CPAM, with the prescription."),
                ),
                steps=True,
            ),
            Section(
                _("Where to send it"),
                (
                    _("To the health fund named below. Its address is on each of its letters."),
                    _("You can also put it in the letter box of a CPAM desk."),
                    _("Never send it to Escale: we do not take medical papers."),
                ),
            ),
            Section(
                _("How long"),
                (
                    _("A paper form is good for two years."),
                    _("The money comes in about a month."),
                ),
            ),
        ),
        (sources.SERVICE_PUBLIC_CLAIMS,),
        always,
    ),
    Guide(
        "card",
        _("Order your carte Vitale"),
        "carte Vitale",
        _("It is free. You can order it once your number is certified, from the age of 16."),
        (
            Section(
                _("Online"),
                (
                    _("Open your ameli account on ameli.fr, with your permanent number."),
                    _("Choose “Commander ma carte Vitale”."),
                    _("Add your photo and a copy of your identity document."),
                    _("Come back here, and tell us that you ordered it online."),
                ),
                steps=True,
            ),
            Section(
                _("On paper"),
                (
                    _("The CPAM posts a form to you (formulaire de demande de carte Vitale)."),
                    _("Stick your photo in the frame. Do not fold it, and write nothing on it."),
                    _("Sign inside the box, in black."),
                    _("Add a copy of your identity document, both sides."),
                    _("Our card pack holds your photo, that copy, and a letter in French."),
                    _("Post all of it to your health fund."),
                ),
                steps=True,
            ),
            Section(
                _("The photo"),
                (
                    _("35 × 45 mm, less than 6 months old, on a plain light background."),
                    _("Your face looks straight ahead, and nothing hides it."),
                    _("Send it to us first: we check it before the CPAM sees it."),
                ),
            ),
        ),
        (sources.SERVICE_PUBLIC_CARD,),
        is_certified,
    ),
    Guide(
        "doctor",
        _("Declare a médecin traitant"),
        "médecin traitant",
        _("This is the doctor you see first. Do not wait for your card: a number is enough."),
        (
            Section(
                _("Why"),
                (
                    _("With one, the CPAM pays back 70 % of the tariff. Without one, only 30 %."),
                    _("It counts from the age of 16."),
                    _("An emergency, or a doctor far from home, is paid back normally."),
                    _("Dentists, midwives, eye doctors and gynaecologists need no referral."),
                ),
            ),
            Section(
                _("How"),
                (
                    _("Choose a doctor who agrees. A campus health centre may do it too."),
                    _("Best: the doctor declares it online, during your visit."),
                    _("On paper: fill in the form S3704 with the doctor. Both sign it."),
                    _("Post the form to your health fund. Your provisional number will do."),
                    _("Then tell us here."),
                ),
                steps=True,
            ),
            Section(
                _("To change"),
                (_("Declare another doctor. The new one replaces the former one."),),
            ),
        ),
        (sources.SERVICE_PUBLIC_DOCTOR,),
        has_no_doctor,
    ),
)
