"""Birth certificates in six languages and several forms, and what goes with them."""

from tests.specimens.paper import in_words, page_png, pdf
from tests.specimens.people import Person
from tests.specimens.picture import jpeg_of_png


def birth_certificate_pdf(person: Person, form: str = "full_copy") -> bytes:
    """A birth certificate. Forms: the keys of FORMS."""
    return pdf(*FORMS[form](person))


def birth_certificate_jpeg(person: Person, form: str = "full_copy") -> bytes:
    """The same as a photo, upright and sharp."""
    return jpeg_of_png(page_png(list(FORMS[form](person))))


def _full_copy(person):
    child = "fille" if person.sex == "F" else "fils"
    yield f"Commune de {person.birth_place}"
    yield ("title", "COPIE INTÉGRALE D'ACTE DE NAISSANCE")
    yield f"Nom : {person.family_name.upper()}"
    yield f"Prénoms : {person.given_names}"
    yield (
        f"Le {in_words(person.birth_date)} à huit heures dix est {person.born} à "
        f"{person.birth_place} {person.given_names} {person.family_name.upper()}, {child} de "
        f"{person.father}, ingénieur, et de {person.mother}, enseignante."
    )
    yield "Copie délivrée selon procédé informatisé, le 2 septembre 2026"


def _extract_with_parents(person):
    yield f"Mairie de {person.birth_place}"
    yield ("title", "EXTRAIT D'ACTE DE NAISSANCE")
    yield (
        ("Nom", person.family_name.upper()),
        ("Prénoms", person.given_names),
        (f"{person.born.capitalize()} le", f"{person.birth_date:%d/%m/%Y}"),
        ("Lieu de naissance", person.birth_place),
        ("Nom et prénoms du père", person.father),
        ("Nom et prénoms de la mère", person.mother),
    )


def _extract(person):
    yield f"Mairie de {person.birth_place}"
    yield ("title", "EXTRAIT D'ACTE DE NAISSANCE SANS FILIATION")
    yield (
        ("Nom", person.family_name.upper()),
        ("Prénoms", person.given_names),
        (f"{person.born.capitalize()} le", f"{person.birth_date:%d/%m/%Y}"),
        ("Lieu de naissance", person.birth_place),
    )


def _english(person):
    yield ("title", "BIRTH CERTIFICATE")
    yield "Issued under section 12 of the Registration of Births and Deaths Act"
    yield f"Name: {person.given_names} {person.family_name}"
    yield f"Date of birth: {person.birth_date:%d/%m/%Y}"
    yield f"Place of birth: {person.birth_place}"
    yield f"Name of mother: {person.mother}"
    yield f"Name of father: {person.father}"


def _spanish(person):
    yield ("title", "CERTIFICADO DE NACIMIENTO")
    yield "Registro civil"
    yield (
        ("Apellidos", person.family_name),
        ("Nombre", person.given_names),
        ("Fecha de nacimiento", f"{person.birth_date:%d/%m/%Y}"),
        ("Lugar de nacimiento", person.birth_place),
        ("Padre", person.father),
        ("Madre", person.mother),
    )


def _portuguese(person):
    yield ("title", "CERTIDÃO DE NASCIMENTO")
    yield "Registro civil das pessoas naturais"
    yield f"Nome completo: {person.given_names} {person.family_name}"
    yield f"Data de nascimento: {person.birth_date:%d/%m/%Y}"
    yield f"Naturalidade: {person.birth_place}"
    yield f"Filiação: {person.father} e {person.mother}"


def _italian(person):
    yield ("title", "ESTRATTO DELL'ATTO DI NASCITA")
    yield "Ufficio dello stato civile del comune"
    yield f"Cognome: {person.family_name}"
    yield f"Nome: {person.given_names}"
    yield f"Data di nascita: {person.birth_date:%d/%m/%Y}"
    yield f"Padre: {person.father}"
    yield f"Madre: {person.mother}"


def _german(person):
    yield ("title", "GEBURTSURKUNDE")
    yield f"Standesamt {person.birth_place}"
    yield f"Familienname: {person.family_name}"
    yield f"Vornamen: {person.given_names}"
    yield f"Geburtsdatum: {person.birth_date:%d.%m.%Y}"
    yield f"Geburtsort: {person.birth_place}"
    yield f"Mutter: {person.mother}"
    yield f"Vater: {person.father}"


def _plurilingual(person):
    yield "Convention n° 16 de la CIEC signée à Vienne le 8 septembre 1976"
    yield ("title", "Extrait plurilingue d'acte de naissance / Multilingual extract")
    yield (
        ("Nom / Surname / Familienname", person.family_name),
        ("Prénoms / Forenames / Vornamen", person.given_names),
        ("Date de naissance / Date of birth", f"{person.birth_date:%d/%m/%Y}"),
        ("Lieu de naissance / Place of birth", person.birth_place),
        ("Père / Father / Vater", person.father),
        ("Mère / Mother / Mutter", person.mother),
    )


FORMS = {
    "full_copy": _full_copy,
    "extract_with_parents": _extract_with_parents,
    "extract": _extract,
    "plurilingual": _plurilingual,
    "english": _english,
    "spanish": _spanish,
    "portuguese": _portuguese,
    "italian": _italian,
    "german": _german,
}


def marriage_certificate_pdf(person: Person, spouse: Person) -> bytes:
    return pdf(
        "Mairie de Dunkerque",
        ("title", "EXTRAIT D'ACTE DE MARIAGE"),
        f"Époux : {person.french_order}",
        f"Épouse : {spouse.french_order}",
        "Mariage célébré le 6 juin 2026 à Dunkerque",
    )


def translation_pdf(person: Person, *, sworn: bool = True) -> bytes:
    """A translation from English, with or without the formula of a sworn translator."""
    formula = (
        "Je soussignée, traductrice assermentée près la cour d'appel de Douai, certifie la "
        "présente traduction de l'anglais conforme à l'original. Ne varietur n° 2026-118."
        if sworn
        else "Traduit de l'anglais par un ami de la famille."
    )
    return pdf(
        ("title", "Traduction de l'anglais"),
        "CERTIFICAT DE NAISSANCE",
        f"Nom : {person.family_name}",
        f"Prénoms : {person.given_names}",
        formula,
    )
