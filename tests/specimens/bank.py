"""Bank details, as several banks lay them out."""

from tests.specimens.numbers import french_iban
from tests.specimens.paper import pdf
from tests.specimens.people import Person

CIVIL = {"F": "MLLE", "M": "M"}


def rib_pdf(
    person: Person,
    iban: str | None = None,
    *,
    holder: str | None = None,
    layout: str = "columns",
    savings: bool = False,
) -> bytes:
    """A relevé d'identité bancaire; `holder` is someone else's name, if not the person's.

    Layouts: `columns` (a branch network's), `labels` (an online bank's), `english` (a neobank's),
    `letterhead` (logo, frame, table).
    """
    iban = iban or french_iban()
    name = holder or f"{CIVIL[person.sex]} {person.french_order.upper()}"
    return pdf(*LAYOUTS[layout](name, iban, "Livret A" if savings else "Compte courant"))


def _grouped(iban: str) -> str:
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))


def _columns(name, iban, account):
    yield "BANQUE DU LITTORAL"
    yield ("title", "RELEVÉ D'IDENTITÉ BANCAIRE")
    yield (
        ("Titulaire du compte / Account holder", "Domiciliation"),
        (name, "BDL DUNKERQUE PLAGE"),
        ("12 RUE DES DUNES", "4 PLACE JEAN BART"),
        ("59140 DUNKERQUE", "59140 DUNKERQUE"),
    )
    yield account
    if iban.startswith("FR"):
        yield (
            ("Code banque", "Code guichet", "N° de compte", "Clé RIB"),
            (iban[4:9], iban[9:14], iban[14:25], iban[25:]),
        )
    yield f"IBAN (International Bank Account Number) : {_grouped(iban)}"
    yield "BIC (Bank Identifier Code) : BDLIFRPPXXX"


def _labels(name, iban, account):
    yield ("title", "Votre RIB")
    yield f"Intitulé du compte : {name}"
    yield f"Type de compte : {account}"
    yield f"IBAN : {iban}"
    yield "Ce relevé est destiné à être remis à vos créanciers ou débiteurs."


def _english(name, iban, account):
    yield "Palebank"
    yield ("title", "Account details")
    yield "Account holder"
    yield name
    yield "IBAN"
    yield _grouped(iban)
    yield "Bank"
    yield f"Palebank SE, {account}"


def _letterhead(name, iban, account):
    yield ("logo", "Crédit du Phare")
    yield ("title", "RELEVÉ D'IDENTITÉ BANCAIRE / IBAN")
    yield f"{account} en euros"
    yield ("box", f"Titulaire : {name}")
    yield (("IBAN", _grouped(iban)), ("BIC", "CDPHFRPP"))
    if iban.startswith("FR"):
        yield (
            ("Banque", "Guichet", "Numéro de compte", "Clé"),
            (iban[4:9], iban[9:14], iban[14:25], iban[25:]),
        )
    yield "Domiciliation : DUNKERQUE MALO, téléphone 09 70 00 00 00"


LAYOUTS = {
    "columns": _columns,
    "labels": _labels,
    "english": _english,
    "letterhead": _letterhead,
}
