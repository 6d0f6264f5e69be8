"""Papers of free form: whose name they bear, and when they were written."""

from typing import Any

from documents.reading.dates import date_after, find_dates
from documents.reading.person import person
from documents.reading.text import Paper


def read_other(paper: Paper) -> dict[str, Any]:
    """The fields name and date, each if found."""
    who = person(paper)
    days = find_dates(paper.flat)
    wrote = date_after(paper, r"\b(?:fait (?:a|le)|date[d]?|le|on)\b", 40) or (
        days[0][1] if days else None
    )
    found = {
        "name": " ".join(filter(None, (who.get("family_name"), who.get("given_names")))),
        "date": wrote.isoformat() if wrote else None,
    }
    return {name: value for name, value in found.items() if value}
