"""What can be asked of a fund, and every way in which the answer can be taken."""

from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True)
class Operation:
    """One operation of cpam-gateway.yaml: the status of success, and what its answer must hold."""

    method: str
    path: str
    success: int
    answer: tuple[str, ...]

    @property
    def is_of_reference(self) -> bool:
        """It is about a file that the fund took in before."""
        return "{reference}" in self.path


OPERATIONS: dict[str, Operation] = {
    "upload_document": Operation("POST", "/documents", 201, ("token", "sha256")),
    "submit_affiliation": Operation("POST", "/affiliations", 202, ("reference", "received_at")),
    "add_documents": Operation(
        "POST", "/affiliations/{reference}/documents", 202, ("reference", "received_at")
    ),
    "order_card": Operation(
        "POST", "/affiliations/{reference}/card-orders", 202, ("reference", "received_at")
    ),
    "declare_doctor": Operation(
        "PUT", "/affiliations/{reference}/treating-doctor", 202, ("reference", "received_at")
    ),
}


@dataclass(frozen=True)
class Call:
    """A command as it travels: the same key and the same bytes at each try."""

    operation: str
    key: str
    content: bytes
    content_type: str
    reference: str = ""


@dataclass(frozen=True)
class Taken:
    """The fund did it, now or when it was first asked."""

    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Unknown:
    """Time-out, 5xx, broken connection, or an answer that is not of the contract.

    Ask again with the same key. `retry_after` in seconds, where the fund said so. `of_link`: others
    would have fared alike.
    """

    reason: str
    retry_after: float | None = None
    of_link: bool = True


@dataclass(frozen=True)
class Busy:
    """429: nothing was done; nobody calls this fund for so many seconds."""

    retry_after: float


@dataclass(frozen=True)
class Misconfigured:
    """401 or 403: the link is wrong. We stop calling; no file is refused."""

    status: int


@dataclass(frozen=True)
class Refused:
    """422 or 413: this request will never be taken; it waits for a person."""

    code: str


@dataclass(frozen=True)
class Conflict:
    """409: as refused, with an alert."""

    code: str


Answer = Taken | Unknown | Busy | Misconfigured | Refused | Conflict


class Gateway(Protocol):
    """A fund. `name` is its row in FundHealth."""

    name: str

    def perform(self, call: Call) -> Answer:
        """Carry one command; never raises for what a fund or a network may do."""

    def events(self, reference: str, after: int) -> Answer:
        """`Taken({"events": [...], "last_sequence": n})`, in sequence, oldest first."""
