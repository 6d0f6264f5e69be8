"""Answers before there is an account: in the anonymous session, for two hours."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from enrollment.eligibility.questions import Question
from enrollment.eligibility.rules import Answers
from enrollment.eligibility.verdict import DIFFERENT, Verdict, decide, path

KEY = "eligibility"
KEPT_FOR = timedelta(hours=2)


@dataclass
class Interview:
    """What was answered so far; `different` is "my situation is different", said to a verdict."""

    answers: dict[str, str] = field(default_factory=dict)
    different: bool = False

    @classmethod
    def in_session(cls, session: SessionBase) -> "Interview":
        """The interview under way; an empty one when there is none or it is over two hours old."""
        kept = session.get(KEY, {})
        if not is_kept(kept, timezone.now()):
            return cls()
        return cls(kept["answers"], kept["different"])

    def keep(self, session: SessionBase) -> None:
        session[KEY] = {
            "answers": self.answers,
            "different": self.different,
            "at": timezone.now().isoformat(),
        }

    @staticmethod
    def forget(session: SessionBase) -> None:
        session.pop(KEY, None)

    def answer(self, question: Question, answer: str) -> None:
        """Answering again takes back the objection to a verdict that may not come again."""
        self.answers[question.slug] = answer
        self.different = False

    @property
    def next_question(self) -> Question | None:
        step = decide(self.answers)
        return step if isinstance(step, Question) else None

    @property
    def verdict(self) -> Verdict | None:
        step = decide(self.answers)
        if isinstance(step, Question):
            return None
        return Verdict(DIFFERENT) if self.different and not step.outcome.goes_on else step

    @property
    def relevant(self) -> Answers:
        """The answers that led to the verdict: what was said on a path left since is dropped."""
        return {
            question.slug: self.answers[question.slug]
            for question in path(self.answers)
            if question.slug in self.answers
        }


def is_kept(kept: dict[str, Any], now: datetime) -> bool:
    """Do these answers of a session still count?"""
    began = parse_datetime(kept.get("at", ""))
    return began is not None and now - began <= KEPT_FOR
