"""Words for the cover. Waits are quoted with who says so; sources: cpam/guidance/sources.py."""

from django.utils.translation import gettext_lazy as _

from cpam.states import Affiliation
from cpam.words.words import Mood, Wait, Words, html

KEEP_THE_SHEETS = html(
    _(
        "See a doctor and pay. Keep each <i lang='fr'>feuille de soins</i>:"
        " you can claim the money later."
    )
)
NOT_BEFORE_COVER = html(_("Claim money back, or order a <i lang='fr'>carte Vitale</i>."))
NOT_BEFORE_CERTIFIED = html(
    _("Open an <i lang='fr'>ameli</i> account, or order a <i lang='fr'>carte Vitale</i>.")
)
NOT_IN_FULL = html(
    _("Be paid back in full. The CPAM pays a part, a <i lang='fr'>mutuelle</i> the rest.")
)
SHEETS_BY_POST = _("See a doctor and pay, then claim the money with paper forms.")

AFFILIATION = {
    Affiliation.PREPARING: Words(
        Mood.NOW,
        _("Your file is ready. We send it to the CPAM for you."),
        can=KEEP_THE_SHEETS,
        cannot=NOT_BEFORE_COVER,
        awaits=_("Wait until your file is with the CPAM."),
    ),
    Affiliation.TO_CORRECT: Words(
        Mood.PROBLEM,
        _("A reviewer looked at your file and needs a new document from you."),
        can=KEEP_THE_SHEETS,
        cannot=NOT_BEFORE_COVER,
        next=_("Send the document that the reviewer asks for."),
    ),
    Affiliation.SENT: Words(
        Mood.NOW,
        _("The CPAM has your file. It has not opened it yet."),
        can=KEEP_THE_SHEETS,
        cannot=NOT_BEFORE_COVER,
        awaits=_("Wait until the CPAM opens your file."),
    ),
    Affiliation.UNDER_REVIEW: Words(
        Mood.NOW,
        _("The CPAM checks your documents."),
        can=KEEP_THE_SHEETS,
        cannot=NOT_BEFORE_COVER,
        awaits=_("Wait for the CPAM’s answer."),
        wait=Wait(_("8 to 12 weeks."), _("a guide for students (Lille)"), "2026"),
    ),
    Affiliation.TO_COMPLETE: Words(
        Mood.PROBLEM,
        _("The CPAM asks you for a document. Your file waits until you answer."),
        can=KEEP_THE_SHEETS,
        cannot=NOT_BEFORE_COVER,
        next=_("Send the document that the CPAM asks for."),
        wait=Wait(
            _("The CPAM may close a file after two reminders without an answer."),
            _("a guide for students (Lille)"),
            "2026",
        ),
    ),
    Affiliation.AFFILIATED: Words(
        Mood.DONE,
        _("You are covered, from the start of your studies."),
        can=_("Claim money for care since that day."),
        cannot=NOT_IN_FULL,
    ),
    Affiliation.CONFIRMED: Words(
        Mood.DONE,
        html(_("The CPAM confirmed it with an <i lang='fr'>attestation de droits</i>.")),
        can=_("Show this certificate at the doctor’s, at the pharmacy and at the hospital."),
        cannot=NOT_IN_FULL,
    ),
    Affiliation.REFUSED: Words(
        Mood.PROBLEM,
        _("The CPAM refused your file. You can correct it and send it again."),
        can=_("Ask the CPAM why: call 36 46. English is possible."),
        cannot=NOT_BEFORE_COVER,
        next=_("Open your file again, and correct it."),
    ),
    Affiliation.CLOSED: Words(
        Mood.PROBLEM,
        _("This file is closed. Nothing that you sent is lost."),
        can=_("Ask the CPAM why: call 36 46. English is possible."),
        cannot=NOT_BEFORE_COVER,
        next=_("If you still need cover, open your file again."),
    ),
    Affiliation.ENDED: Words(
        Mood.PROBLEM,
        _("The CPAM says that your cover has ended."),
        can=_("Ask the CPAM why: call 36 46. English is possible."),
        cannot=_("Claim money for care after the day it ended."),
        next=_("If you still study in France, open your file again."),
    ),
}

# The same state, where more is known of the case: see `cpam.words.words_for`.
OPEN_AGAIN = Words(
    Mood.NOW,
    _("Your file is open again. You can change everything in it."),
    can=KEEP_THE_SHEETS,
    cannot=NOT_BEFORE_COVER,
    next=_("Check your file, then send it again."),
)
HELD_UP = _("We could not pass this on to the CPAM yet. Nothing is lost, and nothing is refused.")
A_PERSON_LOOKS = _("Wait: a person of ours looks at it.")
HELD_BACK = Words(
    Mood.NOW,
    _("You sent a document that our check doubted. A reviewer looks at it first."),
    can=KEEP_THE_SHEETS,
    cannot=NOT_BEFORE_COVER,
    awaits=_("Wait until our reviewer has checked it."),
)
ON_THE_PORTAL = Words(
    Mood.NOW,
    _("Your file is ready. You put it on the official portal: we guide you."),
    can=KEEP_THE_SHEETS,
    cannot=NOT_BEFORE_COVER,
    next=_("Put your file on the official portal."),
)
