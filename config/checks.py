"""What production must not be: each fault by name, with its mend in the hint."""

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ImproperlyConfigured

from documents import bubblewrap

LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "::1"}


def faults() -> Iterator[CheckMessage]:
    """Yield what must never serve real people."""
    if settings.DEBUG:
        yield Error("DEBUG is on.", hint="Unset DEBUG.", id="escale.E001")
    if settings.DEMO:
        yield Error("DEMO is on.", hint="Unset DEMO: it is for `make run` alone.", id="escale.E002")
    if settings.SECRET_KEY_IS_RANDOM:
        yield Error(
            "SECRET_KEY is not set.",
            hint="Set SECRET_KEY (or SECRET_KEY_FILE) to 50 random characters.",
            id="escale.E003",
        )
    if settings.DOCUMENT_KEYS_ARE_RANDOM:
        yield Error(
            "DOCUMENT_KEYS is not set: papers could not be opened after a restart.",
            hint="Set DOCUMENT_KEYS=v1:$(openssl rand -base64 32), or DOCUMENT_KEYS_FILE.",
            id="escale.E004",
        )
    if not settings.ALLOWED_HOSTS or set(settings.ALLOWED_HOSTS) <= LOOPBACK:
        yield Error(
            "ALLOWED_HOSTS names no public host.",
            hint="Set ALLOWED_HOSTS to the names this site answers to, comma-separated.",
            id="escale.E005",
        )
    if settings.SCANNER == "unset":
        yield Error(
            "No antivirus choice was made.",
            hint="Set SCANNER=clamd and CLAMD_ADDRESS, or SCANNER=none to choose to have none.",
            id="escale.E009",
        )
    if not _files_are_confined():
        yield Error(
            "Files would be opened without confinement: bubblewrap does not work here.",
            hint="Install bubblewrap; or set SANDBOX=rlimits to declare that the container has no"
            " network, a read-only root, no root user and no new privileges.",
            id="escale.E010",
        )
    if settings.CPAM_CHANNEL == "http":
        yield from _gateway_faults()


def _files_are_confined() -> bool:
    """Is a file opened under bubblewrap, or has the operator declared the container confined?"""
    try:
        return settings.SANDBOX == "rlimits" or bubblewrap.is_used()
    except bubblewrap.NotConfined:
        return False


def _gateway_faults() -> Iterator[CheckMessage]:
    url = urlsplit(settings.CPAM_GATEWAY_URL)
    if not url.hostname:
        yield Error(
            "CPAM_CHANNEL=http without CPAM_GATEWAY_URL.",
            hint="Set CPAM_GATEWAY_URL to the fund's address.",
            id="escale.E006",
        )
    elif url.scheme != "https" and url.hostname not in LOOPBACK:
        yield Error(
            "CPAM_GATEWAY_URL is not https.",
            hint="Papers travel there: use https off loopback.",
            id="escale.E007",
        )
    if not settings.CPAM_GATEWAY_SECRETS:
        yield Error(
            "CPAM_GATEWAY_SECRETS is not set.",
            hint="Set the secret agreed with the fund (two during a rotation, comma-separated).",
            id="escale.E008",
        )


def deployment(app_configs: Sequence[AppConfig] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """The faults, for `manage.py check --deploy`."""
    return list(faults())


def refuse_to_serve_unsafely() -> None:
    """Raise `ImproperlyConfigured` where a process would start to serve with a fault.

    The demonstration is allowed one place: loopback.
    """
    if settings.DEMO:
        if not {*settings.ALLOWED_HOSTS, settings.BIND} <= LOOPBACK:
            raise ImproperlyConfigured("DEMO serves loopback only: check ALLOWED_HOSTS and BIND.")
        return
    if found := list(faults()):
        raise ImproperlyConfigured("\n".join(f"{fault.msg} {fault.hint}" for fault in found))
