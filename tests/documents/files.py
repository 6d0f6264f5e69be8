"""Small files to receive: sound, odd and broken. Each maker returns bytes."""

import io
import struct
import zlib
from pathlib import Path

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

LAUNCH = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("calc.exe"))
SCRIPT = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


def uploaded(content, name="paper.jpg"):
    return SimpleUploadedFile(name, content)


def drawing(size=(64, 48), mode="RGB"):
    """White, with the upper left quarter black: its upright position can be told."""
    image = Image.new("L", size, 255)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2 - 1, size[1] // 2 - 1), fill=0)
    return image.convert(mode)


def picture(image=None, form="JPEG", **options):
    written = io.BytesIO()
    (image or drawing()).save(written, form, **options)
    return written.getvalue()


def turned_jpeg():
    """A phone's portrait: the sensor's pixels lie on their side, the orientation says so."""
    lying = drawing((48, 64)).transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "MARKER-IN-METADATA"
    return picture(lying, exif=exif, comment=b"MARKER-IN-COMMENT")


def multi_picture():
    return picture(form="MPO", save_all=True, append_images=[Image.new("RGB", (64, 48), "red")])


def grey_16_bits():
    """A scanner's greys: black is 0, white 65535."""
    image = drawing(mode="I").point(lambda value: value * 257)
    return picture(image.convert("I;16"), "PNG")


def png_without_end():
    return picture(form="PNG")[:-12]


def png_with_wrong_checksum():
    content = bytearray(picture(form="PNG"))
    content[-20] ^= 1
    return bytes(content)


def huge_png(width=20_000, height=20_000):
    """A few bytes that claim 400 million points."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1000))
    chunks = (b"IHDR" + header, b"IDAT" + rows, b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in chunks
    )


def pdf(lines=("Certificat",), pages=1, **options):
    """A PDF of A4 pages, each with these lines of text, 20 points apart."""
    paper = paper_of(lines, pages)
    written = io.BytesIO()
    paper.save(written, **options)
    return written.getvalue()


def paper_of(lines=("Certificat",), pages=1):
    paper = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
    text = "".join(
        f"BT /F1 12 Tf 72 {760 - 20 * at} Td ({line}) Tj ET\n" for at, line in enumerate(lines)
    )
    for _number in range(pages):
        page = paper.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = paper.make_stream(text.encode("latin-1"))
    return paper


def pdf_that(action):
    """A PDF that does something when it is opened."""
    paper = paper_of()
    paper.Root.OpenAction = action
    written = io.BytesIO()
    paper.save(written)
    return written.getvalue()


def locked_pdf(user="", owner="owner"):
    return pdf(encryption=pikepdf.Encryption(user=user, owner=owner))


def heic():
    """64 x 48, white with a red upper left quarter; kept as a file, for nothing here encodes."""
    return (Path(__file__).parent / "tiny.heic").read_bytes()
