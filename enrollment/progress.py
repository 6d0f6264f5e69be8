"""What is done and what is not: the task list, the first gap, what stopped applying."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from documents.findings import Severity
from enrollment.models import Attachment, Dossier
from enrollment.steps import GROUP_TITLES, STEPS, Group, Step

Text = str | Promise


class State(StrEnum):
    """The few words of the task list, by the names that components/status.html knows."""

    TODO = "todo"
    CHECKING = "checking"
    DONE = "done"
    PROBLEM = "problem"
    LATER = "later"


@dataclass(frozen=True)
class Task:
    """A row of the task list. `url` is "" when it cannot be started yet."""

    id: str
    title: Text
    url: str
    state: State
    hint: Text = ""
    word: Text = ""


class Progress:
    """A dossier's steps against what is saved, in a fixed number of queries.

    `papers` are its current ones where the caller has them, enough to say what is done; without
    them they are fetched with all that a page shows.
    """

    def __init__(self, dossier: Dossier, papers: list[Attachment] | None = None) -> None:
        self.dossier = dossier
        self.papers = papers

    @cached_property
    def saved(self) -> set[str]:
        return {row.slug for row in self.dossier.steps_saved.all()}

    @cached_property
    def attachments(self) -> dict[str, Attachment]:
        if self.papers is None:
            self.papers = list(self.dossier.current_attachments().with_papers())
        return {one.kind: one for one in self.papers}

    @cached_property
    def steps(self) -> list[Step]:
        return [step for step in STEPS if step.applies(self.dossier)]

    def state(self, step: Step) -> State:
        if step.kind is None:
            return State.DONE if step.slug in self.saved else State.TODO
        attachment = self.attachments.get(step.kind.slug)
        if attachment is None:
            return State.TODO
        if attachment.is_being_read or not attachment.document.outcome:
            return State.CHECKING
        return State.DONE if attachment.is_settled else State.PROBLEM

    @cached_property
    def states(self) -> dict[str, State]:
        return {step.slug: self.state(step) for step in self.steps}

    @property
    def done(self) -> int:
        return sum(self.states[step.slug] == State.DONE for step in self.counted)

    @property
    def total(self) -> int:
        return len(self.counted)

    @property
    def counted(self) -> list[Step]:
        return [step for step in self.steps if not step.optional]

    @property
    def first_gap(self) -> Step | None:
        """The first step that is not done; None when the file can be sent."""
        return self.gaps[0] if self.gaps else None

    @cached_property
    def gaps(self) -> list[Step]:
        """Steps in the way of sending: those not done, and an optional paper that is doubted."""
        return [
            step
            for step in self.steps
            if self.states[step.slug] != State.DONE
            and not (step.optional and self.states[step.slug] == State.TODO)
        ]

    @property
    def next_gap(self) -> Step | None:
        """Where "Continue" leads: the first open step that the student did not put off.

        What is not begun comes before what is doubted: a paper to come may settle the doubt. What
        we are checking asks nothing of the student.
        """
        gaps = [
            step
            for step in self.gaps
            if step.slug not in self.reminders and self.states[step.slug] != State.CHECKING
        ]
        return min(gaps, key=lambda step: self.states[step.slug] == State.PROBLEM, default=None)

    @property
    def is_reading(self) -> bool:
        """Is there nothing in the way but papers that we are still reading?"""
        return bool(self.gaps) and all(
            self.states[step.slug] == State.CHECKING for step in self.gaps
        )

    def hint(self, step: Step) -> Text:
        """What stands in the way, or what was promised, in one line."""
        if self.states[step.slug] == State.CHECKING:
            return _("We are reading it. You can go on meanwhile.")
        if self.states[step.slug] == State.PROBLEM and step.kind:
            attachment = self.attachments[step.kind.slug]
            if attachment.review == Attachment.Review.RETURNED:
                return _("A person looked at it and asks for another document.")
            rows = attachment.document.findings.all()
            return next((r.finding.saw for r in rows if r.severity == Severity.PROBLEM), "")
        due = self.reminders.get(step.slug)
        if due and self.states[step.slug] != State.DONE:
            return _("You do not have it yet. We will write to you about it.")
        return ""

    @cached_property
    def reminders(self) -> dict[str, datetime]:
        return {row.slug: row.due_at for row in self.dossier.reminders.all()}

    def task(self, step: Step) -> Task:
        attachment = self.attachments.get(step.kind.slug) if step.kind else None
        state = self.states[step.slug]
        sent_anyway = attachment and attachment.sent_anyway_at and attachment.is_settled
        return Task(
            step.slug,
            step.title,
            step.get_absolute_url(),
            state,
            hint=_("A person will look at it.") if sent_anyway else self.hint(step),
            word=_("Optional") if step.optional and state == State.TODO else "",
        )

    def groups(self, check_url: str) -> list[dict[str, object]]:
        """The task list: two groups of steps, and the check page, open once all is done."""
        ready = self.first_gap is None
        last = Task(
            "check",
            _("Check and send"),
            check_url if ready else "",
            State.TODO if ready else State.LATER,
        )
        return [
            *(
                {
                    "title": GROUP_TITLES[group],
                    "tasks": [self.task(step) for step in self.steps if step.group == group],
                }
                for group in (Group.YOU, Group.PAPERS)
            ),
            {"title": GROUP_TITLES[Group.FINISH], "tasks": [last]},
        ]

    def clear_what_stopped_applying(self) -> None:
        """Forget what was stored by steps that no longer apply; the caller saves the dossier."""
        gone = [step for step in STEPS if step not in self.steps]
        kept = {column for step in self.steps for column in step.columns}
        for column in {column for step in gone for column in step.columns} - kept:
            blank = getattr(Dossier(), column)
            setattr(self.dossier, column, blank)
        self.dossier.steps_saved.filter(slug__in=[step.slug for step in gone]).delete()
        for step in gone:
            if step.kind and (attachment := self.dossier.current(step.kind.slug)):
                attachment.withdraw()
