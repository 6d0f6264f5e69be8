"""Why a file is not taken now, though nothing is wrong with it."""

from enum import StrEnum


class Hindrance(StrEnum):
    FILES = "files"  # the person keeps as many as one may
    MEGABYTES = "megabytes"  # the same, by weight
    HOUR = "hour"  # the person sent many within an hour
    STORE = "store"  # nothing can be kept now: a full disk, a bucket that does not answer
    SANDBOX = "sandbox"  # nothing can be opened safely now


class Hindered(Exception):  # noqa: N818 - reads as what happened
    """The file was not taken and nothing of it was kept. `limit` is the quota, where one is."""

    def __init__(self, why: Hindrance, limit: int = 0) -> None:
        super().__init__(why.value)
        self.why = why
        self.limit = limit
