"""A site that serves, a browser that looks."""

from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.test import Client, override_settings

from accounts.models import Message
from tests.dossiers import make_dossier
from tests.people import make_student

HERE = Path(__file__).parent
PLACES = [
    "/",
    "/eligibility/",
    "/gallery/",
    "/gallery/?errors",
    "/account/login/",
    "/account/privacy/",
    "/account/accessibility/",
    "/account/legal/",
    "/nowhere/",
]
OWN_PLACES = [
    "/account/data/",
    "/account/data/erase/",
    "/account/messages/",
    "/account/logout/",
    "/file/",
    "/file/about-you/",
    "/file/birth-certificate/",
    "/file/check/",
]


@pytest.fixture(scope="session", autouse=True)
def _plain_http():
    """The live server loads its middleware once, before any test's own settings."""
    with override_settings(SECURE_SSL_REDIRECT=False):
        yield


@pytest.fixture
def site(settings, live_server):
    """The address of the site with the gallery added."""
    settings.ROOT_URLCONF = "tests.look.urls"
    settings.TEMPLATES = [
        {**settings.TEMPLATES[0], "DIRS": [*settings.TEMPLATES[0]["DIRS"], HERE / "templates"]}
    ]
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    settings.LANGUAGE_COOKIE_SECURE = False
    return live_server.url


@pytest.fixture
def session_of(site):
    """Return the cookies of a person who is signed in."""

    def cookies(user):
        client = Client()
        client.force_login(user)
        name = django_settings.SESSION_COOKIE_NAME
        return [{"name": name, "value": client.cookies[name].value, "url": site}]

    return cookies


@pytest.fixture
def student():
    """Somebody with a file ready to send and one message."""
    student = make_student()
    make_dossier(student)
    Message.objects.create(
        user=student,
        occasion="o",
        template="t",
        language="en",
        subject="Your file moved",
        body="Go on.",
    )
    return student


@pytest.fixture
def look(chromium, site):
    """Open a place of the site in a fresh browser; `width` in CSS pixels."""
    contexts = []

    def at(place, width=1280, **options):
        cookies = options.pop("cookies", [])
        context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
        context.add_cookies(cookies)
        contexts.append(context)
        page = context.new_page()
        page.goto(site + place)
        return page

    yield at
    for context in contexts:
        context.close()
