"""References of dossiers, as people read them aloud: ES-2026-48KD."""

import secrets
from itertools import count
from typing import TYPE_CHECKING

from enrollment.calendar import civil_today

if TYPE_CHECKING:
    from enrollment.models.dossier import DossierQuerySet

# What nobody takes for something else, on paper or by telephone: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V.
LETTERS = "34679ACDEFGHJKMNPQRTWXY"
SHORTEST = 4


def fresh_reference(dossiers: "DossierQuerySet") -> str:
    """A reference that no dossier bears; a letter longer each time that a draw is taken."""
    for length in count(SHORTEST):
        drawn = "".join(secrets.choice(LETTERS) for _ in range(length))
        reference = f"ES-{civil_today():%Y}-{drawn}"
        if not dossiers.filter(reference=reference).exists():
            return reference
    raise AssertionError  # pragma: no cover - count() has no end
