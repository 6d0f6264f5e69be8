"""Bank account numbers: the IBAN of any country, and what a French one holds."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

import pycountry
import schwifty
from schwifty.exceptions import SchwiftyException

SHAPE = re.compile(r"[A-Z]{2}\d{2}[0-9A-Z]{10,30}")
BIC = re.compile(r"[A-Z]{4}[A-Z]{2}[0-9A-Z]{2}([0-9A-Z]{3})?")

BBAN = re.compile(r"(\d+)!([anc])")

# FR and MC: 5 digits of bank, 5 of branch, 11 signs of account, 2 of key.
FRENCH_BODY = re.compile(r"(\d{5})(\d{5})([0-9A-Z]{11})(\d{2})")
RIB_LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789")

# The countries of SEPA (with Albania, Moldova, Montenegro, North Macedonia and Serbia, which have
# joined); overseas France uses FR. From general knowledge, not verified live, 2026-11: the list of
# the European Payments Council rules.
_SEPA = """
AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO
PL PT RO RS SE SI SK SM VA
"""
SEPA = frozenset(_SEPA.split())


@dataclass(frozen=True)
class Iban:
    """`text` in capitals, without spaces."""

    text: str

    @classmethod
    def parse(cls, text: str) -> "Iban":
        """From an IBAN as people write it. Raises ValueError when it has not the shape of one."""
        compact = re.sub(r"[\s.\-]", "", text).upper()
        if not SHAPE.fullmatch(compact):
            raise ValueError("not the shape of an IBAN")
        return cls(compact)

    @property
    def country(self) -> str:
        return self.text[:2]

    @property
    def valid(self) -> bool:
        """The country is known, the length is the country's, and modulo 97 leaves 1."""
        return len(self.text) == length(self.country) and remainder(self.text) == 1

    @property
    def sepa(self) -> bool:
        return self.country in SEPA

    @property
    def french(self) -> bool:
        return self.country in {"FR", "MC"}

    @property
    def rib_key_valid(self) -> bool | None:
        """Whether the French key fits; None for an account of another country."""
        if not self.french:
            return None
        body = FRENCH_BODY.fullmatch(self.text[4:])
        if body is None:
            return False
        bank, branch, account, key = body.groups()
        return rib_key(bank, branch, account) == key

    @cached_property
    def bic(self) -> str | None:
        """The BIC of its bank, where the bank code is in schwifty's register."""
        try:
            bic = schwifty.IBAN(self.text).bic
        except SchwiftyException:
            return None
        return str(bic) if bic else None

    @property
    def masked(self) -> str:
        """First four and last three signs: enough to recognise one's own account."""
        return f"{self.text[:4]} … {self.text[-3:]}"

    def __str__(self) -> str:
        return " ".join(re.findall(r".{1,4}", self.text))


def remainder(iban: str) -> int:
    """Modulo 97, the first four signs moved to the end and letters counted from 10."""
    return int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97


def rib_key(bank: str, branch: str, account: str) -> str:
    """The two digits that close a French account number."""
    account = account.translate(RIB_LETTERS)
    return f"{97 - (89 * int(bank) + 15 * int(branch) + 3 * int(account)) % 97:02}"


def bic_valid(text: str) -> bool:
    """8 or 11 signs whose fifth and sixth are a country."""
    compact = re.sub(r"\s", "", text).upper()
    return bool(BIC.fullmatch(compact)) and (
        compact[4:6] == "XK" or pycountry.countries.get(alpha_2=compact[4:6]) is not None
    )


@cache
def bban_form(country: str) -> str | None:
    """Which kind of sign each place of a country's IBAN takes; None when it has none.

    "a" a letter, "n" a figure, "c" either: "aann" and then what the country prescribes.
    """
    try:
        spec = str(schwifty.registry.get_iban_spec(country).bban_spec)
    except SchwiftyException:
        return None
    return "aann" + "".join(kind * int(count) for count, kind in BBAN.findall(spec))


@cache
def length(country: str) -> int | None:
    """How long the IBANs of a country are; None when it has none."""
    try:
        return schwifty.registry.get_iban_spec(country).iban_length
    except SchwiftyException:
        return None
