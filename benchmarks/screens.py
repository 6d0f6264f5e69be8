"""What a page costs beside the least page there can be, on the same server."""

from collections.abc import Iterator
from http import HTTPStatus

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from benchmarks.measuring import Line, in_turn
from tests.dossiers import make_dossier


def lines() -> Iterator[Line]:
    settings.ROOT_URLCONF = "benchmarks.urls"
    student = User.objects.create_user("bench@example.org")
    make_dossier(student)
    client = Client()
    client.force_login(student)
    pages = {
        "start page": lambda: Client().get("/"),
        "task list": lambda: client.get(reverse("enrollment:tasks")),
        "wizard step": lambda: client.get(reverse("enrollment:step", args=["about-you"])),
        "upload page": lambda: client.get(reverse("enrollment:step", args=["identity"])),
        "check answers": lambda: client.get(reverse("enrollment:check")),
    }
    for name, page in pages.items():
        assert page().status_code == HTTPStatus.OK, name
    taken = in_turn({"least": lambda: client.get("/least/"), **pages}, rounds=5, times=10)
    for name, page in pages.items():
        with CaptureQueriesContext(connection) as asked:
            page()
        yield Line(
            f"{name}: least page / ours",
            f"{taken[name] * 1000:.1f} ms, {taken['least'] / taken[name]:.2f} x,"
            f" {len(asked)} queries",
            "at least 0.5 x, at most 8 queries" if name == "wizard step" else "",
        )
