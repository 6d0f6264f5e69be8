"""Fonts for what is drawn: OCR-B and Noto where Debian has put them, else those inside Typst.

No font file is part of this project; without OCR-B, zones are set in DejaVu Sans Mono.
"""

from functools import cache
from pathlib import Path

import typst

FOLDERS = (
    "/usr/share/fonts/opentype/ocr-b",
    "/usr/share/fonts/truetype/noto",
    "/usr/share/fonts/truetype/wqy",
    "/usr/share/fonts/truetype/liberation",
)
OCR_B, MONO = "OCR B", "DejaVu Sans Mono"
# Width of one sign, in em: what makes ten of them an inch.
ADVANCE = {OCR_B: 0.723, MONO: 0.602}
SCRIPTS = ("Noto Sans Arabic", "Noto Sans Thai", "WenQuanYi Micro Hei")
SANS = ("Noto Sans", "Liberation Sans", *SCRIPTS, MONO)
SERIF = ("Libertinus Serif", "Noto Sans", *SCRIPTS)
NARROW = ("Liberation Sans Narrow", *SANS)


@cache
def fonts() -> typst.Fonts:
    """All of them, read once: scanning folders costs more than drawing a card."""
    present = [folder for folder in FOLDERS if Path(folder).is_dir()]
    return typst.Fonts(include_system_fonts=False, font_paths=present)


@cache
def families() -> frozenset[str]:
    return frozenset(fonts().families())


def lacking() -> list[str]:
    """The families that specimens would show if they were here."""
    return [name for name in (OCR_B, SANS[0], *SCRIPTS) if name not in families()]


def zone_font() -> tuple[str, float]:
    """The family of a machine-readable zone, and its size in millimetres: 2.54 mm a sign."""
    family = OCR_B if OCR_B in families() else MONO
    return family, 2.54 / ADVANCE[family]
