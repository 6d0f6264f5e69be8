"""What the standard allows and few programs write: every depth and colour, odd sizes, chunks."""

import struct
import zlib
from functools import partial

from tests.hostile import png
from tests.hostile.case import OPENED, cases


def _split_pixels():
    """One byte of pixels a chunk, and an empty one among them."""
    packed = zlib.compress(png.rows(20, 20, 8, 2))
    parts = [(b"IDAT", packed[at : at + 1]) for at in range(len(packed))]
    return png.file_of(png.header(20, 20, 8, 2), *parts[:5], (b"IDAT", b""), *parts[5:], png.END)


DEPTHS = {
    f"png colour {colour}, {depth} bits{', interlaced' if interlaced else ''}": partial(
        png.sound, depth=depth, colour=colour, interlaced=interlaced
    )
    for colour, depths in png.DEPTHS.items()
    for depth in depths
    for interlaced in (False, True)
}
SIZES = {
    f"png of {side} x {side}{', interlaced' if interlaced else ''}": partial(
        png.sound, side, side, 4, 3, interlaced=interlaced
    )
    for side in (1, 2, 3, 7, 9, 33, 40)
    for interlaced in (False, True)
}
CHUNKS = {
    "gamma": {"extra": [(b"gAMA", struct.pack(">I", 45455))]},
    "gamma of 0.35": {"extra": [(b"gAMA", struct.pack(">I", 35000))]},
    "background": {"extra": [(b"bKGD", bytes(6))]},
    "transparent colour": {"extra": [(b"tRNS", bytes(6))]},
    "transparent 16-bit colour": {"depth": 16, "extra": [(b"tRNS", bytes(6))]},
    "transparent grey": {"colour": 0, "extra": [(b"tRNS", bytes(2))]},
    "transparent 1-bit grey": {"colour": 0, "depth": 1, "extra": [(b"tRNS", b"\0\1")]},
    "transparent 16-bit grey": {"colour": 0, "depth": 16, "extra": [(b"tRNS", bytes(2))]},
    "transparent palette": {"colour": 3, "extra": [(b"tRNS", b"\0\x80\xff")]},
    "chromaticities": {"extra": [(b"cHRM", struct.pack(">8I", *[31270] * 8))]},
    "sRGB": {"extra": [(b"sRGB", b"\0")]},
    "significant bits": {"extra": [(b"sBIT", b"\5\5\5")]},
    "density": {"extra": [(b"pHYs", struct.pack(">IIB", 11811, 11811, 1))]},
    "no density unit": {"extra": [(b"pHYs", struct.pack(">IIB", 1, 4, 0))]},
    "histogram": {"colour": 3, "depth": 4, "extra": [(b"hIST", bytes(32))]},
    "time": {"extra": [(b"tIME", struct.pack(">H5B", 2026, 1, 1, 0, 0, 0))]},
    "text": {"extra": [(b"tEXt", b"Comment\0MARKER")]},
    "packed text": {"extra": [(b"zTXt", b"Comment\0\0" + zlib.compress(b"MARKER"))]},
    "international text": {"extra": [(b"iTXt", b"Title\0\0\0fr\0Titre\0MARKER")]},
    "private chunk": {"extra": [(b"prVt", b"MARKER")]},
    "broken colour profile": {"extra": [(b"iCCP", b"icc\0\0" + zlib.compress(b"no profile"))]},
}
WRITTEN = {f"png with {key}": partial(png.sound, **options) for key, options in CHUNKS.items()}
OTHERS = {
    "png in many parts": _split_pixels,
    "png with bytes after its end": lambda: png.sound() + b"\0" * 50,
    "png of one grey row": partial(png.sound, 5000, 1, 8, 0),
}

CASES = tuple(cases(DEPTHS | SIZES | WRITTEN | OTHERS, "scan.png", OPENED))
