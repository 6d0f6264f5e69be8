"""Birth certificates and the papers that may stand for them."""

import re
from typing import Any

from documents.reading.civil_status_words import (
    AND_OF,
    CONSULATE,
    COPY,
    EXTRACT,
    FORMS,
    PARENT_LABELS,
    PARENT_SENTENCES,
    PARENT_WORDS,
    WITH_PARENTS,
    WITHOUT_PARENTS,
)
from documents.reading.dates import birth_date
from documents.reading.languages import language, script
from documents.reading.person import name_run, person, split_name
from documents.reading.phrases import phrases
from documents.reading.text import Paper

BIRTH_PLACE = phrases(r"""
    (?:lieu|commune) de naissance
    (?:place|town) of birth
    where born
    lugar de nacimiento
    local de nascimento
    naturalidade
    luogo di nascita
    geburtsort
""")
BORN_AT = phrases(r"""
    \bnee?(?:\(e\))? (?:le )?[^,.]{6,40}? a\b
    \best nee? a\b
    \bborn (?:on )?[^.]{6,40}? (?:in|at)\b
""")
NOTHING = re.compile(
    r"\W*(?:neant|inconnue?|non (?:declare|renseigne)e?|unknown|nil|n/?a|-+|_+|x+)?\W*"
)
BEFORE_SEX = r"[:,] [^,:;.]{3,60},? (?:de|du) sexe\b"
LONGEST_TITLE = 16  # words
HEADING = 6  # lines


def read_birth_certificate(paper: Paper) -> dict[str, Any]:
    """The fields of `birth_certificate`; `parents_found` is absent in a language we do not know."""
    tongue = language(paper)
    parents = parents_found(paper) if tongue else None
    born = birth_date(paper)
    who = (child(paper) or person(paper)) if tongue else {}
    found: dict[str, Any] = {
        **who,
        "form": form(paper, parents=bool(parents)),
        "birth_date": born.isoformat() if born else None,
        "birth_place": birth_place(paper, [*who.values()]),
        "parents_found": parents,
        "language": tongue,
        "script": script(paper),
    }
    return {name: value for name, value in found.items() if value is not None}


def form(paper: Paper, *, parents: bool) -> str | None:
    """Which of the forms of inspection.md it is, by its title; None when no title is known.

    An extract that has any word for a parent claims to name them, even if we read no name.
    """
    if paper.says(WITHOUT_PARENTS):
        return "extract"
    for name, titles in FORMS.items():
        if paper.titled(titles, words=LONGEST_TITLE):
            return name
    if paper.titled(EXTRACT, words=LONGEST_TITLE):
        claimed = parents or paper.says(WITH_PARENTS) or paper.says(PARENT_WORDS)
        return "extract_with_parents" if claimed else "extract"
    if not paper.titled(COPY, words=LONGEST_TITLE):
        return None
    return (
        "consular" if re.search(CONSULATE, " ".join(paper.plain_lines[:HEADING])) else "full_copy"
    )


def parents_found(paper: Paper) -> bool:
    """Whether a parent is named: after a label, or in the sentence of a full copy."""
    if any(_is_name(value) for value in paper.values(PARENT_LABELS)):
        return True
    return any(
        _is_name(paper.flat[end : end + 60], words)
        for sentences, words in ((PARENT_SENTENCES, 1), (AND_OF, 2))
        for _start, end in paper.spans(sentences)
    )


def _is_name(text: str, words: int = 1) -> bool:
    name = name_run(text)
    return not NOTHING.fullmatch(text.lower()) and len(name) > 1 and len(name.split()) >= words


def child(paper: Paper) -> dict[str, str]:
    """The name that a full copy puts before the sex: "… : Awa DIALLO, de sexe féminin"."""
    for start, end in paper.spans(BEFORE_SEX):
        name = name_run(paper.flat[start + 1 : end])
        if len(name.split()) > 1:
            return split_name(name)
    return {}


def birth_place(paper: Paper, names: list[str]) -> str | None:
    """The town of birth, as printed; in a sentence the child's name may follow at once."""
    labelled = next((value for value in paper.values(BIRTH_PLACE) if value), None)
    if labelled:
        return labelled
    for _start, end in paper.spans(BORN_AT):
        if place := re.match(r"\s*([^,.;:\d\n\t]{2,40})", paper.flat[end:]):
            ends = [start for name in names if (start := place[1].find(name)) > 0]
            return place[1][: min(ends, default=None)].strip() or None
    return None
