"""HEIC as phones send it, WebP as messengers do; whole, cut, and false."""

import io
from functools import partial

from PIL import Image

from tests.documents import files
from tests.hostile.case import HARMLESS, OPENED, REFUSED, cases
from tests.hostile.jpegs import SIDE, cut

HEIC = files.heic()
OTHER_PICTURES = {
    "heic": (lambda: HEIC, "IMG_0001.HEIC", OPENED),
    "heic named heif": (lambda: HEIC, "a.heif", OPENED),
    **{
        f"heic cut at {share} %": (partial(cut, HEIC, share), "a.heic", REFUSED)
        for share in (2, 10, 30, 50, 70, 90)
    },
    "heic of nothing": (lambda: HEIC[:24] + bytes(200), "a.heic", REFUSED),
    "heic with a brand of films": (lambda: HEIC.replace(b"heic", b"avif"), "a.heic", HARMLESS),
}


def webp(**options):
    return lambda: files.picture(files.drawing(SIDE, options.pop("mode", "RGB")), "WEBP", **options)


def animated():
    written = io.BytesIO()
    files.drawing(SIDE).save(written, "WEBP", save_all=True, append_images=[Image.new("RGB", SIDE)])
    return written.getvalue()


WEBPS = {
    "webp lossy": webp(),
    "webp lossless": webp(lossless=True),
    "webp clear": webp(mode="RGBA"),
    "webp that moves": animated,
    "webp of 40 million points": lambda: files.picture(
        Image.new("RGB", (8000, 5000), "teal"), "WEBP", method=0
    ),
}
BAD_WEBPS = {
    "webp of 48 million points": lambda: files.picture(
        Image.new("RGB", (8000, 6000)), "WEBP", method=0
    ),
    **{
        f"webp cut at {share} %": partial(lambda share: cut(webp()(), share), share)
        for share in (3, 20, 50, 80)
    },
    "webp of nothing": lambda: b"RIFF\x04\0\0\0WEBP",
    "webp of sound": lambda: b"RIFF\x24\0\0\0WAVEfmt " + bytes(30),
}

CASES = (
    *(
        case
        for key, (make, name, outcome) in OTHER_PICTURES.items()
        for case in cases({key: make}, name, outcome)
    ),
    *cases(WEBPS, "photo.webp", OPENED),
    *cases(BAD_WEBPS, "photo.webp", REFUSED),
)
