"""Passports and identity cards: what their machine-readable zone says."""

from typing import Any

from documents.reading.mrz import find
from documents.reading.text import Paper


def read_identity(paper: Paper) -> dict[str, Any]:
    """The fields of `identity`; {} when no page has a zone."""
    zone = find(paper.lines)
    return zone.reading() if zone else {}
