"""A file that must not be opened any further."""


class Refusal(Exception):  # noqa: N818 - reads as what happened
    """`code` is one of inspection.md's codes of files."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
