"""What it costs to open a file in a process of its own, and to keep it encrypted."""

import secrets
import time
from collections.abc import Iterator
from io import BytesIO

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from benchmarks import intake_of_many
from benchmarks.measuring import Line, in_turn, spread
from documents import intake
from documents.encryption import decrypt, encrypt
from documents.encryption.stream import new_key
from documents.kinds import kind
from tests import specimens
from tests.specimens import PRIYA

TIMES = 9
MEGABYTES = 8
BODY = secrets.token_bytes(MEGABYTES * 1024 * 1024)


def lines() -> Iterator[Line]:
    papers = {
        "enrolment certificate, PDF": ("a.pdf", specimens.enrolment_pdf(PRIYA)),
        "RIB, PDF": ("a.pdf", specimens.rib_pdf(PRIYA)),
        "passport, JPEG": ("a.jpg", specimens.passport_jpeg(PRIYA)),
    }
    for name, (file_name, content) in papers.items():
        figures = []
        for _ in range(TIMES):
            begin = time.perf_counter()
            intake.open_file(content, file_name)
            figures.append(time.perf_counter() - begin)
        median, high, worst = spread(figures)
        yield Line(
            f"intake of one {name}",
            f"{median:.2f} s, p95 {high:.2f}, worst {worst:.2f}",
            "median 0.24 s, p95 0.73 s",
        )
    yield from intake_of_many.lines()
    yield from _reading()
    yield from _encryption()


def _reading() -> Iterator[Line]:
    pages = intake.open_file(specimens.enrolment_pdf(PRIYA), "a.pdf").texts
    reader = kind("enrolment_certificate")
    taken = in_turn({"read": lambda: reader.read(pages)}, rounds=5, times=20)
    yield Line("reading a digital certificate", f"{taken['read'] * 1000:.1f} ms", "at most 50 ms")


def _encryption() -> Iterator[Line]:
    key, nonce = new_key(), secrets.token_bytes(12)
    cipher = AESGCM(key)
    sealed = b"".join(encrypt([BODY], key, "bench"))
    raw = cipher.encrypt(nonce, BODY, b"")
    taken = in_turn(
        {
            "in": lambda: b"".join(encrypt([BODY], key, "bench")),
            "out": lambda: b"".join(decrypt(BytesIO(sealed), key, "bench")),
            "raw in": lambda: cipher.encrypt(nonce, BODY, b""),
            "raw out": lambda: cipher.decrypt(nonce, raw, b""),
        },
        rounds=5,
        times=2,
    )
    for way in ("in", "out"):
        speed, floor = MEGABYTES / taken[way], MEGABYTES / taken[f"raw {way}"]
        yield Line(
            f"encryption, {way}: chunks / the raw cipher",
            f"{speed:.0f} MB/s, {speed / floor:.2f} x",
        )
