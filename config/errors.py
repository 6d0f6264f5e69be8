"""What is answered when something broke: 503, in words, where it is the database that is lost."""

import sys
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views import defaults

from cpam.backoff import DATABASE_IS_AWAY

RETRY_AFTER = 10  # seconds


def something_broke(request: HttpRequest) -> HttpResponse:
    """Django's handler of what a view or a middleware raised, still under way when it is called."""
    if _is_for_want_of_a_database(sys.exc_info()[1]):
        return cannot_save()
    return defaults.server_error(request)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler of a request that makes no sense.

    A session that could not be written comes here as well: Django takes it for one that was
    deleted, and the request for a bad one.
    """
    if _is_for_want_of_a_database(exception):
        return cannot_save()
    return defaults.bad_request(request, exception)


def cannot_save() -> HttpResponse:
    """Nothing was kept, so nothing may look as if it were: the same request goes again later.

    The page asks the database nothing and knows nobody.
    """
    response = render(None, "503.html", status=503)
    response.headers["Retry-After"] = str(RETRY_AFTER)
    add_never_cache_headers(response)
    return response


def _is_for_want_of_a_database(error: BaseException | None) -> bool:
    return any(isinstance(one, DATABASE_IS_AWAY) for one in _with_causes(error))


def _with_causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error, and each error that was being handled when the next one was raised."""
    while error:
        yield error
        error = error.__cause__ or error.__context__
