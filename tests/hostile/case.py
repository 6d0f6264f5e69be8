"""A file with what must come of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

OPENED = "opened"
# A name or a code that refuses; which of them says it is not the point of most hostile files.
REFUSED = frozenset(
    {
        *("damaged", "encrypted", "infected", "timeout", "too_many_pages", "too_many_pixels"),
        *("type_mismatch", "wrong_type", "empty"),
    }
)
# A file that two parsers may take or refuse, as long as nothing but its picture comes out.
HARMLESS = REFUSED | {OPENED}


@dataclass(frozen=True)
class Case:
    """`outcomes` are codes of inspection.md, or `opened`; `key` names the case in a test's id."""

    key: str
    make: Callable[[], bytes]
    name: str
    outcomes: frozenset[str]


def cases(
    makers: dict[str, Callable[[], bytes]], name: str, *outcomes: str | frozenset[str]
) -> Iterator[Case]:
    """Cases that share a file name and what may come of them."""
    expected: frozenset[str] = frozenset()
    for outcome in outcomes:
        expected |= outcome if isinstance(outcome, frozenset) else {outcome}
    for key, make in makers.items():
        yield Case(key, make, name, expected)
