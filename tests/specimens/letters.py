"""Letters of a health fund, and the medical paper that must never be kept."""

from datetime import date

from tests.specimens.numbers import nir, spaced_nir
from tests.specimens.paper import in_words, pdf
from tests.specimens.people import Person

DEFINITIVE = {"M": "1", "F": "2"}
PROVISIONAL = {"M": "7", "F": "8"}


def cpam_letter_pdf(
    person: Person,
    *,
    definitive: bool = False,
    dated: date = date(2026, 11, 12),
    number: str | None = None,
) -> bytes:
    """An attestation with a provisional number, or the one with the final number."""
    first = (DEFINITIVE if definitive else PROVISIONAL)[person.sex]
    number = number or nir(first, person.birth_date, person.insee)
    title = (
        "Attestation de droits à l'assurance maladie"
        if definitive
        else "Attestation provisoire de droits à l'assurance maladie"
    )
    kind = "Numéro de sécurité sociale" if definitive else "Numéro provisoire de sécurité sociale"
    return pdf(
        "L'Assurance Maladie",
        "CPAM des Flandres",
        f"Dunkerque, le {in_words(dated)}",
        ("title", title),
        f"{person.courtesy} {person.french_order}",
        f"{kind} : {spaced_nir(number)}",
        "Vos droits sont ouverts du 01/09/2026 au 31/08/2027 auprès de la CPAM des Flandres.",
    )


def documents_asked_pdf(person: Person, *papers: str, dated: date = date(2026, 11, 3)) -> bytes:
    """A letter that asks for papers, in French words such as "acte de naissance"."""
    return pdf(
        "Caisse primaire d'assurance maladie des Flandres",
        f"Dunkerque, le {in_words(dated)}",
        "Objet : votre dossier est incomplet",
        f"{person.courtesy} {person.family_name},",
        "Afin de compléter votre dossier, merci de nous transmettre les documents suivants :",
        *(f"- {paper}" for paper in papers),
    )


def card_form_pdf(person: Person, dated: date = date(2027, 3, 8)) -> bytes:
    """The form that comes with the final number: a photo, a signature, then the card."""
    return pdf(
        ("logo", "l'Assurance Maladie"),
        "CPAM des Flandres",
        f"Dunkerque, le {in_words(dated)}",
        ("title", "Demande de carte Vitale"),
        f"{person.courtesy} {person.french_order}",
        "Pour établir votre carte Vitale, retournez ce formulaire avec une photo d'identité en "
        "couleur et la copie d'une pièce d'identité.",
        "Signature de l'assuré(e), sans déborder du cadre :",
    )


def refusal_pdf(person: Person, dated: date = date(2026, 11, 20)) -> bytes:
    """An application that the fund turns down, with the way to contest it."""
    return pdf(
        ("logo", "l'Assurance Maladie"),
        "CPAM des Flandres",
        f"Dunkerque, le {in_words(dated)}",
        "Objet : notification de refus",
        f"{person.courtesy} {person.french_order},",
        "Votre demande d'affiliation a été refusée : votre inscription dans un établissement "
        "d'enseignement supérieur n'est pas établie.",
        "Vous pouvez saisir la commission de recours amiable dans un délai de deux mois.",
        ("signature", "Le directeur"),
    )


def feuille_de_soins_pdf(person: Person) -> bytes:
    """The form that a doctor fills in: medical, so refused."""
    return pdf(
        "cerfa n° 12541*02",
        ("title", "feuille de soins - médecin"),
        f"Nom et prénom : {person.french_order}",
        "Actes effectués : G",
    )
