"""From bytes that anybody may have made to pages that anybody may look at.

No model and no database here: `manage.py inspect_document` takes the same road as an upload.
"""

import hashlib
import logging
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from django.conf import settings

from documents import border, sandbox
from documents.border import Picture
from documents.evidence import TEXT
from documents.findings import Finding
from documents.scanners import Infected, Unavailable, scanner
from documents.signatures import EXTENSIONS, PDF, media_type

logger = logging.getLogger(__name__)

MOST_PIXELS = 64_000_000
# Its decoder holds every point four times over, in 32 bits.
MOST_PIXELS_OF = {"image/webp": 40_000_000}
LONGEST_NAME = 100


class Refused(Exception):  # noqa: N818 - reads as what happened
    """A file that we cannot keep or open; `finding` says why, in the reader's language."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    @property
    def finding(self) -> Finding:
        return Finding.of(self.code, **self.facts)


@dataclass(frozen=True)
class Opened:
    """What was found in a file.

    `width` and `height` are those of the first page as received and upright (pixels; of a PDF,
    pixels as drawn); `texts` has the lines of each page; `notes` are `code` or `code:page`,
    and `text` where there is some.
    """

    media_type: str
    size: int
    sha256: str
    width: int
    height: int
    pages: tuple[Picture, ...]
    texts: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
    second_opinion: str

    @property
    def detected(self) -> dict[str, Any]:
        """The object `detected` of inspection.md."""
        return {
            "type": self.media_type,
            "bytes": self.size,
            "pages": len(self.pages),
            "width": self.width,
            "height": self.height,
        }


def open_file(content: bytes, name: str, *, pages_before: int = 0) -> Opened:
    """Open a file in a process of its own and return what it shows. Raises `Refused`.

    `pages_before` counts the pages that the paper has already: the limit is one for all its files.
    """
    kind = admit(content, name)
    try:
        scanner().scan(content)
    except Infected:
        raise Refused("infected") from None
    except Unavailable:
        logger.exception("the antivirus does not answer: no file is opened until it does")
        raise Refused("not_scanned") from None
    most_pages = max(settings.MAX_PAGES - pages_before, 0)
    answer = _answer(content, kind, most_pages)
    if answer.refused:
        raise refusal(answer.refused, kind)
    return Opened(
        media_type=kind,
        size=len(content),
        sha256=fingerprint(content),
        width=answer.width,
        height=answer.height,
        pages=answer.pages,
        texts=answer.texts,
        notes=(*answer.notes, *((TEXT,) if any(answer.texts) else ())),
        second_opinion=answer.second_opinion,
    )


def admit(content: bytes, name: str) -> str:
    """Return the type of a file worth opening. Raises `Refused` where its first bytes say no."""
    admit_size(len(content))
    extension = PurePosixPath(name).suffix.lstrip(".").lower()
    found = media_type(content)
    if found is None or (extension and extension not in EXTENSIONS):
        raise Refused("wrong_type")
    # Phones and messengers name one picture format after another; a PDF named as a picture, or a
    # picture named as a PDF, is something else than its sender thinks.
    if extension and (EXTENSIONS[extension] == PDF) != (found == PDF):
        raise Refused("type_mismatch")
    return found


def admit_size(size: int) -> None:
    """Refuse an empty or oversized file, before its bytes are looked at."""
    if not size:
        raise Refused("empty")
    if size > settings.MAX_UPLOAD_MB * 1024 * 1024:
        raise refusal("too_big")


def refusal(code: str, kind: str = "") -> Refused:
    """The refusal with this code, and with the limit that it names."""
    return Refused(code, **_facts(code, kind))


def fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def clean_name(name: str) -> str:
    """Return a name that is safe to show: no path, no control or direction sign, short."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    visible = "".join(
        sign for sign in name if unicodedata.category(sign)[0] not in "CZ" or sign == " "
    )
    stem, dot, extension = visible.strip(" .").rpartition(".")
    if not dot or len(extension) > len("jpeg"):
        return visible.strip(" .")[:LONGEST_NAME] or "document"
    return f"{stem[: LONGEST_NAME - 1 - len(extension)]}.{extension}" if stem else extension


def _answer(content: bytes, kind: str, most_pages: int) -> border.Answer:
    """Ask the confined process, and once more without form fields if a PDF made it hang."""
    attempts = [(False, sandbox.WALL_SECONDS, sandbox.CPU_SECONDS)]
    if kind == PDF:
        # Filled forms show their values only with PDFium's form module, in which some file hangs.
        # The two share the time of one.
        half = sandbox.CPU_SECONDS // 2
        attempts = [
            (True, sandbox.WALL_SECONDS * 0.4, half),
            (False, sandbox.WALL_SECONDS * 0.6, half),
        ]
    answer = border.Answer(refused="timeout")
    for forms, seconds, cpu_seconds in attempts:
        task = sandbox.Task(kind, most_pages, _most_pixels(kind), forms, cpu_seconds)
        with sandbox.opening(content, task, seconds) as process:
            answer = border.read(process, most_pages)
        if answer.refused != "timeout":
            break
    return answer


def _most_pixels(kind: str) -> int:
    return MOST_PIXELS_OF.get(kind, MOST_PIXELS)


def _facts(code: str, kind: str) -> dict[str, int]:
    limits = {
        "too_big": settings.MAX_UPLOAD_MB,
        "too_many_pages": settings.MAX_PAGES,
        "too_many_pixels": _most_pixels(kind) // 1_000_000,
    }
    return {"limit": limits[code]} if code in limits else {}
