"""Language by account, two factors for staff, nothing personal in a cache."""

import time
from collections.abc import Callable
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import add_never_cache_headers, patch_vary_headers

from accounts.models import User

GetResponse = Callable[[HttpRequest], HttpResponse]


class LanguageMiddleware:
    """The language that the person chose, and the clock of France.

    Cookie first, then the browser's. Signing in, by whatever door, sets the cookie from the
    account (see `accounts.apps`), so that the page costs no query here.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        language = translation.get_language_from_request(request)
        with (
            translation.override(language),
            timezone.override(ZoneInfo(settings.CIVIL_TIME_ZONE)),
        ):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        if chosen := request.META.get("escale.language"):
            keep_language(response, chosen)
        return response


def keep_language(response: HttpResponse, language: str) -> None:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        path=settings.LANGUAGE_COOKIE_PATH,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )


class StaffNeedTwoFactors:
    """Staff go nowhere before they have a second factor; after a pause they sign in anew.

    The admin's own sign-in page is never shown: whoever is not signed in goes to the site's one
    door, and for people who are not staff there is no admin at all.
    """

    IDLE = 30 * 60
    AT_MOST = 12 * 3600

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        at_the_admin = request.path.startswith(reverse("admin:index"))
        if not request.user.is_authenticated:
            return self.to_the_door(request) if at_the_admin else self.get_response(request)
        user = request.user
        if not user.is_staff:
            if at_the_admin:
                raise Http404
            return self.get_response(request)
        if self.is_stale(request):
            request.session.flush()
            return self.to_the_door(request)
        account = reverse("account_login").removesuffix("login/")
        if not request.path.startswith(account) and not self.has_second_factor(user):
            return redirect("mfa_activate_totp")
        return self.get_response(request)

    def is_stale(self, request: HttpRequest) -> bool:
        now = time.time()
        began = request.session.setdefault("staff_began", now)
        seen = request.session.get("staff_seen", now)
        request.session["staff_seen"] = now
        return now - seen > self.IDLE or now - began > self.AT_MOST

    @staticmethod
    def to_the_door(request: HttpRequest) -> HttpResponse:
        here = reverse("admin:index") if request.path == reverse("admin:login") else request.path
        return redirect(f"{reverse('account_login')}?{urlencode({'next': here})}")

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
