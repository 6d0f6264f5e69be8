"""The text of a PDF's page as printed lines, in reading order.

PDFium gives characters in the order in which they were drawn, which may be any. Their places tell
the lines: those on one base line belong together, from left to right. A gap of a word becomes a
space, a wide one (the next column, a value after its label) a tab.
"""

import ctypes
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

MOST_SIGNS = 20_000  # of one page
SAME_LINE = 0.3  # of the height of a line of text, like the two below
WORD_GAP = 0.15
WIDE_GAP = 0.7
TURNS = ((1, 0), (0, 1), (-1, 0), (0, -1))  # cosine and sine of the quarter turns


@dataclass(frozen=True)
class Sign:
    """A character: its left and right edge, its base line from the bottom, its size; in points."""

    letter: str
    left: float
    right: float
    base: float
    size: float
    quarter: int = 0


def lines_of(page: pypdfium2.PdfPage) -> list[str]:
    """Return the page's lines, top to bottom; text printed across the page comes after."""
    turned = page.get_rotation() // 90  # the page as shown; its signs know nothing of it
    upright: dict[int, list[Sign]] = {}
    for sign in _signs(page):
        upright.setdefault((sign.quarter - turned) % 4, []).append(sign)
    return [line for quarter in sorted(upright) for line in lines(upright[quarter])]


def lines(signs: Iterable[Sign]) -> list[str]:
    """Group signs into lines by their base, highest first."""
    rows: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda sign: -sign.base):
        row = rows[-1] if rows else None
        if row and row[0].base - sign.base <= SAME_LINE * max(row[0].size, sign.size):
            row.append(sign)
        else:
            rows.append([sign])
    return [line for line in map(_line, rows) if line]


def _line(row: list[Sign]) -> str:
    row = sorted(row, key=lambda sign: sign.left)
    written, edge = "", row[0].left
    for sign in row:
        gap = (sign.left - edge) / (sign.size or 1)
        if gap > WIDE_GAP:
            written = written.rstrip(" ") + "\t"
        elif gap > WORD_GAP and not written.endswith((" ", "\t")):
            written += " "
        if sign.letter != " " or not written.endswith((" ", "\t")):
            written += sign.letter
        # A space does not move the edge: the gap is measured between letters.
        edge = edge if sign.letter == " " else max(edge, sign.right)
    return written.strip()


def _signs(page: pypdfium2.PdfPage) -> Iterator[Sign]:
    textpage = page.get_textpage()
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for index in range(min(textpage.count_chars(), MOST_SIGNS)):
        letter = chr(pdfium.FPDFText_GetUnicode(textpage, index))
        # PDFium adds spaces and line ends of its own guessing: the gaps decide here.
        if letter < " " or pdfium.FPDFText_IsGenerated(textpage, index) == 1:
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        clockwise = pdfium.FPDFText_GetCharAngle(textpage, index)
        quarter = -round(clockwise / (math.pi / 2)) % 4
        yield _upright(letter, box, (x.value, y.value), quarter)
    textpage.close()


def _upright(letter: str, box: pdfium.FS_RECTF, origin: tuple[float, float], quarter: int) -> Sign:
    """Turn a sign's place so that its text runs from left to right."""
    cosine, sine = TURNS[quarter]
    along = [x * cosine + y * sine for x in (box.left, box.right) for y in (box.top, box.bottom)]
    across = [y * cosine - x * sine for x in (box.left, box.right) for y in (box.top, box.bottom)]
    base = origin[1] * cosine - origin[0] * sine
    return Sign(letter, min(along), max(along), base, max(across) - min(across), quarter)
