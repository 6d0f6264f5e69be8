"""Numbers with their check signs, made here apart from the code that reads them."""

from datetime import date
from itertools import pairwise


def french_iban(bank: str = "30004", branch: str = "00812", account: str = "00001234567") -> str:
    """A French IBAN whose RIB key and check digits agree. The account has digits only."""
    key = 97 - (89 * int(bank) + 15 * int(branch) + 3 * int(account)) % 97
    body = f"{bank}{branch}{account}{key:02}"
    check = 98 - int(f"{body}152700") % 97
    return f"FR{check:02}{body}"


def nir(first: str, born: date, insee: str, order: str = "001", *, sound: bool = True) -> str:
    """A social security number with its key, or with the next key when not `sound`."""
    number = f"{first}{born:%y%m}99{insee}{order}"
    key = 97 - int(number) % 97
    return f"{number}{key if sound else key % 97 + 1:02}"


def spaced_nir(number: str) -> str:
    parts = (0, 1, 3, 5, 7, 10, 13, 15)
    return " ".join(number[start:end] for start, end in pairwise(parts))


def ine(first_nine: str = "0GHK2P4M7") -> str:
    """A student number as universities give them: base 36, the last digit checks."""
    ten = f"{first_nine}3"
    return f"{ten}{int(ten, 36) % 10}"
