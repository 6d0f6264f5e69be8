"""Papers about the right to stay that are sent as PDF."""

from datetime import date

from tests.specimens.paper import pdf
from tests.specimens.people import Person

VISA = "VISA DE LONG SÉJOUR VALANT TITRE DE SÉJOUR"


def visa_validation_pdf(
    person: Person,
    valid_from: date = date(2026, 9, 1),
    valid_until: date = date(2027, 8, 31),
    *,
    foreigner_number: str = "9912345678",
    visa_number: str = "FRA512345678",
) -> bytes:
    """The confirmation that a long-stay visa was validated online."""
    return pdf(
        "MINISTÈRE DE L'INTÉRIEUR",
        ("title", f"CONFIRMATION DE LA VALIDATION DE L'ENREGISTREMENT DE {VISA}"),
        (
            ("Numéro étranger", foreigner_number),
            ("Nom", person.family_name.upper()),
            ("Prénom(s)", person.given_names),
            ("Date de naissance", f"{person.birth_date:%d/%m/%Y}"),
            ("Numéro de visa", visa_number),
            ("Date de début de validité", f"{valid_from:%d/%m/%Y}"),
            ("Date de fin de validité", f"{valid_until:%d/%m/%Y}"),
        ),
        "Vous pouvez résider en France jusqu'à la date de fin de validité indiquée ci-dessus.",
    )


def receipt_pdf(
    person: Person,
    valid_from: date = date(2026, 9, 20),
    valid_until: date = date(2027, 3, 19),
    *,
    extension: bool = False,
) -> bytes:
    """A récépissé, or the attestation de prolongation d'instruction that now takes its place."""
    title = (
        "ATTESTATION DE PROLONGATION D'INSTRUCTION D'UNE DEMANDE DE TITRE DE SÉJOUR"
        if extension
        else "RÉCÉPISSÉ DE DEMANDE DE CARTE DE SÉJOUR"
    )
    return pdf(
        "PRÉFECTURE DU NORD",
        ("title", title),
        f"Nom : {person.family_name.upper()}",
        f"Prénoms : {person.given_names}",
        f"{person.born.capitalize()} le {person.birth_date:%d/%m/%Y} à {person.birth_place}",
        "Numéro étranger : 9912345678",
        f"Valable du {valid_from:%d/%m/%Y} au {valid_until:%d/%m/%Y}",
    )
