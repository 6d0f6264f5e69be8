"""The words of the table, said to a reviewer: "you" is not the student here."""

from django.utils.translation import gettext_lazy as _

from cpam.models import Event
from cpam.moves import Actor, Source, Transition
from cpam.words.words import Text

SAID_BY: dict[str, Text] = {
    Source.STUDENT: _("the student"),
    Source.LETTER: _("a letter from the CPAM"),
    Source.REVIEWER: _("a reviewer"),
    Source.CPAM: _("the CPAM"),
    Source.ASSUMED: _("nobody: assumed"),
    Source.ESCALE: _("Escale"),
}

# The student's own acts, and the events that move no track, by name.
OF_THE_STUDENT: dict[str, Text] = {
    "opened": _("The student sent the file"),
    "resubmitted": _("The student sent the file again"),
    "correct": _("The student sent a correction"),
    "answer": _("The student sent what the CPAM asked for"),
    "withdraw": _("The student withdrew the file"),
    "resend": _("The student sent a new birth certificate"),
    "receive": _("The student received the carte Vitale"),
    "declare": _("The student declared a médecin traitant"),
    "replace": _("The student declared another médecin traitant"),
}


def told(event: Event) -> Text:
    """What happened. News of a type that we do not know is shown as it came."""
    if event.name in OF_THE_STUDENT:
        return OF_THE_STUDENT[event.name]
    return event.row.history if event.row else event.name


def act(row: Transition) -> Text:
    """What the reviewer does by a button: an act of their own, or news of the CPAM."""
    if all(by.actor == Actor.REVIEWER for by in row.by):
        return row.button
    return _("Open the file again") if row.name == "reopen" else row.history
