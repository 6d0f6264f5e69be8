"""What browsers are told with every answer, of every address, to everybody."""

import pytest

from tests.security.addresses import within_reach
from tests.security.world import WHO


@pytest.fixture
def as_in_production(settings):
    settings.SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True


def lacking(answer):
    """The headers that an answer should have and has not."""
    headers = answer.headers
    policy = headers.get("Content-Security-Policy", "")
    sound = {
        "content security policy": "default-src 'none'" in policy,
        "no inline code": "unsafe" not in policy,
        "framed by nobody": "frame-ancestors 'none'" in policy or "sandbox" in policy,
        "forms to us alone": "form-action 'self'" in policy or "sandbox" in policy,
        "nosniff": headers.get("X-Content-Type-Options") == "nosniff",
        "two years of https": "max-age=63072000" in headers.get("Strict-Transport-Security", ""),
        "referrer": headers.get("Referrer-Policy") in ("same-origin", "no-referrer"),
        "opener": headers.get("Cross-Origin-Opener-Policy") == "same-origin",
    }
    return [name for name, there in sound.items() if not there]


@pytest.mark.parametrize("who", WHO)
def test_no_answer_goes_without(world, as_in_production, who):
    client = world.client(who, raise_request_exception=False)
    answers = {name: client.get(world.url(name), secure=True) for name in within_reach(who)}
    assert {name: bare for name, answer in answers.items() if (bare := lacking(answer))} == {}


@pytest.mark.parametrize("address", ["/nowhere/", "/file/%ff/", "/account/login/?next=%ff"])
def test_errors_go_with_them_too(client, db, as_in_production, address):
    assert lacking(client.get(address, secure=True)) == []


def test_what_devices_may_do_is_said(client, db):
    assert "camera=" in client.get("/").headers.get("Permissions-Policy", "")


def test_pages_of_a_person_are_kept_by_no_browser(world):
    client = world.client("owner")
    for address in ("/case/", "/account/data/", "/account/data/export/", "/case/pack/"):
        assert "no-store" in client.get(address).headers["Cache-Control"]
