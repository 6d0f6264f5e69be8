"""What Pillow lets pass in a PNG: no end, missing or broken pixels, wrong checksums."""

import zlib
from collections.abc import Iterable, Iterator

from documents.confined.refusal import Refusal

SIGNATURE_BYTES = 8
FRAME_BYTES = 12  # length, type and checksum around a chunk's data
HEADER_BYTES = 13
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type
ADAM7 = (  # first column and row, then the steps between columns and between rows
    *((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)),
    *((0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)),
)
PIECE = 256 * 1024


def check(content: bytes, most_pixels: int) -> None:
    """Read it strictly (ISO/IEC 15948). Raises `Refusal`."""
    chunks = list(_chunks(memoryview(content)))
    kind, header = chunks[0] if chunks else (b"", memoryview(b""))
    if kind != b"IHDR" or len(header) != HEADER_BYTES:
        raise Refusal("damaged")
    width, height = int.from_bytes(header[:4]), int.from_bytes(header[4:8])
    if width * height > most_pixels:
        raise Refusal("too_many_pixels")
    depth, colour, interlaced = header[8], header[9], header[12]
    if not width or not height or colour not in CHANNELS:
        raise Refusal("damaged")
    bits = depth * CHANNELS[colour]
    parts = _passes(width, height, interlaced)
    due = sum(rows * (1 + (columns * bits + 7) // 8) for columns, rows in parts)
    if not _unpacks_to(due, (body for kind, body in chunks if kind == b"IDAT")):
        raise Refusal("damaged")


def _chunks(content: memoryview) -> Iterator[tuple[bytes, memoryview]]:
    """Each chunk up to IEND. Raises `Refusal` at a wrong checksum or a missing end."""
    at = SIGNATURE_BYTES
    while at + FRAME_BYTES <= len(content):
        end = at + 8 + int.from_bytes(content[at : at + 4])
        kind = bytes(content[at + 4 : at + 8])
        if int.from_bytes(content[end : end + 4]) != zlib.crc32(content[at + 4 : end]):
            break
        if kind == b"IEND":
            return
        yield kind, content[at + 8 : end]
        at = end + 4
    raise Refusal("damaged")


def _passes(width: int, height: int, interlaced: int) -> Iterator[tuple[int, int]]:
    """Columns and rows of each part in which the pixels are stored."""
    for left, top, right, down in ADAM7 if interlaced else ((0, 0, 1, 1),):
        columns = (width - left + right - 1) // right
        rows = (height - top + down - 1) // down
        if columns > 0 and rows > 0:
            yield columns, rows


def _unpacks_to(due: int, bodies: Iterable[memoryview]) -> bool:
    """Do these hold so many bytes of pixels? It unpacks no more than that, piece by piece."""
    unpacker = zlib.decompressobj()
    for body in bodies:
        packed: bytes | memoryview = body
        while due > 0 and len(packed):
            try:
                due -= len(unpacker.decompress(packed, PIECE))
            except zlib.error:
                return False
            packed = unpacker.unconsumed_tail
    return due <= 0
