"""One row of the decision table."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from enrollment.countries import EU_EEA_CH, FRANCE
from enrollment.eligibility.outcomes import Text
from enrollment.eligibility.sources import Source

Answers = Mapping[str, str]

ABROAD = EU_EEA_CH - {FRANCE}

PORTAL = _("Create your file here. We check your papers, then help you to send them.")
ASK_A_PERSON = _("Start your file. A person looks at your case and tells you if something changes.")


@dataclass(frozen=True)
class Rule:
    """`when` names facts and the answers that match, all needed; an empty one always matches."""

    row: str
    outcome: str
    reason: Text
    next_act: Text
    sources: tuple[Source, ...]
    when: Mapping[str, frozenset[str]] = field(default_factory=dict)
    confirmed: bool = True
    disagreement: Text = ""


def among(**facts: str | frozenset[str]) -> dict[str, frozenset[str]]:
    """Facts by keyword: `_` stands for the hyphen of a slug, a string for itself alone."""
    return {
        name.replace("_", "-"): frozenset({values}) if isinstance(values, str) else values
        for name, values in facts.items()
    }
