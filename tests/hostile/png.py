"""PNG files written chunk by chunk, sound or not (ISO/IEC 15948)."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type
DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
PASSES = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
END = (b"IEND", b"")


def chunk(kind, data, *, wrong=0):
    return (
        struct.pack(">I", len(data))
        + kind
        + data
        + struct.pack(">I", zlib.crc32(kind + data) ^ wrong)
    )


def header(width, height, depth=8, colour=0, *, interlaced=False):
    return b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced)


def file_of(*chunks, signature=SIGNATURE):
    return signature + b"".join(chunk(*each) for each in chunks)


def rows(width, height, depth, colour):
    """Scan lines of a pattern, each with the filter byte 0."""
    length = (width * depth * CHANNELS[colour] + 7) // 8
    # A palette of two colours must not be left.
    fill = 0b01010101 if depth < 8 else 0
    line = bytes((fill if colour == 3 else (at * 37) & 0xFF) for at in range(length))
    return (b"\0" + line) * height if length else b""


def sound(width=32, height=32, depth=8, colour=2, *, interlaced=False, extra=()):
    """A PNG that keeps to the standard, with `extra` chunks before its pixels."""
    if interlaced:
        sizes = [
            ((width - x + dx - 1) // dx, (height - y + dy - 1) // dy) for x, y, dx, dy in PASSES
        ]
    else:
        sizes = [(width, height)]
    pixels = b"".join(rows(*size, depth, colour) for size in sizes if all(size))
    palette = [(b"PLTE", bytes(range(3 * 2 ** min(depth, 4))))] if colour == 3 else []
    first = header(width, height, depth, colour, interlaced=interlaced)
    return file_of(first, *palette, *extra, (b"IDAT", zlib.compress(pixels)), END)


def flat(width, height, depth=8, colour=0, *, interlaced=False):
    """A few kilobytes that are a great plain surface."""
    packer = zlib.compressobj(9)
    line = b"\0" + bytes((width * depth * CHANNELS[colour] + 7) // 8)
    packed = b"".join(packer.compress(line) for _ in range(height)) + packer.flush()
    return file_of(
        header(width, height, depth, colour, interlaced=interlaced), (b"IDAT", packed), END
    )
