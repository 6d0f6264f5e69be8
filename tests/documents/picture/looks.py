"""What the tests of this room look at, and how."""

from functools import cache

from documents.reading.picture.look import look
from documents.reading.picture.seen import Seen
from documents.reading.picture.wants import Want

ZONE = frozenset({Want.ZONE})


@cache
def zone_of(jpeg: bytes) -> Seen:
    return look(jpeg, ZONE, seconds=20)
