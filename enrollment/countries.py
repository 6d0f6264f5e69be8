"""Countries: codes of ISO 3166-1, names by the Unicode CLDR in the reader's language."""

from functools import lru_cache

import pycountry
from anyascii import anyascii
from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language

FRANCE = "FR"

# Regulation 883/2004 and the agreements that extend it to the EEA and to Switzerland.
_EU_EEA_CH = """
AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK
"""
EU_EEA_CH = frozenset(_EU_EEA_CH.split())

# Kosovo has no code in ISO 3166-1; passports carry XKX and the CLDR writes XK.
CODES = frozenset({country.alpha_2 for country in pycountry.countries} | {"XK"})


def name(code: str) -> str:
    """The country of a two-letter code, in the reader's language; the code itself if unknown."""
    return names(get_language() or "en").get(code, code)


def choices() -> list[tuple[str, str]]:
    """(code, name) of all countries, in the alphabetical order of the reader's language."""
    found = names(get_language() or "en")
    return sorted(found.items(), key=lambda item: anyascii(item[1]).lower())


@lru_cache(maxsize=32)
def names(language: str) -> dict[str, str]:
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return {code: locale.territories[code] for code in CODES if code in locale.territories}
