"""Birth certificates and the papers that may stand for them."""

import re
from typing import Any

from documents.reading.civil_status_words import (
    AND_OF,
    CONSULATE,
    COPY,
    EXTRACT,
    FORMS,
    NAME_UNDER_HEADING,
    PARENT_HEADING,
    PARENT_LABELS,
    PARENT_SENTENCES,
    PARENT_WORDS,
    WITH_PARENTS,
    WITHOUT_PARENTS,
)
from documents.reading.dates import birth_date, first_date
from documents.reading.labels import values_after
from documents.reading.languages import language, script
from documents.reading.person import name_run, person, split_name
from documents.reading.phrases import loose, phrases
from documents.reading.text import Paper, plain

BIRTH_PLACE = phrases(r"""
    (?:lieu|commune) de naissance
    (?:place|town) of birth
    where born
    lugar de nacimiento
    local de nascimento
    naturalidade
    luogo di nascita
    geburtsort
    (?:est )?nee?(?:\(e\))? a
    (?:was )?born (?:at|in)
""")
BORN_AT = phrases(r"""
    \bnee?(?:\(e\))? (?:le )?[^,.]{6,40}? a\b
    \best nee? a\b
    \bborn (?:on )?[^.]{6,40}? (?:in|at)\b
""")
# In a sentence, what was born comes after the place.
BORN_THERE = r" (?:un enfant|une enfant|l'enfant|du sexe|de sexe|le nomme|la nommee)\b"
ON_THE = r"le(?: ?/ ?on the)?"  # as the label of the day, in forms that copy a sentence
NOTHING = re.compile(
    r"\W*(?:neant|first|middle|last|inconnue?|non (?:declare|renseigne)e?"
    r"|unknown|nil|n/?a|-+|_+|x+)?\W*"
)
BEFORE_SEX = r"[:,] [^,:;.]{3,60},? (?:de|du) sexe\b"
LONGEST_TITLE = 16  # words
HEADING = 6  # lines
LONGEST_HEADING = 12  # words and strokes, in two languages
UNDER = 3  # lines


def read_birth_certificate(paper: Paper) -> dict[str, Any]:
    """The fields of `birth_certificate`; `parents_found` is absent in a language we do not know."""
    tongue = language(paper)
    parents = parents_found(paper) if tongue else None
    born = birth_date(paper) or next(filter(None, map(first_date, paper.values(ON_THE))), None)
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
    consular = re.search(CONSULATE, " ".join(paper.plain_lines[:HEADING]))
    for name, titles in FORMS.items():
        if paper.titled(titles, words=LONGEST_TITLE):
            return "consular" if consular and name == "full_copy" else name
    if paper.titled(EXTRACT, words=LONGEST_TITLE):
        claimed = parents or paper.says(WITH_PARENTS) or paper.says(PARENT_WORDS)
        return "extract_with_parents" if claimed else "extract"
    if not paper.titled(COPY, words=LONGEST_TITLE):
        return None
    return "consular" if consular else "full_copy"


def parents_found(paper: Paper) -> bool:
    """Whether a parent is named: after a label, or in the sentence of a full copy."""
    if any(_is_name(value) for value in paper.values(PARENT_LABELS)) or _under_headings(paper):
        return True
    return any(
        _is_name(paper.flat[end : end + 60], words)
        for sentences, words in ((PARENT_SENTENCES, 1), (AND_OF, 2))
        for _start, end in paper.spans(sentences)
    )


def _under_headings(paper: Paper) -> bool:
    """Whether a name stands beside or under the heading of a parent."""
    for position, line in enumerate(paper.plain_lines):
        cells = line.split("\t")
        for column, cell in enumerate(cells):
            if len(cell.split()) > LONGEST_HEADING or not re.search(PARENT_HEADING, cell):
                continue
            if column + 1 < len(cells) and _is_name(paper.lines[position].split("\t")[column + 1]):
                return True
            below = range(position + 1, min(position + 1 + UNDER, len(paper.lines)))
            under = paper.lines[below[0]].split("\t")[column:][:1] if below else []
            if any(map(_is_name, under)) or any(
                _is_name(value)
                for place in below
                for value in values_after(paper.lines, paper.plain_lines, place, NAME_UNDER_HEADING)
            ):
                return True
    return False


def _is_name(text: str, words: int = 1) -> bool:
    name = name_run(text)
    return not NOTHING.fullmatch(text.lower()) and len(name) > 1 and len(name.split()) >= words


def child(paper: Paper) -> dict[str, str]:
    """The name that a full copy puts before the sex: "… : Awa DIALLO, de sexe féminin"."""
    for start, end in paper.spans(BEFORE_SEX):
        name = name_run(paper.flat[start + 1 : end].replace("\n", " "))
        if len(name.split()) > 1:
            return split_name(name)
    return {}


def birth_place(paper: Paper, names: list[str]) -> str | None:
    """The town of birth, as printed; in a sentence the child's name may follow at once."""
    for value in paper.values(BIRTH_PLACE):
        if re.match(r"[^\W\d]", value):
            return value[: _end_of_place(value)].strip(" ,")
    for _start, end in paper.spans(BORN_AT):
        if place := re.match(r"\s*([^,.;:\d\n\t]{2,40})", paper.flat[end:]):
            ends = [start for name in names if (start := place[1].find(name)) > 0]
            ends.append(_end_of_place(place[1]))
            return place[1][: min(ends)].strip() or None
    return None


def _end_of_place(text: str) -> int:
    """Where the words go on with who was born there."""
    ends = loose(BORN_THERE).search(plain(text))
    return ends.start() if ends else len(text)
