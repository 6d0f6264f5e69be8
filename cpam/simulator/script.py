"""The life of an affiliation, as the fund tells it: what follows what, in weeks.

A script is a plan of news after each thing that Escale does. The default, `natural`, asks people
from outside Europe for their birth certificate once, and lets the others through.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

EUROPE = frozenset(
    [
        *("AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU"),
        *("IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE"),
        *("SI", "SK"),
    ]
)
SCRIPTS = ("natural", "mixed", "smooth", "asks", "refuses", "civil_status", "photo", "doctor")
MIXTURE = ("asks", "asks", "asks", "smooth", "smooth", "civil_status", "photo", "doctor", "refuses")

# What each word of the contract says of a track, for who asks where a file stands.
TELLS = {
    "acknowledged": ("affiliation", "under_review"),
    "documents_asked": ("affiliation", "to_complete"),
    "affiliated": ("affiliation", "affiliated"),
    "rights_confirmed": ("affiliation", "confirmed"),
    "refused": ("affiliation", "refused"),
    "provisional_number": ("number", "provisional"),
    "number_issued": ("number", "issued"),
    "certification_started": ("certification", "in_progress"),
    "civil_status_refused": ("certification", "civil_status_refused"),
    "number_certified": ("certification", "certified"),
    "card_ordered": ("card", "ordered"),
    "card_photo_returned": ("card", "orderable"),
    "card_issued": ("card", "issued"),
    "doctor_registered": ("doctor", "registered"),
    "doctor_rejected": ("doctor", "declarable"),
}
FIRST_STATES = {"affiliation": "sent", "number": "none", "certification": "waiting"}

ILLEGIBLE = "L'acte de naissance n'est pas lisible en entier : envoyez-en une copie complète."
NO_PARENTS = "L'acte de naissance ne mentionne pas les parents : envoyez une copie intégrale."
DARK_PHOTO = "La photo est trop sombre."
NOT_ENROLLED = "L'inscription pour l'année universitaire n'a pas pu être vérifiée."
DOCTOR_UNKNOWN = "Le médecin n'a pas pu être identifié."


@dataclass(frozen=True)
class News:
    """An event to come, so many weeks later. `unless` names an act that makes it void."""

    weeks: float
    type: str
    data: dict[str, Any] = field(default_factory=dict)
    unless: str = ""


def choose(script: str, client_reference: str, nationality: str) -> str:
    """The script of one affiliation: the same for the same file."""
    if script == "natural":
        return "smooth" if nationality in EUROPE else "asks"
    if script == "mixed":
        return MIXTURE[sha256(client_reference.encode()).digest()[0] % len(MIXTURE)]
    return script


def follows(act: str, script: str, times: int, numbers: dict[str, str]) -> list[News]:
    """News after `act` (the operation of the contract), done for the `times`-th time."""
    match act:
        case "submitAffiliation":
            return [News(0.4, "acknowledged"), *_review(script, numbers)]
        case "addDocuments":
            # A second answer changes nothing: the life went on after the first.
            return _after_papers(script, numbers) if times == 1 else []
        case "orderCard":
            return _card(script, times)
        case _:
            rejected = script == "doctor" and times == 1
            refusal = News(1, "doctor_rejected", {"reason": DOCTOR_UNKNOWN})
            return [refusal if rejected else News(1, "doctor_registered")]


def _card(script: str, times: int) -> list[News]:
    if script == "photo" and times == 1:
        return [News(1, "card_photo_returned", {"reason": DARK_PHOTO})]
    return [News(0.3, "card_ordered"), News(2, "card_issued")]


def _review(script: str, numbers: dict[str, str]) -> list[News]:
    if script == "asks":
        asked = {"documents": ["birth_certificate"], "reason": ILLEGIBLE}
        return [News(1.5, "documents_asked", asked)]
    if script == "refuses":
        return [News(1.5, "refused", {"reason": NOT_ENROLLED})]
    if script == "civil_status":
        refused = {"documents": ["birth_certificate"], "reason": NO_PARENTS}
        return [*_opened(1.5, numbers), News(4, "civil_status_refused", refused)]
    return [*_opened(1.5, numbers), *_certified(4, numbers)]


def _after_papers(script: str, numbers: dict[str, str]) -> list[News]:
    if script == "civil_status":
        return [News(0.5, "certification_started"), *_certified(2, numbers)]
    if script == "asks":
        return [*_opened(1, numbers), *_certified(3, numbers)]
    return []


def _opened(weeks: float, numbers: dict[str, str]) -> list[News]:
    return [
        News(weeks, "affiliated"),
        News(weeks + 0.3, "provisional_number", {"number": numbers["provisional"]}),
        News(weeks + 0.8, "certification_started"),
    ]


def _certified(weeks: float, numbers: dict[str, str]) -> list[News]:
    return [
        News(weeks, "number_issued", {"number": numbers["definitive"]}),
        News(weeks + 1, "number_certified"),
        News(weeks + 1.3, "rights_confirmed"),
        # A card that the student ordered on ameli, which Escale never hears of.
        News(weeks + 30, "card_issued", unless="orderCard"),
    ]
