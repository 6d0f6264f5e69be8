"""Who must register, and by which way: the decision table as data, and what reads it.

`rules` is the table, `questions` what it may ask, `outcomes` what it may say; `verdict` evaluates
it, and `session` keeps the answers until there is an account.
"""

from enrollment.eligibility.outcomes import OUTCOMES, Outcome
from enrollment.eligibility.questions import BY_SLUG, QUESTIONS, Question
from enrollment.eligibility.rules import RULES, Rule
from enrollment.eligibility.session import Interview
from enrollment.eligibility.verdict import Verdict, decide, path

__all__ = [
    "BY_SLUG",
    "OUTCOMES",
    "QUESTIONS",
    "RULES",
    "Interview",
    "Outcome",
    "Question",
    "Rule",
    "Verdict",
    "decide",
    "path",
]
