"""The table of kinds: one row is one kind of paper, in the order of the pack."""

from documents.kind import Kind
from documents.kinds.bank import BANK_DETAILS
from documents.kinds.civil_status import BIRTH, MARRIAGE, TRANSLATION
from documents.kinds.cover import CONSENT, MEANS, S1
from documents.kinds.cpam import LETTER, OTHER
from documents.kinds.identity import IDENTITY, PHOTO
from documents.kinds.stay import PERMIT, VALIDATION
from documents.kinds.study import ENROLMENT

__all__ = ["KINDS", "Kind", "kind"]

KINDS = (
    IDENTITY,
    PERMIT,
    VALIDATION,
    ENROLMENT,
    BANK_DETAILS,
    BIRTH,
    TRANSLATION,
    PHOTO,
    MARRIAGE,
    MEANS,
    S1,
    CONSENT,
    OTHER,
    LETTER,
)

_BY_SLUG = {row.slug: row for row in KINDS}


def kind(slug: str) -> Kind:
    """The row of a slug. Raises KeyError when there is none."""
    return _BY_SLUG[slug]
