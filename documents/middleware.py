"""What is too big to be taken is refused before a byte of it is read."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

SLACK = 1024 * 1024  # bytes for the rest of a form


class BodyLimit:
    """Answer 413, in words, where a request announces more than one file may weigh.

    It stands before whatever reads a body, the check of the form's token included.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        announced = request.headers.get("Content-Length") or "0"
        limit = settings.MAX_UPLOAD_MB * 1024 * 1024 + SLACK
        if announced.isdigit() and (len(announced) > len(str(limit)) or int(announced) > limit):
            context = {"limit": settings.MAX_UPLOAD_MB, "back": request.path}
            return render(request, "413.html", context, status=413)
        return self.get_response(request)
