"""Where a rule was read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """`name` is the key in findings.words.WORDS where a finding quotes it; `dated` its year."""

    name: str
    where: str
    dated: str
