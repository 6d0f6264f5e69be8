"""What cannot be taken is refused before it is looked at: too big, or too many at once."""

import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.turns import Busy, Turns

RETRY_AFTER = 5  # seconds
PATIENCE = 2.0  # seconds for a body that nobody wants
PIECE = 256 * 1024
SLACK = 1024 * 1024  # bytes for the rest of a form


class BodyLimit:
    """Answer 413, in words, where a request announces more than one file may weigh.

    It stands before whatever reads a body, the check of the form's token included. What follows is
    let pass and thrown away for a moment: a browser that is cut off shows no answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        announced = request.headers.get("Content-Length") or "0"
        limit = settings.MAX_UPLOAD_MB * 1024 * 1024 + SLACK
        if announced.isdigit() and (len(announced) > len(str(limit)) or int(announced) > limit):
            _let_it_finish(request)
            context = {"limit": settings.MAX_UPLOAD_MB, "back": request.path}
            return render(request, "413.html", context, status=413)
        return self.get_response(request)


class UploadsInTurn:
    """Let a process work on a few uploads at once, and answer 503, in words, where more come.

    It stands before whatever reads a body. The page of an upload tries again by itself; a browser
    without scripts shows the answer only once it was allowed to send what it had begun.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.turns = Turns(settings.UPLOADS_AT_ONCE, waiting=settings.UPLOADS_AT_ONCE)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.content_type != "multipart/form-data":
            return self.get_response(request)
        try:
            with self.turns.turn():
                return self.get_response(request)
        except Busy:
            _let_it_finish(request)
            answer = render(request, "busy.html", {"back": request.path}, status=503)
            answer.headers["Retry-After"] = str(RETRY_AFTER)
            return answer


def _let_it_finish(request: HttpRequest) -> None:
    """Let a body pass by, unread, for a little while."""
    stop = time.monotonic() + PATIENCE
    while time.monotonic() < stop and request.read(PIECE):
        pass
