"""What the data of a 2D-Doc mean: the identifiers of the perimeter 01 that matter to our papers.

Source: ANTS (France Titres), "Spécifications techniques des codes à barres 2D-Doc", versions 3.1.3
and later, chapter of data identifiers; read through public parsers, not verified live, 2026-11.
"""

# How long the value of an identifier is, where it is fixed; any other ends with a separator.
_FIXED = """
06:4 07:6 08:4 09:4 0A:9 0B:9 0D:36 1C:8 1G:1 1H:1 24:5 26:2 2B:5 2D:2 34:2 36:4 37:4 40:13 44:13
45:4 47:13 49:13 4A:8 4B:8 4C:8 4F:15 4P:5 4S:4 50:14 51:6 52:7 53:4 54:4 55:8 56:8 57:8 5H:5 5J:2
5N:21 5T:1 65:2 67:2 68:1 69:8 6B:3 6C:2 6I:2 6J:1 6K:19 6L:8 6N:8 6O:8 6R:12 6W:5 6Y:2 B5:2 B6:1
B7:8 B9:2 BA:1 BD:1 BE:3 BF:3 BG:2 BK:14
"""
FIXED = {entry[:2]: int(entry[3:]) for entry in _FIXED.split()}

# Identifiers by the name that the same fact has in a reading; the first that is there counts.
NAMES = {
    "family_name": ("6G", "62", "B2", "13"),
    "usual_name": ("63", "B3"),
    "given_names": ("60", "61", "B0", "B1", "12"),
    "whole_name": ("30", "10", "4N", "46"),
    "birth_date": ("69", "B7"),
    "birth_place": ("6A", "B8"),
    "birth_country": ("6C", "B9"),
    "nationality": ("67", "B5"),
    "sex": ("68", "B6"),
    "father": ("6D",),
    "mother": ("6E",),
    "number": ("66",),
    "mrz": ("6F",),
    "permit_category": ("6M",),
    "valid_from": ("6N",),
    "valid_until": ("6O", "08"),
    "foreigner_number": ("6Q",),
    "visa_number": ("6R",),
    "iban": ("31",),
    "bic": ("32",),
    "student_number": ("BB",),
    "academic_year": ("BF",),
    "diploma": ("BI", "BH"),
    "cvec": ("BK",),
    "street": ("22", "6U", "29"),
    "postcode": ("24", "6W", "2B"),
    "town": ("25", "6X", "2C"),
}
DAYS = frozenset({"birth_date", "valid_from", "valid_until"})
LISTS = frozenset({"given_names", "father", "mother"})  # their parts are apart by slashes

DOCUMENTS = {
    "00": "proof_of_address",
    "01": "invoice",
    "03": "bank_details",
    "04": "tax_notice",
    "05": "bank_details",
    "06": "pay_slip",
    "07": "identity",
    "08": "identity",
    "10": "work_contract",
    "11": "account_statement",
    "13": "foreigner_paper",
    "18": "tax_notice",
    "28": "tax_notice",
    "B0": "diploma",
    "B1": "cvec",
}
"""Type of document in the header, in our words; others are kept by their two signs."""
