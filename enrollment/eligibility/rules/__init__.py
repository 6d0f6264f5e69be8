"""The decision table, in the order in which it is evaluated: the first match wins.

Rows bear the numbers of the table that the team keeps with its sources. A row with
`confirmed=False` rests on inference or on one weak page, and the page says so.
"""

from enrollment.eligibility.rules.by_activity import BY_ACTIVITY
from enrollment.eligibility.rules.by_cover import BY_COVER
from enrollment.eligibility.rules.by_insurance import BY_INSURANCE
from enrollment.eligibility.rules.by_nationality import BY_NATIONALITY
from enrollment.eligibility.rules.rule import ASK_A_PERSON, Answers, Rule

RULES = (*BY_COVER, *BY_ACTIVITY, *BY_INSURANCE, *BY_NATIONALITY)

__all__ = ["ASK_A_PERSON", "RULES", "Answers", "Rule"]
