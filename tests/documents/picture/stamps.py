"""2D-Doc codes of our own making: the issuer's key and certificate are made here too."""

import base64
from datetime import UTC, date, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

CURVES = {
    256: (ec.SECP256R1(), hashes.SHA256()),
    384: (ec.SECP384R1(), hashes.SHA384()),
    521: (ec.SECP521R1(), hashes.SHA512()),
}
BANK_DETAILS = "30MME SHARMA PRIYA ANJALI\x1d31FR7630004008120000123456749\x1d32BNPAFRPP\x1d"
ISSUER = "FR99TST1"


def header(document, version="04", *, signed=date(2026, 9, 1)):
    days = f"{(signed - date(2000, 1, 1)).days:04X}"
    tail = {"01": "", "02": "", "03": "01", "04": "01FR"}[version]
    return f"DC{version}{ISSUER}FFFF{days}{document}{tail}"


def sign(content, key):
    curve, digest = next(pair for size, pair in CURVES.items() if size == key.key_size)
    parts = decode_dss_signature(key.sign(content.encode(), ec.ECDSA(digest)))
    size = (curve.key_size + 7) // 8
    raw = b"".join(part.to_bytes(size) for part in parts)
    return base64.b32encode(raw).decode().rstrip("=")


def stamp(data, key, document="03", version="04", **options):
    """The text of a whole code."""
    content = header(document, version, **options) + data
    return f"{content}\x1f{sign(content, key)}"


def new_key(size=256):
    return ec.generate_private_key(CURVES[size][0])


def trust(key, folder, settings, *, since=2020, until=2030):
    """Put a certificate of the key where the operator would."""
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, ISSUER)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(since, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(until, 1, 1, tzinfo=UTC))
        .sign(key, hashes.SHA256())
    )
    (folder / "FR99_TST1.der").write_bytes(certificate.public_bytes(serialization.Encoding.DER))
    settings.DOC2D_CERTIFICATES = str(folder)
