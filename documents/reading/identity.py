"""Passports and identity cards: their machine-readable zone, else the print of their front."""

import re
from collections.abc import Iterator
from typing import Any

from documents.reading.dates import birth_date, first_date
from documents.reading.mrz import find
from documents.reading.person import person
from documents.reading.phrases import phrases
from documents.reading.text import Paper

PASSPORT = phrases(r"""
    passe?port\b
    pasaporte
    passaporto?
    reisepass
""")
CARD = phrases(r"""
    carte nationale d'identite
    carte d'identite
    (?:national )?identity card
    documento nacional de identidad
    cedula de (?:ciudadania|identidad)
    carta d'identita
    cartao de cidadao
    personalausweis
    (?:national )?id(?:entification)? card
""")
EXPIRY = phrases(r"""
    date d'expir(?:ation|\.)?
    date of expiry
    expiry date
    valid until
    (?:fecha de )?(?:caducidad|validez|vencimiento)
    (?:data di )?scadenza
    data de validade
    gultig bis
    (?:carte )?valable jusqu'au
""")
AFTER_LABEL = 90  # signs: labels in three languages, then the value


def read_identity(paper: Paper) -> dict[str, Any]:
    """The fields of `identity`; without a zone only what is printed, and `form`.

    `form` is `card_front` for a card whose back, which bears the zone, is not there, and
    `passport_page` for a passport whose zone was not read; it is absent where a zone was read.
    """
    if zone := find(paper.lines):
        return zone.reading()
    form = _form(paper)
    if form is None:
        return {}
    born, expiry = birth_date(paper), max(_expiries(paper), default=None)
    found: dict[str, Any] = {
        "form": form,
        **person(paper),
        "birth_date": born.isoformat() if born else None,
        "expiry_date": expiry.isoformat() if expiry and (not born or expiry > born) else None,
    }
    return {name: value for name, value in found.items() if value}


def _form(paper: Paper) -> str | None:
    for name, title in (("card_front", CARD), ("passport_page", PASSPORT)):
        if paper.titled(title, words=12) and paper.says(EXPIRY):
            return name
    return None


def _expiries(paper: Paper) -> Iterator[Any]:
    """Days after a label of expiry, or under it where labels and values stand in rows."""
    for _start, end in paper.spans(EXPIRY):
        # A number of the document may stand before the day in the row below.
        if day := first_date(re.sub(r"\b(?=\w*\d)\w{7,}\b", "", paper.flat[end:][:AFTER_LABEL])):
            yield day
