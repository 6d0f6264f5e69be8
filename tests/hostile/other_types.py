"""Files that are something else than their name says, or two things at once."""

import io
import tarfile

from PIL import Image

from tests.documents import files
from tests.hostile import bad_pdfs, png
from tests.hostile.case import HARMLESS, OPENED, cases

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
PHP = b"<?php system($_GET['c']); ?>"
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def _picture(form, **options):
    return lambda: files.picture(files.drawing(), form, **options)


def _tar():
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w") as packed:
        packed.addfile(tarfile.TarInfo("../../etc/passwd"))
    return written.getvalue()


def _docx():
    return bad_pdfs.archive("word/document.xml", b"<w:document/>")


NOT_OURS = {
    "program of windows": lambda: b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff" + bytes(500),
    "program of linux": lambda: b"\x7fELF\2\1\1" + bytes(500),
    "program of mac": lambda: b"\xcf\xfa\xed\xfe\7\0\0\1" + bytes(500),
    "program of java": lambda: b"\xca\xfe\xba\xbe\0\0\0\x34" + bytes(500),
    "script of a shell": lambda: b"#!/bin/sh\nrm -rf /\n",
    "script of a server": lambda: PHP,
    "drawing that runs": lambda: SVG,
    "web page": lambda: HTML,
    "xml with entities": lambda: (
        b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
    ),
    "archive": bad_pdfs.archive,
    "archive of a letter": _docx,
    "archive of unix": _tar,
    "archive, gzip": lambda: b"\x1f\x8b\x08\0" + bytes(300),
    "archive, rar": lambda: b"Rar!\x1a\7\0" + bytes(300),
    "archive, 7z": lambda: b"7z\xbc\xaf\x27\x1c" + bytes(300),
    "letter of old": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000),
    "letter in rtf": lambda: b"{\\rtf1\\ansi Bonjour}",
    "animation": _picture("GIF"),
    "bitmap": _picture("BMP"),
    "tiff": _picture("TIFF"),
    "icon": _picture("ICO"),
    "tga": _picture("TGA"),
    "jpeg 2000": _picture("JPEG2000"),
    "avif": lambda: b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + bytes(300),
    "film": lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(300),
    "sound": lambda: b"ID3\3\0\0\0" + bytes(300),
    "postscript": lambda: b"%!PS-Adobe-3.0\n(/etc/passwd) run\n",
    "form data": lambda: b"%FDF-1.2\n1 0 obj << /FDF << /F (x) >> >>",
    "photoshop": lambda: b"8BPS\0\1" + bytes(300),
    "text": lambda: b"Bonjour, ceci est mon passeport.\n",
    "virus of the tests": lambda: EICAR,
    "zeros": lambda: bytes(5000),
    "one byte": lambda: b"\xff",
    "ones": lambda: b"\xff" * 5000,
}
PHOTOS = {
    "photo before a script": lambda: files.picture() + PHP,
    "photo with a script in its comment": lambda: files.picture(comment=PHP),
    "photo before an archive": lambda: (
        files.picture() + bad_pdfs.archive("A.class", b"\xca\xfe\xba\xbe")
    ),
    "photo before a web page": lambda: files.picture() + HTML,
    "photo before a pdf": lambda: files.picture() + files.pdf(),
    "photo before a program": lambda: files.picture() + b"MZ\x90\0" + bytes(2000),
    "photo with markup as its first segment": lambda: (
        files.picture()[:2] + b"\xff\xfe" + (len(HTML) + 2).to_bytes(2) + HTML + files.picture()[2:]
    ),
}
SCREENS = {
    "screenshot before a web page": lambda: png.sound() + HTML,
    "screenshot before an archive": lambda: png.sound() + bad_pdfs.archive(),
    "screenshot with a script as text": lambda: png.sound(extra=[(b"tEXt", b"Comment\0" + PHP)]),
    "screenshot with a script as a chunk": lambda: png.sound(extra=[(b"scRp", HTML)]),
}
LYING_NAMES = {
    "photo.jpg.exe": (files.picture, "wrong_type"),
    "photo.php": (files.picture, "wrong_type"),
    "photo.svg": (files.picture, "wrong_type"),
    "photo.html": (files.picture, "wrong_type"),
    "paper.docx": (files.pdf, "wrong_type"),
    "paper.pdf.js": (files.pdf, "wrong_type"),
    "paper.jpg": (files.pdf, "type_mismatch"),
    "photo.pdf": (files.picture, "type_mismatch"),
    "photo.exe.jpg": (files.picture, OPENED),
    "../../../etc/passwd.jpg": (files.picture, OPENED),
    "..\\..\\windows\\a.jpg": (files.picture, OPENED),
    "a\0.jpg": (files.picture, OPENED),
    "a\r\nSet-Cookie: a=b.jpg": (files.picture, OPENED),
    "\u202egpj.jpg": (files.picture, OPENED),
    "=cmd|' /C calc'!A0.jpg": (files.picture, OPENED),
    f"{'a' * 300}.jpg": (files.picture, OPENED),
    "passeport \u00e9\u4e2d\u0639.JPEG": (files.picture, OPENED),
    "scan": (files.picture, OPENED),
    "photo.png": (files.picture, OPENED),
    "photo.heic": (lambda: files.picture(Image.new("RGB", (9, 9)), "PNG"), OPENED),
}

CASES = (
    *(
        case
        for name in ("a.jpg", "a.pdf", "a.png")
        for case in cases(
            {f"{key} as {name}": make for key, make in NOT_OURS.items()}, name, "wrong_type"
        )
    ),
    *cases(PHOTOS, "photo.jpg", HARMLESS),
    *cases(SCREENS, "screen.png", HARMLESS),
    *(
        case
        for name, (make, outcome) in LYING_NAMES.items()
        for case in cases({f"named {name[:30]!a}": make}, name, outcome)
    ),
)
