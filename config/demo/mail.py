"""The mail that the demonstration sent, read back from its folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.conf import settings

SEPARATOR = b"-" * 79 + b"\n"  # what Django's file-based back-end writes between two messages
NEWEST = 50


@dataclass(frozen=True)
class Mail:
    recipient: str
    subject: str
    sent_at: datetime
    body: str


def sent_mail() -> list[Mail]:
    """The newest messages of this demonstration, newest first."""
    return read_folder(Path(settings.EMAIL_FILE_PATH))


def read_folder(folder: Path) -> list[Mail]:
    """The newest messages in a folder, newest first; files are named by their time."""
    files = sorted(folder.glob("*.log"), reverse=True)[:NEWEST]
    return [mail for path in files for mail in reversed(list(_read(path)))][:NEWEST]


def _read(path: Path) -> Iterator[Mail]:
    for part in path.read_bytes().split(SEPARATOR):
        if not part.strip():
            continue
        message = message_from_bytes(part, policy=policy.default)
        body = message.get_body(("plain",))
        yield Mail(
            recipient=str(message["To"]),
            subject=str(message["Subject"]),
            sent_at=parsedate_to_datetime(str(message["Date"])),
            body=body.get_content() if body else "",
        )
