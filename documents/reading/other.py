"""Papers of free form: whose name they bear, and when they were written."""

from typing import Any

from documents.reading.dates import written_on
from documents.reading.person import person
from documents.reading.text import Paper


def read_other(paper: Paper) -> dict[str, Any]:
    """The fields name and date, each if found."""
    who = person(paper)
    wrote = written_on(paper)
    found = {
        "name": " ".join(filter(None, (who.get("family_name"), who.get("given_names")))),
        "date": wrote.isoformat() if wrote else None,
    }
    return {name: value for name, value in found.items() if value}
