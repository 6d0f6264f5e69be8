"""Synthetic numbers that fit the person who is affiliated, and belong to nobody."""

from hashlib import sha256
from typing import Any

from documents.numbers import Nir
from documents.numbers.birthplaces import INSEE_COUNTRIES

PARIS = "75056"


def numbers(person: dict[str, Any], reference: str) -> dict[str, str]:
    """A provisional number (7 or 8) and a definitive one (1 or 2), each with its own key."""
    year, month = person["birth_date"][2:4], person["birth_date"][5:7]
    country = person["birth_country"]
    place = PARIS if country == "FR" else f"99{INSEE_COUNTRIES.get(country, '999')}"
    order = int.from_bytes(sha256(reference.encode()).digest()[:4]) % 999 + 1
    firsts = {"M": ("7", "1")}.get(person["sex"], ("8", "2"))
    whole = [f"{first}{year}{month}{place}{order:03}" for first in firsts]
    provisional, definitive = (digits + Nir(digits).expected_key for digits in whole)
    return {"provisional": provisional, "definitive": definitive}
