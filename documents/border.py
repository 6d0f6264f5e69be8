r"""What crosses from the confined process, and what we make of it.

Its answer is hostile until checked: a parser that was taken over may lie about a picture, but all
it can hand us is numbers within bounds, pixels that we encode ourselves, and plain text.

    refused <code>\n      or      opened <pages> <width> <height> <notes,...|-> <second opinion|->\n
    then for each page: width, height, length of text (3 x 4 bytes), RGB pixels, text in UTF-8
"""

import io
import logging
import re
import unicodedata
from dataclasses import dataclass

from PIL import Image

from documents.sandbox import Broken, Opening, Silent

logger = logging.getLogger(__name__)

LONGEST_SIDE = 3000  # pixels of a page
LONGEST_LINE = 400  # bytes of the first line
LONGEST_TEXT = 100_000  # bytes of a page's text
JPEG_QUALITY = 85
STRIP_BYTES = 1024 * 1024  # the pixels of a page are never held twice
REFUSALS = {
    *("damaged", "encrypted", "infected", "too_many_pages", "too_many_pixels"),
    *("type_mismatch", "wrong_type"),
}
NOTES = {"active_content_removed"}
NUMBER = re.compile(r"\d{1,9}")
MIME = re.compile(r"[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}")


@dataclass(frozen=True)
class Picture:
    """A page: a JPEG that we encoded, upright, sRGB, without metadata."""

    jpeg: bytes
    width: int
    height: int
    blank: bool


@dataclass(frozen=True)
class Answer:
    """What the confined process said, checked. `refused` is a code of inspection.md or empty."""

    refused: str = ""
    width: int = 0
    height: int = 0
    pages: tuple[Picture, ...] = ()
    texts: tuple[tuple[str, ...], ...] = ()
    notes: tuple[str, ...] = ()
    second_opinion: str = ""


def read(process: Opening, most_pages: int) -> Answer:
    """Read an answer to its end; one that does not keep to the form makes the file `damaged`."""
    try:
        verdict, *words = _line(process).split(" ")
        if verdict == "refused" and len(words) == 1 and words[0] in REFUSALS:
            return Answer(refused=words[0])
        if verdict == "opened" and len(words) == 5:  # noqa: PLR2004 - the form above
            return _opened(process, words, most_pages)
    except Silent:
        return Answer(refused="timeout")
    except Broken:
        return Answer(refused="timeout" if process.ran_out_of_time() else "damaged")
    logger.warning("a confined process answered out of form")
    return Answer(refused="damaged")


def _opened(process: Opening, words: list[str], most_pages: int) -> Answer:
    count, width, height = (int(word) if NUMBER.fullmatch(word) else 0 for word in words[:3])
    if not 1 <= count <= most_pages:
        raise Broken("it counts pages that it was told to refuse")
    pages, texts = zip(*(_page(process) for _number in range(count)), strict=True)
    if not process.ended():
        raise Broken("it says more than agreed")
    blanks = [f"blank_page:{at}" for at, picture in enumerate(pages, 1) if picture.blank]
    return Answer(
        width=width,
        height=height,
        pages=pages,
        texts=texts,
        notes=(*sorted(NOTES & set(words[3].split(","))), *blanks),
        second_opinion=words[4] if MIME.fullmatch(words[4]) else "",
    )


def _line(process: Opening) -> str:
    line = bytearray()
    while len(line) < LONGEST_LINE:
        sign = process.read(1)
        if sign == b"\n":
            return line.decode("ascii", "replace")
        line += sign
    raise Broken("its first line does not end")


def _page(process: Opening) -> tuple[Picture, tuple[str, ...]]:
    width, height, length = (int.from_bytes(process.read(4)) for _number in range(3))
    if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE and length <= LONGEST_TEXT):
        raise Broken("a page of impossible size")
    image = Image.new("RGB", (width, height))
    rows = max(STRIP_BYTES // (3 * width), 1)
    for top in range(0, height, rows):
        strip = (width, min(rows, height - top))
        image.paste(Image.frombytes("RGB", strip, process.read(3 * strip[0] * strip[1])), (0, top))
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=JPEG_QUALITY)
    blank = all(low == high for low, high in image.getextrema())  # type: ignore[misc]
    return Picture(jpeg.getvalue(), width, height, blank), _lines(process.read(length))


def _lines(text: bytes) -> tuple[str, ...]:
    """Keep printable characters; a tab stands for a wide gap inside a line."""
    kept = (
        "".join(sign for sign in line if sign == "\t" or unicodedata.category(sign)[0] != "C")
        for line in text.decode("utf-8", "replace").split("\n")
    )
    return tuple(line for line in kept if line.strip())
