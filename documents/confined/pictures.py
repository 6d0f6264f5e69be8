"""A photo or a scan in a picture format: decoded strictly, upright, sRGB, at most 3000 pixels."""

import io
import warnings
from typing import Any

from PIL import Image, ImageCms

from documents.confined import png
from documents.confined.opened import Opened, Sheet
from documents.confined.refusal import Refusal

LONGEST_SIDE = 3000
# A phone's JPEG is often a "multi-picture" file: its first picture is the photo.
FORMATS = {"image/jpeg": ["JPEG", "MPO"], "image/png": ["PNG"], "image/webp": ["WEBP"]}
ORIENTATION = 0x0112
SIXTEEN_BITS = {"I", "I;16", "I;16B", "I;16L", "I;16N"}
TURNED = {5, 6, 7, 8}  # EXIF orientations that exchange width and height
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def open_picture(content: bytes, media_type: str, most_pixels: int) -> Opened:
    """Decode one picture. Raises `Refusal`, or anything Pillow raises for a damaged one."""
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = most_pixels
    if media_type == "image/png":
        png.check(content, most_pixels)
    try:
        image, width, height = _decode(content, media_type, most_pixels)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise Refusal("too_many_pixels") from None
    image = _flat(_to_srgb(_smaller(_usual_mode(image))))
    return Opened(1, width, height, [Sheet(image.width, image.height, image.tobytes())])


def _decode(content: bytes, media_type: str, most_pixels: int) -> tuple[Image.Image, int, int]:
    """Return the upright picture with its width and height as received."""
    if media_type == "image/heic":
        return _decode_heic(content, most_pixels)
    image: Image.Image = Image.open(io.BytesIO(content), formats=FORMATS[media_type])
    width, height = image.size
    if width * height > most_pixels:
        raise Refusal("too_many_pixels")
    orientation = _orientation(image)
    if orientation in TURNED:
        width, height = height, width
    image.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
    image.load()
    if orientation in UPRIGHT:
        # Not ImageOps.exif_transpose: it writes the metadata anew, and stumbles where they are odd.
        profile = image.info.get("icc_profile")
        image = image.transpose(UPRIGHT[orientation])
        image.info["icc_profile"] = profile
    return image, width, height


def _decode_heic(content: bytes, most_pixels: int) -> tuple[Image.Image, int, int]:
    import pi_heif  # noqa: PLC0415 - a third of the time of a small JPEG, which needs it not

    pi_heif.options.THUMBNAILS = False
    pi_heif.options.DECODE_THREADS = 1
    file = pi_heif.open_heif(io.BytesIO(content), convert_hdr_to_8bit=True)
    width, height = file.size
    if width * height > most_pixels:
        raise Refusal("too_many_pixels")
    image = file.to_pillow()  # the library has turned it upright
    return image, image.width, image.height


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - broken metadata does not spoil a good picture
        return 1


def _usual_mode(image: Image.Image) -> Image.Image:
    """Bring palettes, bits and 16-bit greys to a mode that can be resized and coloured."""
    if image.mode in SIXTEEN_BITS:
        return _upper_byte(image)
    if image.mode in {"P", "PA", "LA", "La", "RGBa"}:
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    if image.mode == "F":
        return image.convert("L")
    if image.mode == "1":
        return image.convert("L")
    if "transparency" in image.info and image.mode in {"L", "RGB"}:
        return image.convert("RGBA")
    return image


def _upper_byte(image: Image.Image) -> Image.Image:
    """A 16-bit scan scaled by 1/256, where Pillow would clip at 255.

    Byte by byte: a grey of 32 bits a point is too much memory for the largest pictures.
    """
    if image.mode == "I":
        image = image.convert("I;16")
    upper = 0 if image.mode == "I;16B" else 1
    return Image.frombytes("L", image.size, image.tobytes()[upper::2])


def _smaller(image: Image.Image) -> Image.Image:
    """Shrink to the longest side that we show; never enlarge."""
    longest = max(image.size)
    if longest <= LONGEST_SIDE:
        return image
    width, height = (max(round(side * LONGEST_SIDE / longest), 1) for side in image.size)
    profile = image.info.get("icc_profile")
    smaller = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=1.5)
    smaller.info["icc_profile"] = profile
    return smaller


def _to_srgb(image: Image.Image) -> Image.Image:
    """Follow an embedded colour profile (a phone's Display P3, a scanner's CMYK) if it is sound."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    profile: Any = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "RGBA", "CMYK"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(image, source, target, outputMode=mode) or image
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image if image.mode == mode else image.convert(mode)


def _flat(image: Image.Image) -> Image.Image:
    """Lay a transparent picture on white paper."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper
