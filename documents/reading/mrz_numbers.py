"""What document numbers of some issuers look like: settles signs that read alike, nothing else.

As printed in the register of the Council of the EU (PRADO) and on papers that states publish;
read 2026. An issuer changes its numbers at will, so a number that fits no pattern is no fault.
"""

import re

PATTERNS = {
    "AUS": r"[A-Z]{1,2}\d{7}",
    "AUT": r"[A-Z]{1,2}\d{7}",
    "BEL": r"[A-Z]{2}\d{6}",
    "BRA": r"[A-Z]{2}\d{6}",
    "CAN": r"[A-Z]{2}\d{6}|[A-Z]\d{6}[A-Z]{2}",
    "CHE": r"[A-Z]\d{7}",
    "CHN": r"[A-Z][A-Z]?\d{7,8}",
    "CIV": r"\d{2}[A-Z]{2}\d{5}",
    "COL": r"[A-Z]{2}\d{6}",
    "CZE": r"\d{8,9}",
    "D": r"[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}",
    "DNK": r"\d{9}",
    "DZA": r"\d{9}",
    "ESP": r"[A-Z]{2,3}\d{6}",
    "FIN": r"[A-Z]{2}\d{7}",
    "FRA": r"\d{2}[A-Z]{2}\d{5}|\d{12}",
    "GBR": r"\d{9}",
    "GRC": r"[A-Z]{2}\d{7}",
    "HUN": r"[A-Z]{2}\d{6,7}",
    "IDN": r"[A-Z]\d{7}|[A-Z]{2}\d{6}",
    "IND": r"[A-Z]\d{7}",
    "ITA": r"[A-Z]{2}\d{7}|[A-Z]{2}\d{5}[A-Z]{2}",
    "JPN": r"[A-Z]{2}\d{7}",
    "KOR": r"[A-Z]\d{8}|[A-Z]\d{3}[A-Z]\d{4}",
    "LBN": r"[A-Z]{2}\d{7}",
    "MAR": r"[A-Z]{2}\d{7}",
    "MEX": r"[A-Z]\d{8}",
    "MYS": r"[A-Z]\d{8}",
    "NGA": r"[A-Z]\d{8}",
    "NLD": r"[A-Z]{2}[A-NP-Z0-9]{6}\d",
    "PAK": r"[A-Z]{2}\d{7}",
    "PER": r"\d{9}",
    "PHL": r"P\d{7}[A-Z]",
    "POL": r"[A-Z]{2}\d{7}",
    "PRT": r"[A-Z]{1,2}\d{6}",
    "ROU": r"\d{8,9}",
    "RUS": r"\d{9}",
    "SEN": r"[A-Z]\d{8}",
    "SVK": r"[A-Z]{2}\d{7}",
    "SVN": r"[A-Z]{2}\d{7}",
    "SWE": r"\d{8}|[A-Z]{2}\d{6}",
    "THA": r"[A-Z]{2}\d{7}",
    "TUN": r"[A-Z]\d{6}",
    "TUR": r"[A-Z]\d{8}",
    "UKR": r"[A-Z]{2}\d{6}",
    "USA": r"\d{9}|[A-Z]\d{8}",
    "VNM": r"[A-Z]\d{7,8}",
}


def fits_issuer(number: str, issuer: str) -> bool:
    """Whether a number is of a pattern that we know of its issuer's passports or cards."""
    return issuer in PATTERNS and re.fullmatch(PATTERNS[issuer], number) is not None
