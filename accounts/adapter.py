"""What allauth asks of us."""

from allauth.account.adapter import DefaultAccountAdapter
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
