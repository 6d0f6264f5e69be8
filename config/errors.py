"""What is answered when something broke: 503, in words, where it is the database that is lost."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.defaults import server_error

RETRY_AFTER = 10  # seconds


def something_broke(request: HttpRequest) -> HttpResponse:
    """Django's handler of what a view or a middleware raised, still under way when it is called.

    Without its database nothing was kept, so nothing may look as if it were: the same request goes
    again later. The page asks the database nothing and knows nobody.
    """
    if not isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return server_error(request)
    response = render(None, "503.html", status=503)
    response.headers["Retry-After"] = str(RETRY_AFTER)
    add_never_cache_headers(response)
    return response
