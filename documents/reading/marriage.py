"""Marriage certificates: who married, and when."""

from typing import Any

from documents.reading.dates import dates_after
from documents.reading.languages import language
from documents.reading.person import name_run
from documents.reading.text import Paper


def read_marriage_certificate(paper: Paper) -> dict[str, Any]:
    """The names of both (a list), date, language."""
    spouses = [
        name
        for label in (
            r"epoux|mari|husband|(?:bride)?groom|esposo|marito|sposo|ehemann|contrayente|conjuge 1",
            r"epouse|femme|wife|bride|esposa|moglie|sposa|ehefrau|conjuge 2",
        )
        if (name := next(filter(None, map(name_run, paper.values(label))), ""))
    ]
    wed = next(
        dates_after(
            paper, r"mariage|maries? le|marriage|married|matrimonio|casamento|eheschliessung", 120
        ),
        None,
    )
    found = {
        "names": spouses or None,
        "date": wed.isoformat() if wed else None,
        "language": language(paper),
    }
    return {name: value for name, value in found.items() if value is not None}
