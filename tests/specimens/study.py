"""Papers of schools, in several layouts."""

from datetime import date

from tests.specimens.numbers import ine
from tests.specimens.paper import in_words, pdf
from tests.specimens.people import Person

SCHOOL = "Université Jean-Bart de Dunkerque"


def enrolment_pdf(
    person: Person,
    year: str = "2026-2027",
    *,
    final: bool = True,
    layout: str = "sentence",
    school: str = SCHOOL,
) -> bytes:
    """A certificat de scolarité; with final=False, the letter of admission sent in its place.

    Layouts: `sentence`, `labels`, `columns`, `english`, `letterhead` (logo, signature, stamp).
    """
    if not final:
        return admission_letter_pdf(person, year, school=school)
    return pdf(*LAYOUTS[layout](person, year, school))


def _sentence(person, year, school):
    enrolled = "inscrite" if person.sex == "F" else "inscrit"
    yield school
    yield "Direction de la scolarité et de la vie étudiante"
    yield ("title", "CERTIFICAT DE SCOLARITÉ")
    yield (
        f"Le Président de l'université certifie que {person.courtesy} {person.french_order}, "
        f"{person.born} le {in_words(person.birth_date)} à {person.birth_place}, "
        f"numéro INE {ine()}, est régulièrement {enrolled} pour l'année universitaire "
        f"{year.replace('-', '/')} en première année de master."
    )
    yield f"Fait à Dunkerque, le 15 septembre {year[:4]}"


def _labels(person, year, school):
    yield (f"Établissement : {school}")
    yield ("title", "Attestation d'inscription")
    yield f"Année universitaire : {year.replace('-', ' / ')}"
    yield f"Nom : {person.family_name.upper()}"
    yield f"Prénom(s) : {person.given_names}"
    yield f"Date de naissance : {person.birth_date:%d/%m/%Y}"
    yield f"Identifiant national étudiant (INE) : {ine()}"
    yield "L'étudiant(e) désigné(e) ci-dessus est inscrit(e) en Licence 3 Informatique."


def _columns(person, year, school):
    yield ("title", "CERTIFICAT D'INSCRIPTION")
    yield (
        ("Établissement", school),
        ("Année universitaire", year),
        ("Nom de famille", person.family_name.upper()),
        ("Prénom", person.given_names),
        ("Né(e) le", f"{person.birth_date:%d/%m/%Y}"),
        ("N° INE", ine()),
        ("Diplôme", "Master 2 Droit public"),
    )
    yield "Document délivré pour servir et valoir ce que de droit."


def _english(person, year, school):
    start, end = year.split("-")
    yield school
    yield ("title", "CERTIFICATE OF ENROLMENT")
    yield (
        f"This is to certify that {person.given_names} {person.family_name.upper()}, born on "
        f"{person.birth_date:%B %-d, %Y} in {person.birth_place}, is duly enrolled as a full-time "
        f"student from 1 September {start} to 31 August {end}."
    )


def _letterhead(person, year, school):
    yield ("logo", school)
    yield "Service de la scolarité, 1 place de l'Université, 59140 DUNKERQUE"
    yield ("title", "ATTESTATION DE SCOLARITÉ")
    yield f"Année universitaire {year}"
    yield "Je soussigné, directeur de la scolarité, atteste que l'étudiant(e) :"
    yield (
        ("NOM :", person.family_name.upper()),
        ("Prénom(s) :", person.given_names),
        ("Né(e) le :", f"{person.birth_date:%d/%m/%Y}"),
        ("INE :", ine()),
    )
    yield "est inscrit(e) à titre définitif et suit les enseignements de Master 1 Chimie."
    yield "En foi de quoi la présente attestation est délivrée pour valoir ce que de droit."
    yield ("signature", "Le directeur de la scolarité")
    yield ("stamp", "Scolarité centrale")


LAYOUTS = {
    "sentence": _sentence,
    "labels": _labels,
    "columns": _columns,
    "english": _english,
    "letterhead": _letterhead,
}


def admission_letter_pdf(
    person: Person, year: str = "2026-2027", *, school: str = SCHOOL, language: str = "fr"
) -> bytes:
    """Admitted, which is not yet enrolled."""
    if language == "en":
        return pdf(
            school,
            ("title", "Letter of admission"),
            f"Dear {person.given_names} {person.family_name},",
            f"We are pleased to inform you of your admission to our master for {year}.",
            "Your enrolment will be final once you have paid the fees.",
        )
    return pdf(
        school,
        f"Dunkerque, le {in_words(date(int(year[:4]), 6, 3))}",
        ("title", "Lettre d'admission"),
        f"{person.courtesy} {person.given_names} {person.family_name},",
        "Nous avons le plaisir de vous informer que votre candidature a été retenue. Vous êtes "
        f"admis(e) en première année de master pour l'année universitaire {year}.",
        "Cette admission ne vaut pas inscription : vous recevrez un certificat de scolarité une "
        "fois votre inscription administrative terminée.",
    )
