"""Who issues papers with a machine-readable zone: the only codes that a zone may bear.

ICAO Doc 9303, part 3, section 5: codes of ISO 3166-1, with those that it adds. Read 2026.
"""

import pycountry

GERMANY = "D"
BRITISH = "GBD GBN GBO GBP GBS"
ORGANISATIONS = "EUE IAO UNA UNK UNO XAA XBA XCC XCE XCO XDC XEC XES XIM XMP XOM XPO XCT ANT NTZ"
PEOPLE_WITHOUT_COUNTRY = "XXA XXB XXC XXX"
NOT_IN_ISO = "RKS XKX"  # Kosovo, on its own passports and in registers of the EU
NO_LONGER = "YUG SCG ZAR ROM TMP SUN CSK DDR BUR"
MODEL = "UTO"  # Utopia, of the examples in the standard

ISSUERS = frozenset(
    [country.alpha_3 for country in pycountry.countries]
    + [GERMANY, MODEL]
    + f"{BRITISH} {ORGANISATIONS} {PEOPLE_WITHOUT_COUNTRY} {NOT_IN_ISO} {NO_LONGER}".split()
)
"""Codes without fillers."""
