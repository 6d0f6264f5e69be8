"""Invented people: every one of them comes from a seeded generator, none from life."""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from documents.numbers.iban import remainder, rib_key

ALPHABET = "34679ACDEFGHJKMNPQRTWXY"  # of references: what nobody misreads

# Nationality, town of birth, family names, given names (F, M).
ORIGINS = (
    ("IN", "Jaipur", ("Sharma", "Iyer", "Banerjee"), ("Anita", "Kavya"), ("Rohan", "Arjun")),
    ("MA", "Fès", ("Benali", "El Idrissi", "Tazi"), ("Salma", "Imane"), ("Youssef", "Anas")),
    ("SN", "Thiès", ("Ndiaye", "Diop", "Sarr"), ("Awa", "Fatou"), ("Ousmane", "Cheikh")),
    ("CN", "Chengdu", ("Wang", "Li", "Zhao"), ("Xiaoyu", "Mei"), ("Jun", "Haoran")),
    ("BR", "Recife", ("Oliveira Lima", "Souza"), ("Beatriz", "Camila"), ("Rafael", "Thiago")),
    ("LB", "Zahlé", ("Haddad", "Khoury"), ("Rima", "Nour"), ("Karim", "Elias")),
    ("IT", "Bologna", ("Ricci", "Moretti"), ("Giulia", "Chiara"), ("Matteo", "Luca")),
    ("VN", "Huế", ("Nguyen", "Tran"), ("Linh", "Thao"), ("Minh", "Quang")),
)
PLACES = (
    ("75005", "Paris", "cpam-paris"),
    ("69007", "Lyon", "cpam-rhone"),
    ("13006", "Marseille", "cpam-bouches-du-rhone"),
    ("31000", "Toulouse", "cpam-haute-garonne"),
    ("35000", "Rennes", "cpam-ille-et-vilaine"),
)


@dataclass(frozen=True)
class Invented:
    """One person's answers, as columns of a dossier, and where they live."""

    key: uuid.UUID
    email: str
    language: str
    reference: str
    columns: dict[str, Any]
    fund_slug: str


def invent(draw: Random, number: int, seed: int, submitted_on: date) -> Invented:
    """The person that this generator gives next; the same seed gives the same people."""
    nationality, town, families, women, men = draw.choice(ORIGINS)
    sex = draw.choice("FM")
    family = draw.choice(families)
    given = draw.choice(women if sex == "F" else men)
    postcode, city, fund = draw.choice(PLACES)
    year = submitted_on.year if submitted_on.month >= 7 else submitted_on.year - 1  # noqa: PLR2004
    eu = nationality == "IT"
    columns = {
        "outcome": "PORTAL_EU" if eu else "PORTAL_NON_EU",
        "eligibility": {"answers": {"nationality": nationality, "insured-in": nationality}},
        "family_name": family,
        "given_names": given,
        "birth_date": date(draw.randint(1997, 2007), draw.randint(1, 12), draw.randint(1, 28)),
        "birth_place": town,
        "birth_country": nationality,
        "nationality": nationality,
        "sex": sex,
        "academic_year": f"{year}-{year + 1}",
        "study_start": date(year, 9, draw.randint(1, 20)),
        "iban": iban(draw),
        "iban_country": "FR",
        "account_holder": f"{given} {family}",
        "permit": "" if eu else "long_stay_visa",
        "permit_valid_until": None if eu else date(year, 9, 1) + timedelta(days=365),
        "address_line1": f"{draw.randint(1, 120)} rue des Invités",
        "postcode": postcode,
        "city": city,
        "phone": f"+33600{draw.randint(0, 999_999):06}",
    }
    code = "".join(draw.choice(ALPHABET) for _ in range(5))
    return Invented(
        key=uuid.UUID(int=draw.getrandbits(128), version=4),
        email=f"student-{seed}-{number}@demo.example",
        language=draw.choice(("en", "fr")),
        reference=f"ES-{submitted_on.year}-{code}{number}",
        columns=columns,
        fund_slug=fund,
    )


def iban(draw: Random) -> str:
    """A French IBAN of no bank, whose two checks hold."""
    bank, branch = "99999", f"{draw.randint(0, 99_999):05}"
    account = f"{draw.randint(0, 10**11 - 1):011}"
    body = f"{bank}{branch}{account}{rib_key(bank, branch, account)}"
    return f"FR{98 - remainder(f'FR00{body}'):02}{body}"
