"""From a page that Typst drew to a photo of it."""

from io import BytesIO

from PIL import Image


def jpeg(image: Image.Image, quality: int = 88) -> bytes:
    output = BytesIO()
    image.convert("RGB").save(output, "JPEG", quality=quality, dpi=(300, 300))
    return output.getvalue()


def jpeg_of_png(drawn: bytes) -> bytes:
    return jpeg(Image.open(BytesIO(drawn)))
