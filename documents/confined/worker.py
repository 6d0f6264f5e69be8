"""The confined process from start to end: limits, bytes in, answer out.

The form of the answer is written down in `documents.border`, which reads it.
"""

import os
import select
import socket
import sys
from typing import BinaryIO

from documents.confined import limits
from documents.confined.opened import Opened
from documents.confined.refusal import Refusal

PDF = "application/pdf"
LONGEST_TEXT = 100_000  # bytes of a page's text
LONGEST_TASK = 200  # bytes


def main() -> None:
    door = socket.socket(fileno=0)
    if not select.select([door], [], [], 0)[0]:
        _learn()
    told, files, *_rest = socket.recv_fds(door, LONGEST_TASK, 1)
    if not files:
        os._exit(0)  # whoever began this is gone
    media_type, most_pages, most_pixels, forms, cpu_seconds = told.decode().split(" ")
    limits.lay(pdf=media_type == PDF, cpu_seconds=int(cpu_seconds))
    with os.fdopen(files[0], "rb") as file:
        content = file.read()
    output = sys.stdout.buffer
    try:
        from documents.confined import opinion  # noqa: PLC0415 - after the limits are laid

        second = opinion.of(content)
        opened = _open(content, media_type, int(most_pages), int(most_pixels), bool(int(forms)))
    except Refusal as refusal:
        _say(output, f"refused {refusal.code}")
    except MemoryError:
        _say(output, f"refused {'damaged' if media_type == PDF else 'too_many_pixels'}")
    except Exception:  # noqa: BLE001 - whatever a parser stumbles over, the file is damaged
        _say(output, "refused damaged")
    else:
        _answer(output, opened, second)
    output.flush()
    os._exit(0)  # nothing here is worth tidying up


def _learn() -> None:
    """There is no file yet: import what any of them may need, which takes longer than most."""
    import pi_heif  # noqa: F401, PLC0415 - see above
    from PIL import Image  # noqa: PLC0415 - see above

    from documents.confined import opinion, papers, pictures  # noqa: F401, PLC0415 - see above

    Image.init()
    opinion.rules()


def _open(
    content: bytes, media_type: str, most_pages: int, most_pixels: int, forms: bool
) -> Opened:
    """Import only the libraries that this type needs: they are most of the time it takes."""
    if media_type == PDF:
        from documents.confined import papers  # noqa: PLC0415 - see above

        return papers.open_paper(content, most_pages, forms=forms)
    from documents.confined import pictures  # noqa: PLC0415 - see above

    if most_pages < 1:
        raise Refusal("too_many_pages")
    return pictures.open_picture(content, media_type, most_pixels)


def _answer(output: BinaryIO, opened: Opened, second: str) -> None:
    notes = ",".join(opened.notes) or "-"
    _say(
        output,
        f"opened {opened.page_count} {opened.width} {opened.height} {notes} {second or '-'}",
    )
    for sheet in opened.sheets:
        text = "\n".join(sheet.lines).encode("utf-8", "replace")[:LONGEST_TEXT]
        output.writelines(number.to_bytes(4) for number in (sheet.width, sheet.height, len(text)))
        output.write(sheet.pixels)
        output.write(text)


def _say(output: BinaryIO, line: str) -> None:
    output.write(line.encode("ascii") + b"\n")
