"""libmagic's opinion of a file: kept with it, and heard where it names what we never want.

The library comes from the wheel of pylibmagic and is called directly: python-magic looks for it by
starting a compiler, which a confined process has not.
"""

import ctypes
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from documents.confined.refusal import Refusal

LOOKED_AT = 256 * 1024  # bytes; the rest says nothing about the type
MIME_TYPE = 0x10  # MAGIC_MIME_TYPE
UNWANTED = (
    *("application/x-dosexec", "application/x-executable", "application/x-pie-executable"),
    *("application/x-sharedlib", "application/x-mach-binary", "application/vnd.microsoft"),
    *("application/zip", "application/x-rar", "application/x-7z", "application/gzip"),
    *("application/x-tar", "application/java-archive", "application/x-bzip", "application/x-xz"),
    *("text/html", "text/xml", "application/xml", "image/svg", "text/x-", "application/javascript"),
)


def of(content: bytes) -> str:
    """Return libmagic's media type. Raises `Refusal` for an executable, an archive or markup."""
    opinion = _ask(content[:LOOKED_AT])
    if opinion.startswith(UNWANTED):
        raise Refusal("wrong_type")
    return opinion


def _ask(start: bytes) -> str:
    library, cookie = rules()
    return (library.magic_buffer(cookie, start, len(start)) or b"").decode("ascii", "replace")


@cache
def rules() -> tuple[ctypes.CDLL, int]:
    """The library and its rules, loaded."""
    spec = find_spec("pylibmagic")
    if spec is None or spec.origin is None:
        raise RuntimeError("pylibmagic is not installed")
    wheel = Path(spec.origin).parent
    library = ctypes.CDLL(str(wheel / "libmagic.so.1"))
    library.magic_open.restype = ctypes.c_void_p
    library.magic_load.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
    library.magic_buffer.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
    library.magic_buffer.restype = ctypes.c_char_p
    cookie = library.magic_open(MIME_TYPE)
    if library.magic_load(cookie, str(wheel / "magic.mgc").encode()):
        raise RuntimeError("libmagic does not find its own rules")
    return library, cookie
