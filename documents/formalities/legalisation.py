"""Countries whose civil status papers France takes without apostille or legalisation.

The foreign ministry keeps the whole table, by country and by paper. Only what we read in a source
stands here: a country that is missing may be exempt too, so we only ever say "may".
"""

from dataclasses import dataclass

from documents.formalities.source import Source
from documents.formalities.translation import EU


@dataclass(frozen=True)
class Exemption:
    """A treaty or a law that frees the papers of these countries (ISO 3166-1, two letters)."""

    source: Source
    countries: frozenset[str]


_OVERSEAS = "BL GF GP MF MQ NC PF PM RE WF YT"

EXEMPT = (
    Exemption(
        Source(
            "french_law", "Decree 53-914 of 26 September 1953, article 8; gisti.org 2195", "1953"
        ),
        frozenset({"FR", *_OVERSEAS.split()}),
    ),
    Exemption(Source("eu_regulation", "Regulation (EU) 2016/1191", "2016"), EU),
    Exemption(
        Source("civil_status_convention", "Luxembourg, 26 September 1957; gisti.org 2144", "2013"),
        frozenset({"AT", "BE", "CH", "DE", "IT", "LU", "NL", "PT", "TR"}),
    ),
    Exemption(
        Source("bilateral", "Paris, 8 June 1972; tunis.consulfrance.org", "1972"),
        frozenset({"TN"}),
    ),
    Exemption(
        Source("bilateral", "lyonvisa.com, page on Viet Nam, for civil status", "2026"),
        frozenset({"VN"}),
    ),
)

# Drawn up in France, or on a form that a convention frees by itself (CIEC, Vienna, 1976).
FREE_FORMS = frozenset({"consular", "plurilingual"})


def exempt(country: str, form: str | None) -> bool:
    """Whether a paper of this form from this country surely needs neither."""
    if form in FREE_FORMS:
        return True
    return any(country in exemption.countries for exemption in EXEMPT)
