"""Who signed a 2D-Doc: the signature checked against the certificates that the operator trusts.

No certificate is shipped and none is fetched: the operator puts those of the trust list of
France Titres in the folder of the setting DOC2D_CERTIFICATES, one file for each (PEM or DER), named
by authority and certificate as the header has them: FR03AHP1.der.
"""

import base64
import binascii
import re
from contextlib import suppress
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from django.conf import settings

Verdict = Literal["valid", "wrong", "unknown_key"]

HASHES: dict[int, hashes.HashAlgorithm] = {
    256: hashes.SHA256(),
    384: hashes.SHA384(),
    521: hashes.SHA512(),
}
SUFFIXES = {".der", ".cer", ".crt", ".pem"}


def verdict(content: str, signature: str, *, key: str, on: date | None) -> Verdict:
    """Whether the certificate `key` (eight signs) signed the content; header and data, as printed.

    `unknown_key`: the operator has no such certificate, or it was not in force on that day.
    """
    certificate = trusted(settings.DOC2D_CERTIFICATES).get(key)
    if certificate is None or not _in_force(certificate, on):
        return "unknown_key"
    public = certificate.public_key()
    if not isinstance(public, ec.EllipticCurvePublicKey) or public.key_size not in HASHES:
        return "unknown_key"
    try:
        raw = base64.b32decode(signature + "=" * (-len(signature) % 8))
    except binascii.Error:
        return "wrong"
    size = (public.key_size + 7) // 8
    if len(raw) != 2 * size:
        return "wrong"
    parts = int.from_bytes(raw[:size]), int.from_bytes(raw[size:])
    try:
        public.verify(
            encode_dss_signature(*parts), content.encode(), ec.ECDSA(HASHES[public.key_size])
        )
    except InvalidSignature:
        return "wrong"
    return "valid"


@lru_cache(maxsize=4)
def trusted(folder: str) -> dict[str, x509.Certificate]:
    """The certificates of a folder by authority and certificate; files that are none are left."""
    found = {}
    for path in sorted(Path(folder).iterdir()) if folder and Path(folder).is_dir() else ():
        if path.suffix.lower() in SUFFIXES:
            with suppress(ValueError):
                content = path.read_bytes()
                read = (
                    x509.load_pem_x509_certificate
                    if content.startswith(b"-----")
                    else x509.load_der_x509_certificate
                )
                found[re.sub(r"[^A-Z0-9]", "", path.stem.upper())] = read(content)
    return found


def _in_force(certificate: x509.Certificate, on: date | None) -> bool:
    return on is None or (
        certificate.not_valid_before_utc.date() <= on <= certificate.not_valid_after_utc.date()
    )
