"""Proof that someone reads a mailbox: six digits sent there, typed here.

The code lives in the session of whoever asked for it, as a keyed hash. Nothing is looked up and no
row is written before the code comes back, so a known and an unknown address cannot be told apart:
not by words, not by time. A newer code does not cancel an older one: mails overtake one another.
"""

import secrets
import time
from dataclasses import asdict, dataclass, field
from typing import ClassVar, Self

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.crypto import constant_time_compare, salted_hmac

DIGITS = 6


class TooMany(Exception):  # noqa: N818 - says what happened, as RateLimited does
    """Too many codes asked for, or too many wrong ones typed."""


@dataclass
class MailCode:
    """Codes under way for one address; `sent` maps a code's hash to the time it expires."""

    session_key: ClassVar[str] = "mail_code"
    letter: ClassVar[str] = "emails/sign_in_code.txt"  # its first line is the subject

    email: str
    next: str = ""
    failures: int = 0
    sent: dict[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, request: HttpRequest) -> Self | None:
        """The codes that this session waits for, if any can still be used."""
        kept = request.session.get(cls.session_key)
        pending = cls(**kept) if kept else None
        return pending if pending and pending.alive else None

    @property
    def alive(self) -> dict[str, float]:
        now = time.time()
        return {code: expires for code, expires in self.sent.items() if expires > now}

    def send(self, request: HttpRequest) -> None:
        """Mail one more code, in the reader's language.

        Raises `TooMany`, or what the mailer raises.
        """
        if not ratelimit.consume(request, action="request_login_code", key=self.email):
            raise TooMany
        code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        minutes = settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT // 60
        text = render_to_string(self.letter, {"code": code, "minutes": minutes})
        subject, _separator, body = text.strip().partition("\n")
        EmailMessage(subject, body.strip() + "\n", to=[self.email]).send()
        self.sent = self.alive | {
            self._hash(code): time.time() + settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT
        }
        self._keep(request)

    def check(self, request: HttpRequest, typed: str) -> bool:
        """Is this one of the codes? A right one ends the matter; `TooMany` ends it as well."""
        guesses = {"action": "login_failed", "key": f"{self.email} {_address(request)}"}
        if not ratelimit.consume(request, dry_run=True, **guesses):
            self.forget(request)
            raise TooMany
        given = self._hash(typed)
        if any(constant_time_compare(given, code) for code in self.alive):
            self.forget(request)
            return True
        self.failures += 1
        ratelimit.consume(request, **guesses)
        if self.failures >= settings.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS:
            self.forget(request)
            raise TooMany
        self._keep(request)
        return False

    def forget(self, request: HttpRequest) -> None:
        request.session.pop(self.session_key, None)

    def _keep(self, request: HttpRequest) -> None:
        request.session[self.session_key] = asdict(self)

    def _hash(self, code: str) -> str:
        return salted_hmac(
            "accounts.mail_code", f"{self.email}:{code}", algorithm="sha256"
        ).hexdigest()


@dataclass
class NewAddressCode(MailCode):
    """Codes sent to an address that somebody who is signed in wants to change to."""

    session_key: ClassVar[str] = "new_address_code"
    letter: ClassVar[str] = "emails/new_address_code.txt"


def _address(request: HttpRequest) -> str:
    """Where a request comes from, behind the proxies that the settings trust."""
    return str(get_adapter().get_client_ip(request))
