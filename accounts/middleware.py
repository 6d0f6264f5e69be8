"""Language by account, two factors for staff, nothing personal in a cache."""

from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.cache import add_never_cache_headers, patch_vary_headers

from accounts.models import User

GetResponse = Callable[[HttpRequest], HttpResponse]


class LanguageMiddleware:
    """The language that the person chose: cookie first, then the browser's.

    Signing in sets the cookie from the account, so the page costs no query here.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        language = translation.get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response


class StaffNeedTwoFactors:
    """Staff reach nothing but the pages that set up their second factor until they have one."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith("/admin/"):
            if not request.user.is_authenticated:
                return redirect(f"{reverse('account_login')}?next={request.path}")
            user = cast("User", request.user)
            if user.is_staff and not self.has_second_factor(user):
                return redirect("mfa_activate_totp")
        return self.get_response(request)

    @staticmethod
    def has_second_factor(user: User) -> bool:
        from allauth.mfa.utils import is_mfa_enabled  # noqa: PLC0415 - needs the apps loaded

        return settings.DEMO or is_mfa_enabled(user)


class PrivateByDefault:
    """A page for a signed-in person is never stored by a shared computer."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated and "Cache-Control" not in response.headers:
            add_never_cache_headers(response)
        return response
