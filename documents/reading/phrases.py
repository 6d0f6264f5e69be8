"""Lists of phrases to look for, one a line, as people would read them out."""

import re
from textwrap import dedent


def phrases(text: str) -> str:
    """One pattern of many: each line is an alternative, a regular expression over plain text.

    Plain text has no capitals and no accents (reading.text.plain). A line that is indented goes on
    with the one above, after a space.
    """
    joined = re.sub(r"\n\s+", " ", dedent(text).strip())
    return f"(?:{'|'.join(line for line in joined.splitlines() if line)})"
