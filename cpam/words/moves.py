"""What the page of a student's move says before the button."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from cpam.words.words import Text, html


@dataclass(frozen=True)
class Page:
    """`lead` says what the move does; `note` what to know before; `danger`: think twice.

    `on_the_portal` says what else the student does where nobody sends for them.
    """

    lead: Text
    note: Text = ""
    on_the_portal: Text = ""
    danger: bool = False


AND_ON_THE_PORTAL = _("Put the new documents in your space on the official portal first.")
PAPER_TO_THE_FUND = html(
    _(
        "On paper: fill in the <i lang='fr'>déclaration de choix du médecin traitant</i>"
        " with the doctor. Post it to your health fund first."
    )
)

PAGES: dict[str, Page] = {
    "affiliation.correct": Page(
        _("Send a new document for each line below. Then send your correction."),
    ),
    "affiliation.send": Page(
        _("Are all your documents on the official portal? Then tell us: we follow your file."),
    ),
    "affiliation.answer": Page(
        _("Send a new document for each line below. Then send your answer."),
        on_the_portal=AND_ON_THE_PORTAL,
    ),
    "affiliation.withdraw": Page(
        _("Escale stops following your file. You can open it again later."),
        _("If the CPAM has your file already, write to them too: we cannot stop it there."),
        danger=True,
    ),
    "affiliation.reopen": Page(
        _("Your answers and documents open again. Change what you need, then send the file again."),
    ),
    "certification.resend": Page(
        _("Send a new document. Then send your answer."),
        html(
            _(
                "A full copy (<i lang='fr'>copie intégrale</i>) with your parents’ names is best."
                " If it is not in French, add a sworn translation."
            )
        ),
        on_the_portal=AND_ON_THE_PORTAL,
    ),
    "card.order": Page(
        html(_("The <i lang='fr'>carte Vitale</i> is free. Order it on paper, or online.")),
        html(
            _(
                "Online: open your <i lang='fr'>ameli</i> account on ameli.fr, and order it there."
                " Nobody from Escale ever asks for your password."
            )
        ),
        on_the_portal=_("On paper: post the form, with your photo, to your health fund first."),
    ),
    "card.receive": Page(
        _("Is the card in your hands? Check the name on it. Then tell us."),
    ),
    "doctor.declare": Page(
        html(_("Tell us who your <i lang='fr'>médecin traitant</i> is.")),
        _("Ask the doctor first: most declare it online, during your visit."),
        on_the_portal=PAPER_TO_THE_FUND,
    ),
    "doctor.replace": Page(
        _("The new doctor replaces the one you have."),
        on_the_portal=PAPER_TO_THE_FUND,
    ),
}

NEWS = Page(_("Tell us what the CPAM said. Your case page will be updated."))


def page_of(key: str) -> Page:
    """The words of a move; those of any other news of the CPAM."""
    return PAGES.get(key, NEWS)
