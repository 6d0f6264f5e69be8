"""Bank details: the account, its bank, and whose it is."""

import re
from typing import Any

from documents.reading.iban import find_bic, find_iban, from_french_parts, repaired
from documents.reading.person import CIVILITY, courteous, name_run
from documents.reading.phrases import phrases
from documents.reading.text import Paper, plain

HOLDER = phrases(r"""
    (?:noms? (?:et prenoms? )?(?:du |des |de la )?)?titulaires?(?:\(s\))?(?: (?:du|de ce|de)
        comptes?)?
    intitule(?: du)?(?: comptes?)?
    account (?:holder|owner)(?:'s name|\(s\))?
    name of (?:the )?account (?:holder|owner)
    (?:holder|owner)\b
    beneficiaire
    beneficiary(?: name)?
    (?:compte (?:ouvert )?)?au nom de
    kontoinhaber(?:in)?
    titular(?: de la cuenta| da conta)?
    intestatario
    intestato a
""")
NOT_A_HOLDER = re.compile(
    r"domiciliation|agence|banque|bank|\bcode\b|iban|\bbic\b|adresse|address|releve|compte\b|account|"
    r"\bcle\b|guichet|livret|courant|epargne|depot|cheques|\d"
)
SAVINGS = phrases(r"""
    livret (?:a|bleu|jeune|vert|d'epargne|de developpement|ldds?)\b
    ldds?\b
    lep\b
    compte (?:sur livret|d'?epargne|epargne)
    plan (?:d')?epargne
    (?:pel|cel)\b
    savings account
    (?:type|nature|intitule)(?: du| de)? compte\s*:?\s*(?:livret|epargne|savings)
""")


def read_bank_details(paper: Paper) -> dict[str, Any]:
    """The fields of `bank_details`, and `savings` when the account is one for saving.

    `iban_repaired` says that letters were read where figures belong, and put right: its holder is
    to confirm it.
    """
    found: dict[str, Any] = {"holder": holder(paper)}
    if iban := find_iban(paper):
        mended = iban.valid and repaired(paper, iban) and not from_french_parts(paper)
        found |= {
            "iban": iban.text,
            "iban_valid": iban.valid,
            "rib_key_valid": iban.rib_key_valid,
            "country": iban.country,
            "bic": find_bic(paper, iban.country) or iban.bic,
            "iban_repaired": mended or None,
            "savings": paper.titled(SAVINGS, words=8) or None,
        }
    return {name: value for name, value in found.items() if value is not None}


def holder(paper: Paper) -> str | None:
    """Whose account it is, without courtesy: after a label, else the first courteous line."""
    for value in paper.values(HOLDER):
        name = holder_name(value)
        if name:
            return name
    return courteous(paper)


def holder_name(text: str) -> str | None:
    """A name out of a value: several people stay together, titles of courtesy go."""
    people = re.split(r"\s+(?:ou|et|and|&)\s+(?=\S)", text.split("\t", 1)[0], flags=re.IGNORECASE)
    names = [name_run(person) for person in people]
    kept = [
        name
        for name in names
        if name and not NOT_A_HOLDER.search(plain(name)) and not CIVILITY.fullmatch(plain(name))
    ]
    return " ".join(kept) or None
