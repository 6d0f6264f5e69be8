"""What a person types and sends stands in the pages that show it to them, and nowhere else."""

import json
from urllib.parse import unquote

from django.core import mail
from django.db import connection

from accounts.models import Message
from cpam.models import Event, SocialNumber
from documents.models import Page
from enrollment.models import Dossier
from tests.security.walk import GIVEN, IBAN, MARKERS, NAME, NIR, SEALED


def found_in(text, markers=MARKERS):
    return [marker for marker in markers if marker.lower() in text.lower()]


def test_the_walk_is_a_whole_one(walked):
    answers = walked[1]
    dossier = Dossier.objects.get()
    assert (dossier.family_name, dossier.iban, dossier.state) == (NAME, IBAN, "submitted")
    assert SocialNumber.objects.filter(last_two=NIR[-2:]).exists()
    assert all(answer.status_code < 500 for answer in answers)


def test_a_picture_was_read_on_the_way(walked):
    page = Page.objects.get(document__kind="identity", seen_at__isnull=False)
    assert found_in(json.dumps(page.seen), [NAME])  # it would be found where it leaks


def test_no_log_names_the_person(walked, logged):
    assert logged
    assert all(json.loads(line) for line in logged)
    assert found_in("\n".join(logged)) == []


def test_no_address_names_the_person(walked):
    answers = walked[1]
    addresses = [unquote(answer.request["PATH_INFO"]) for answer in answers]
    addresses += [unquote(answer.headers.get("Location", "")) for answer in answers]
    assert found_in("\n".join(addresses)) == []


def test_no_header_and_no_cookie_names_the_person(walked):
    answers = walked[1]
    said = [f"{answer.headers} {answer.cookies}" for answer in answers]
    assert found_in("\n".join(said)) == []


def test_mails_hold_the_greeting_at_most(walked):
    letters = [f"{letter.subject}\n{letter.body}" for letter in Message.objects.all()]
    letters += [f"{letter.subject}\n{letter.body}" for letter in mail.outbox]
    assert letters
    rest = [marker for marker in MARKERS if marker not in (NAME, GIVEN)]
    assert found_in("\n".join(letters), rest) == []
    assert not [letter for letter in letters if found_in(letter.split("\n")[0])]


def test_the_database_file_holds_nothing_that_is_to_be_sealed(walked):
    content = connection.connection.serialize()  # every page of the file, the free ones too
    assert NAME.encode() in content  # it would be found
    assert [marker for marker in SEALED if marker.encode() in content] == []


def test_the_folder_holds_nothing_that_can_be_read(walked, settings):
    kept = [path for path in settings.VAR_DIR.rglob("*") if path.is_file()]
    content = b"".join(path.read_bytes() for path in kept)
    assert len(kept) >= 5
    assert [marker for marker in MARKERS if marker.encode() in content] == []


def test_events_point_and_do_not_tell(walked):
    told = json.dumps([event.payload for event in Event.objects.all()])
    assert found_in(told) == []


def test_error_pages_do_not_name_the_person(walked, settings):
    client = walked[0]
    settings.DEBUG = False
    for address in ("/nowhere/", "/case/nonsense/nonsense/", "/documents/x/"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert found_in(answer.content.decode()) == []


def test_a_page_that_breaks_does_not_name_the_person(walked, settings, monkeypatch, logged):
    client = walked[0]
    client.raise_request_exception = False
    settings.DEBUG = False

    def broken(request, *arguments, **options):
        secrets = {"iban": IBAN, "name": NAME}
        raise RuntimeError(f"a fault with {len(secrets)} locals")

    monkeypatch.setattr("cpam.views.timeline.timeline", broken)
    answer = client.get("/case/")
    assert answer.status_code == 500
    assert found_in(answer.content.decode()) == []
    assert found_in("\n".join(logged)) == []
