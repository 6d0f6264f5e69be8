"""Lists of phrases to look for, one a line, as people would read them out."""

import re
from functools import lru_cache
from textwrap import dedent


def phrases(text: str) -> str:
    """One pattern of many: each line is an alternative, a regular expression over plain text.

    Plain text has no capitals and no accents (reading.text.plain). A line that is indented goes on
    with the one above, after a space.
    """
    joined = re.sub(r"\n\s+", " ", dedent(text).strip())
    return f"(?:{'|'.join(line for line in joined.splitlines() if line)})"


# A class in brackets or an escaped sign stays as it is; so does what has a quantifier of its own.
LOOSENED = re.compile(r"\[[^\]]*\]|\\.|(?P<sign>[ '])(?![?*+{])|(?P<kept> )")


@lru_cache(maxsize=512)
def loose(pattern: str) -> re.Pattern[str]:
    """The pattern as print and pictures have it: a space is any white space or has been lost.

    So is an apostrophe: "l'année universitaire" may come as "lannée universitaire" or
    "lannéeuniversitaire".
    """
    return re.compile(LOOSENED.sub(_loosened, pattern))


def _loosened(found: re.Match[str]) -> str:
    if found["sign"]:
        return r"\s?" if found["sign"] == " " else r"['\s]?"
    return r"\s" if found["kept"] else found[0]
