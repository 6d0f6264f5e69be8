"""A page with a 2D-Doc: a DataMatrix signed with a key that was made for tests alone.

Layout of header, data and signature: ANTS, "Spécifications techniques des codes à barres 2D-Doc".
"""

import base64
from io import BytesIO

import numpy as np
import zxingcpp
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from PIL import Image

from tests.specimens.numbers import french_iban
from tests.specimens.paper import page_png
from tests.specimens.people import Person
from tests.specimens.picture import jpeg

# No secret: whoever reads this line can sign, and nobody trusts it but tests.
KEY = ec.derive_private_key(0x5EC1A1E, ec.SECP256R1())
ISSUER = "FR99TST1"
HEADER = f"DC04{ISSUER}FFFF260C0301FR"  # bank details, signed on 1 September 2026
GROUP, UNIT = "\x1d", "\x1f"


def doc2d(person: Person, *, tampered: bool = False) -> str:
    """The text of the code; `tampered` has another account than the one that was signed."""
    name = f"30{person.french_order.upper()}{GROUP}"
    content = f"{HEADER}{name}31{french_iban()}{GROUP}"
    signature = _signature(content)
    if tampered:
        content = f"{HEADER}{name}31{french_iban(account='00007654321')}{GROUP}"
    return f"{content}{UNIT}{signature}"


def doc2d_jpeg(person: Person, *, tampered: bool = False) -> bytes:
    """Bank details with that code at the top right, 150 dots to the inch."""
    blocks = [("logo", "Banque du Littoral"), ("title", "RELEVÉ D'IDENTITÉ BANCAIRE")]
    page = Image.open(BytesIO(page_png([*blocks, f"Titulaire : {person.french_order.upper()}"])))
    page = page.convert("RGB")
    text = doc2d(person, tampered=tampered)
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix)
    drawn = Image.fromarray(np.array(code.to_image(scale=4)))
    page.paste(drawn, (page.width - drawn.width - 60, 60))
    return jpeg(page)


def _signature(content: str) -> str:
    """The same each time: a deterministic nonce (RFC 6979)."""
    how = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
    parts = decode_dss_signature(KEY.sign(content.encode(), how))
    raw = b"".join(part.to_bytes(32) for part in parts)
    return base64.b32encode(raw).decode().rstrip("=")
