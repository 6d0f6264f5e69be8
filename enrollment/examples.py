"""Which drawing goes with which paper: a good one to follow, and one with the fault that we see."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from documents.kinds import Kind

SHAPES = {
    "identity": "passport",
    "residence_permit": "card",
    "identity_photo": "portrait",
    "bank_details": "rib",
}
# What the bad example of a kind draws: shape and fault; its words are the kind's own.
BAD = {
    "identity": ("passport", "cut"),
    "residence_permit": ("card", "other"),
    "identity_photo": ("portrait", "busy"),
    "bank_details": ("bank-card", "other"),
}
FAULTS: dict[str, tuple[str, str | Promise]] = {
    "blur": ("blur", _("Blurred: the phone moved.")),
    "unreadable": ("blur", _("The letters are not sharp.")),
    "dark": ("dark", _("Too dark: no light on the paper.")),
    "glare": ("glare", _("A reflection hides the text.")),
    "mrz_checksum": ("glare", _("A reflection or a fold covers the last lines.")),
    "cut_edge": ("cut", _("An edge is cut off.")),
    "mrz_not_found": ("cut", _("The lines with “<<<” are cut off.")),
    "too_small": ("small", _("Too far away.")),
}


@dataclass(frozen=True)
class Example:
    """A drawing of components/example.html: its shape, its fault ("" for a good one), its words."""

    shape: str
    fault: str
    words: str | Promise


def good_and_bad(kind: Kind) -> tuple[Example, Example]:
    """What to follow and what to avoid, before anything was sent."""
    shape, fault = BAD.get(kind.slug, ("sheet", "other"))
    return Example(SHAPES.get(kind.slug, "sheet"), "", kind.good), Example(shape, fault, kind.bad)


def example_of(kind: Kind, code: str) -> Example | None:
    """The drawing of a fault on a paper of this kind; None for what no drawing shows."""
    if code not in FAULTS:
        return None
    fault, words = FAULTS[code]
    return Example(SHAPES.get(kind.slug, "sheet"), fault, words)
