"""What is worth looking for on a page: a kind says so, and a look takes no longer than that."""

from enum import StrEnum


class Want(StrEnum):
    ZONE = "zone"  # a machine-readable zone
    TEXT = "text"  # printed lines
    CODE = "code"  # 2D-Doc, QR and the like
    FACE = "face"  # an identity photo


PAGE = frozenset({Want.TEXT, Want.CODE})
"""A page of text, as most papers are."""
