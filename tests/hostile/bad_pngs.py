"""PNG files that break the standard, or a machine: as in the broken part of PngSuite, and worse."""

import struct
import zlib
from functools import partial

from tests.hostile import png
from tests.hostile.case import OPENED, REFUSED, cases

SOUND = png.sound()
PIXELS = (b"IDAT", zlib.compress(png.rows(32, 32, 8, 2)))
BOMB = zlib.compress(bytes(64 * 1024 * 1024), 9)


def _flipped(at):
    content = bytearray(SOUND)
    content[at] ^= 0x10
    return bytes(content)


def _wrong_sum(of):
    parts = [png.header(32, 32, 8, 2), PIXELS, png.END]
    return png.SIGNATURE + b"".join(
        png.chunk(kind, data, wrong=int(kind == of)) for kind, data in parts
    )


def _header(**options):
    return png.file_of(png.header(32, 32, **options), PIXELS, png.END)


SIGNATURES = {
    f"png signature {name}": partial(
        png.file_of, png.header(32, 32, 8, 2), PIXELS, png.END, signature=s
    )
    for name, s in {
        "without its high bit": b"\x09PNG\r\n\x1a\n",
        "with wrong letters": b"\x89PnG\r\n\x1a\n",
        "with line ends of Unix": b"\x89PNG\n\x1a\n",
        "with line ends of a Mac": b"\x89PNG\r\r\x1a\r",
        "alone": b"",
    }.items()
}
BROKEN = {
    "png with a wrong checksum of its header": partial(_wrong_sum, b"IHDR"),
    "png with a wrong checksum of its pixels": partial(_wrong_sum, b"IDAT"),
    "png with a wrong checksum of its end": partial(_wrong_sum, b"IEND"),
    "png without pixels": partial(png.file_of, png.header(32, 32, 8, 2), png.END),
    "png without a header": partial(png.file_of, PIXELS, png.END),
    "png without an end": partial(png.file_of, png.header(32, 32, 8, 2), PIXELS),
    "png without a palette": partial(_header, depth=8, colour=3),
    "png of colour type 1": partial(_header, depth=8, colour=1),
    "png of colour type 9": partial(_header, depth=8, colour=9),
    "png of 0 bits": partial(_header, depth=0, colour=2),
    "png of 3 bits": partial(_header, depth=3, colour=2),
    "png of 99 bits": partial(_header, depth=99, colour=2),
    "png of no width": partial(png.file_of, png.header(0, 32, 8, 2), PIXELS, png.END),
    "png with too few pixels": partial(png.file_of, png.header(64, 64, 8, 2), PIXELS, png.END),
    "png whose pixels do not unpack": partial(
        png.file_of, png.header(32, 32, 8, 2), (b"IDAT", b"no zlib"), png.END
    ),
    "png of its first bytes alone": lambda: png.SIGNATURE,
    "png with a chunk longer than itself": lambda: SOUND[:33] + b"\x7f\xff\xff\xff" + SOUND[37:],
    **{f"png with byte {at} flipped": partial(_flipped, at) for at in (0, 5, 17, 25, 30, 45, 60)},
    **{
        f"png cut at {share} %": partial(lambda share: SOUND[: len(SOUND) * share // 100], share)
        for share in (10, 30, 50, 70, 90, 99)
    },
}
BOMBS = {
    "png that claims 65535 x 65535": partial(
        png.file_of, png.header(65535, 65535, 8, 2), PIXELS, png.END
    ),
    "png that claims 2 thousand million a side": partial(
        png.file_of, png.header(2**31 - 1, 2**31 - 1), PIXELS, png.END
    ),
    "png of 65 million 1-bit points": partial(png.flat, 65_000, 1000, 1),
    "png of 100 million points": partial(png.flat, 10_000, 10_000, 1),
    "png of 400 million interlaced points": partial(png.flat, 20_000, 20_000, 1, interlaced=True),
}
SWOLLEN = {
    "png with a packed text of 64 MB": partial(png.sound, extra=[(b"zTXt", b"Comment\0\0" + BOMB)]),
    "png with an international text of 64 MB": partial(
        png.sound, extra=[(b"iTXt", b"T\0\1\0\0\0" + BOMB)]
    ),
    "png with a colour profile of 64 MB": partial(png.sound, extra=[(b"iCCP", b"icc\0\0" + BOMB)]),
    "png with ten thousand texts": partial(
        png.sound, extra=[(b"tEXt", b"a\0" + bytes(100))] * 10_000
    ),
    "png that unpacks to more than it shows": lambda: png.file_of(
        png.header(32, 32, 8, 2), (b"IDAT", BOMB), png.END
    ),
    "png with a million frames": partial(
        png.sound, extra=[(b"acTL", struct.pack(">II", 10**6, 0))]
    ),
}
# Within the limits: it is opened, and must not cost more than the figures to hold.
LARGEST = {
    "png of 64 million colours": partial(png.flat, 8000, 8000, 8, 2),
    "png of 64 million colours and clear": partial(png.flat, 8000, 8000, 8, 6),
    "png of 64 million 16-bit greys": partial(png.flat, 8000, 8000, 16, 0),
    "png of 64 million 16-bit colours": partial(png.flat, 8000, 8000, 16, 2),
}

CASES = (
    *cases(SIGNATURES, "scan.png", REFUSED),
    *cases(BROKEN, "scan.png", REFUSED),
    *cases(BOMBS, "scan.png", "too_many_pixels", "damaged"),
    *cases(SWOLLEN, "scan.png", REFUSED, OPENED),
    *cases(LARGEST, "scan.png", OPENED),
)
