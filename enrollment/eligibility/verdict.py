"""Answers in, verdict or next question out. No database, no session."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from enrollment.eligibility.outcomes import OUTCOMES, Outcome
from enrollment.eligibility.questions import BY_SLUG, Question
from enrollment.eligibility.rules import ASK_A_PERSON, RULES, Answers, Rule
from enrollment.eligibility.sources import CHECKED_ON, NO_OFFICIAL_PAGE

DIFFERENT = Rule(
    "different",
    "REVIEW",
    _("You told us that your situation is different."),
    ASK_A_PERSON,
    (NO_OFFICIAL_PAGE,),
    confirmed=False,
)


@dataclass(frozen=True)
class Verdict:
    """The rule that matched, and what it means."""

    rule: Rule
    checked_on: date = CHECKED_ON

    @property
    def outcome(self) -> Outcome:
        return OUTCOMES[self.rule.outcome]

    @property
    def sources(self) -> list[str | Promise]:
        return [source.name for source in self.rule.sources if source != NO_OFFICIAL_PAGE]


def decide(answers: Answers) -> Verdict | Question:
    """The verdict of the first rule that matches, or the question it must ask before it knows.

    So nobody is asked what cannot change the verdict, and the order of the questions is that of the
    rules.
    """
    for rule in RULES:
        unknown = missing(rule, answers)
        if unknown is None:
            continue
        if unknown:
            return BY_SLUG[unknown]
        return Verdict(rule)
    raise AssertionError("the last rule always matches")  # pragma: no cover


def missing(rule: Rule, answers: Answers) -> str | None:
    """The first fact that the rule still needs; "" when all match, None when one does not."""
    unknown = ""
    for fact, values in rule.when.items():
        if fact not in answers:
            unknown = unknown or fact
        elif answers[fact] not in values:
            return None
    return unknown


def path(answers: Answers) -> Iterator[Question]:
    """The questions that these answers lead through, answered or not, in the order asked."""
    known: dict[str, str] = {}
    while isinstance(step := decide(known), Question):
        yield step
        if step.slug not in answers:
            return
        known[step.slug] = answers[step.slug]
