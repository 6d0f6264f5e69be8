from typing import Any

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        user_logged_in.connect(remember_language)


def remember_language(
    sender: object, request: HttpRequest | None, user: Any, **kwargs: object
) -> None:
    """Whoever signs in reads on in the language of the account: LanguageMiddleware sets the cookie.

    `request` is None where a test or a command signs somebody in.
    """
    if request is not None:
        request.META["escale.language"] = user.language
