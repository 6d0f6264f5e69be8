"""libmagic's opinion of a file: kept with it, and heard where it names what we never want."""

import pylibmagic  # noqa: F401 - must come before magic: it shows it where the library lies

import magic
from documents.confined.refusal import Refusal

LOOKED_AT = 256 * 1024  # bytes; the rest says nothing about the type
UNWANTED = (
    *("application/x-dosexec", "application/x-executable", "application/x-pie-executable"),
    *("application/x-sharedlib", "application/x-mach-binary", "application/vnd.microsoft"),
    *("application/zip", "application/x-rar", "application/x-7z", "application/gzip"),
    *("application/x-tar", "application/java-archive", "application/x-bzip", "application/x-xz"),
    *("text/html", "text/xml", "application/xml", "image/svg", "text/x-", "application/javascript"),
)


def of(content: bytes) -> str:
    """Return libmagic's media type. Raises `Refusal` for an executable, an archive or markup."""
    opinion = str(magic.from_buffer(content[:LOOKED_AT], mime=True))
    if opinion.startswith(UNWANTED):
        raise Refusal("wrong_type")
    return opinion
