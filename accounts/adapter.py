"""What allauth asks of us."""

import base64

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by the library's own pages; its few words are ours."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("This code does not match. Enter the one that is shown now."),
        "too_many_login_attempts": _("That was too many tries. Wait five minutes."),
        "rate_limited": _("That was too many tries. Wait five minutes."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class SecondFactorAdapter(DefaultMFAAdapter):
    """What makes a second factor is sealed: whoever reads the database cannot be a reviewer."""

    def encrypt(self, text: str) -> str:
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _seal().decrypt(encrypted_text.encode()).decode()


def _seal() -> MultiFernet:
    """Keys made from SECRET_KEY, then from the former ones: a rotation locks nobody out."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(secret)) for secret in secrets])


def _key(secret: str) -> bytes:
    derived = HKDF(SHA256(), length=32, salt=None, info=b"accounts.second_factor")
    return base64.urlsafe_b64encode(derived.derive(secret.encode()))
