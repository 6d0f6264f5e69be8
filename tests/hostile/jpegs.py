"""JPEG files: those of phones, scanners and printers, and those of attackers."""

import struct
from functools import partial

from PIL import Image, ImageCms, TiffImagePlugin

from tests.documents import files
from tests.hostile.case import HARMLESS, OPENED, REFUSED, cases

SIDE = (320, 240)
PLAIN = files.picture(files.drawing(SIDE))
PROGRESSIVE = files.picture(files.drawing(SIDE), progressive=True)
TIFF_START = b"Exif\0\0MM\0*\0\0\0\x08"


def with_segment(mark, body, jpeg=PLAIN):
    """The JPEG with one more segment after its start."""
    return jpeg[:2] + struct.pack(">BBH", 0xFF, mark, len(body) + 2) + body + jpeg[2:]


def turned(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    return files.picture(files.drawing(SIDE), exif=exif)


def with_size(width, height, jpeg=PLAIN):
    """The JPEG with another size in its frame header."""
    at = next(
        jpeg.index(bytes((0xFF, mark))) for mark in (0xC0, 0xC2) if bytes((0xFF, mark)) in jpeg
    )
    return jpeg[: at + 5] + struct.pack(">HH", height, width) + jpeg[at + 9 :]


def many_scans(times):
    """A progressive picture of 16 million points, its first scan written again and again."""
    jpeg = files.picture(Image.new("RGB", (4000, 4000), "white"), progressive=True)
    start = jpeg.index(b"\xff\xda")
    end = jpeg.index(b"\xff\xc4", start) if b"\xff\xc4" in jpeg[start:] else len(jpeg) - 2
    return jpeg[:end] + jpeg[start:end] * times + jpeg[end:]


def adobe_cmyk():
    """As Photoshop writes it: an Adobe segment, the inks inverted."""
    image = files.drawing(SIDE, "CMYK")
    return with_segment(0xEE, b"Adobe\0\x64\0\0\0\0\0", files.picture(image))


def profiled(mode="RGB"):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return files.picture(files.drawing(SIDE, mode), icc_profile=profile)


def with_exif(entries, tail=b""):
    body = struct.pack(">H", len(entries)) + b"".join(entries) + bytes(4) + tail
    return with_segment(0xE1, TIFF_START + body)


def entry(tag, kind, count, value):
    return struct.pack(">HHII", tag, kind, count, value)


def rational_exif():
    exif = Image.Exif()
    exif[0x0112] = 3
    exif[0x011A] = TiffImagePlugin.IFDRational(72, 0)
    return files.picture(files.drawing(SIDE), exif=exif)


def cut(jpeg, share):
    return jpeg[: len(jpeg) * share // 100]


def scrambled(jpeg):
    """Its pixels' codes are noise: a decoder warns and paints grey."""
    at = jpeg.index(b"\xff\xda") + 20
    return jpeg[:at] + bytes((at * 91 + 17) % 255 for at in range(400)) + jpeg[at + 400 :]


ODD = {
    **{f"jpeg turned {number}": partial(turned, number) for number in range(1, 9)},
    "jpeg turned 0": partial(turned, 0),
    "jpeg turned 9": partial(turned, 9),
    "jpeg turned, with a fraction by zero": rational_exif,
    "jpeg progressive": lambda: PROGRESSIVE,
    "jpeg grey": lambda: files.picture(files.drawing(SIDE, "L")),
    "jpeg grey progressive": lambda: files.picture(files.drawing(SIDE, "L"), progressive=True),
    "jpeg cmyk": lambda: files.picture(files.drawing(SIDE, "CMYK")),
    "jpeg cmyk of adobe": adobe_cmyk,
    **{
        f"jpeg sampled {way}": partial(
            lambda way: files.picture(files.drawing(SIDE), subsampling=way), way
        )
        for way in range(3)
    },
    "jpeg of quality 1": lambda: files.picture(files.drawing(SIDE), quality=1),
    "jpeg of quality 100": lambda: files.picture(files.drawing(SIDE), quality=100),
    "jpeg with restart marks": lambda: files.picture(files.drawing(SIDE), restart_marker_rows=1),
    "jpeg of one point": lambda: files.picture(Image.new("RGB", (1, 1))),
    "jpeg of one row": lambda: files.picture(Image.new("RGB", (6000, 1))),
    "jpeg of one column": lambda: files.picture(Image.new("RGB", (1, 6000))),
    "jpeg of 300 dpi": lambda: files.picture(files.drawing(SIDE), dpi=(300, 300)),
    "jpeg with a profile": profiled,
    "jpeg with a profile of other colours": partial(profiled, "CMYK"),
    "jpeg with a broken profile": lambda: with_segment(0xE2, b"ICC_PROFILE\0\1\1nonsense"),
    "jpeg with half a profile": lambda: with_segment(0xE2, b"ICC_PROFILE\0\1\2nonsense"),
    "jpeg with xmp": lambda: with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>MARKER</x>"),
    "jpeg with a comment": lambda: with_segment(0xFE, b"MARKER <script>alert(1)</script>"),
    "jpeg with a photoshop segment": lambda: with_segment(
        0xED, b"Photoshop 3.0\x008BIM\4\4\0\0\0\0\0\0"
    ),
    "jpeg with a broken photoshop segment": lambda: with_segment(0xED, b"Photoshop 3.0\x008BIM\4"),
    "jpeg with broken exif": lambda: with_segment(0xE1, b"Exif\0\0garbage"),
    "jpeg with empty exif": lambda: with_segment(0xE1, b"Exif\0\0"),
    "jpeg with exif that leads outside": lambda: with_exif([entry(0x8769, 4, 1, 0xFFFFFFF0)]),
    "jpeg turned by exif with a broken thumbnail": lambda: with_exif(
        [entry(0x0112, 3, 1, 6 << 16), entry(0x8769, 4, 1, 0x7FFFFFFF)]
    ),
    "jpeg with bytes after its end": lambda: PLAIN + bytes(2000),
    "jpeg with padding before marks": lambda: PLAIN[:2] + b"\xff" * 9 + PLAIN[2:],
    "jpeg of two pictures": files.multi_picture,
    "jpeg with a broken second picture": lambda: files.multi_picture()[:-200],
}
BROKEN = {
    **{f"jpeg cut at {share} %": partial(cut, PLAIN, share) for share in (1, 5, 10, 25, 50, 75)},
    **{
        f"progressive jpeg cut at {share} %": partial(cut, PROGRESSIVE, share)
        for share in (10, 25, 50, 75)
    },
    "jpeg mark alone": lambda: b"\xff\xd8\xff",
    "jpeg without a picture": lambda: b"\xff\xd8\xff\xd9",
    "jpeg without its tables": lambda: PLAIN.replace(b"\xff\xdb", b"\xff\xfe").replace(
        b"\xff\xc4", b"\xff\xfe"
    ),
    "jpeg of no width": lambda: with_size(0, 240),
    "jpeg of 3 bits": lambda: (
        (at := PLAIN.index(b"\xff\xc0")) and PLAIN[: at + 4] + b"\3" + PLAIN[at + 5 :]
    ),
    "jpeg of 9 colours": lambda: (
        (at := PLAIN.index(b"\xff\xc0")) and PLAIN[: at + 9] + b"\x09" + PLAIN[at + 10 :]
    ),
    "jpeg of noise": lambda: b"\xff\xd8\xff\xe0" + bytes(at * 31 % 256 for at in range(5000)),
}
BOMBS = {
    "jpeg that claims 65535 x 65535": lambda: with_size(65535, 65535),
    "jpeg that claims 65535 x 1000": lambda: with_size(65535, 1000),
    "progressive jpeg that claims 65500 x 65500": lambda: with_size(65500, 65500, PROGRESSIVE),
}
COSTLY = {
    "jpeg of 300 scans": partial(many_scans, 300),
    "jpeg with scrambled codes": lambda: scrambled(PLAIN),
    "jpeg with exif that counts thousands of millions": lambda: with_exif(
        [entry(0x010E, 2, 0xFFFFFFFF, 8)]
    ),
    "jpeg with exif in a circle": lambda: with_exif(
        [entry(0x8769, 4, 1, 8), entry(0x8825, 4, 1, 8)]
    ),
    "jpeg with five thousand exif fields": lambda: with_exif(
        [entry(at, 4, 1, 8) for at in range(5000)]
    ),
    "jpeg with two hundred segments": lambda: (
        PLAIN[:2]
        + (b"\xff\xe1\xff\xfe" + b"http://ns.adobe.com/xap/1.0/\0" + bytes(65503)) * 200
        + PLAIN[2:]
    ),
    "jpeg that claims 60 million points": lambda: with_size(8000, 7500),
    "progressive jpeg that claims 60 million points": lambda: with_size(8000, 7500, PROGRESSIVE),
}


def large(**options):
    return lambda: files.picture(Image.new("RGB", (8000, 8000), "teal"), **options)


LARGEST = {
    "jpeg of 64 million points": large(quality=50),
    "progressive jpeg of 64 million points": large(quality=50, progressive=True, subsampling=0),
}
CASES = (
    *cases(ODD, "photo.jpg", OPENED),
    *cases(BROKEN, "photo.jpg", REFUSED),
    *cases(BOMBS, "photo.jpg", "too_many_pixels"),
    *cases(COSTLY, "photo.jpg", HARMLESS),
    *cases(LARGEST, "photo.jpg", OPENED),
)
