"""What a file is, by its first bytes: never by its name or by what a browser says."""

EXTENSIONS = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "heic": "image/heic",
    "heif": "image/heic",
    "pdf": "application/pdf",
}
PDF = "application/pdf"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"}


def media_type(content: bytes) -> str | None:
    """Return the type of a file that we can open, or None.

    A byte order mark or white space before `%PDF-` is tolerated: some banks' servers send it.
    """
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:8] == b"ftyp" and HEIC_BRANDS & _brands(content):
        return "image/heic"
    if content[:64].removeprefix(BYTE_ORDER_MARK).lstrip().startswith(b"%PDF-"):
        return PDF
    return None


def _brands(content: bytes) -> set[bytes]:
    """The brands that the first box of an ISO media file claims to follow (ISO/IEC 14496-12)."""
    end = min(int.from_bytes(content[:4]), 256)
    return {content[8:12], *(content[at : at + 4] for at in range(16, end, 4))}
