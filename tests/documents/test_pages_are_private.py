import io
import logging

import pytest
from django.urls import reverse
from PIL import Image

from accounts.models import Access
from tests.documents import files
from tests.people import set_up_app


@pytest.fixture
def address(received):
    return received.pages.get().get_absolute_url()


def test_its_owner_sees_the_page(client, student, received, address):
    client.force_login(student)
    response = client.get(address)
    assert address == f"/documents/{received.pk}/pages/1/"
    assert response.status_code == 200
    assert Image.open(io.BytesIO(response.content)).size == (64, 48)


def test_a_reviewer_sees_the_page(client, reviewer, address):
    client.force_login(reviewer)
    assert client.get(address).status_code == 200


def test_anybody_else_finds_nothing(client, stranger, address):
    assert client.get(address).status_code == 404
    client.force_login(stranger)
    assert client.get(address).status_code == 404
    assert not Access.objects.exists()


def test_staff_without_the_permission_find_nothing(client, stranger, address):
    stranger.is_staff = True
    stranger.save()
    set_up_app(stranger)
    client.force_login(stranger)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("position", [0, 2, 99])
def test_a_page_that_is_not_there_is_not_found(client, student, received, position):
    client.force_login(student)
    address = reverse("documents:page", args=[received.pk, position])
    assert client.get(address).status_code == 404


def test_nobody_can_post_to_a_page(client, student, address):
    client.force_login(student)
    assert client.post(address).status_code == 405


def test_a_page_goes_out_as_data_that_nobody_keeps(client, student, received, address):
    client.force_login(student)
    headers = client.get(address).headers
    assert headers["Content-Type"] == "image/jpeg"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Disposition"] == f'inline; filename="doc-{received.pk}-p1.jpg"'
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "private, no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Robots-Tag"] == "noindex"


def test_the_look_is_written_down_before_the_first_byte(client, reviewer, received, address):
    client.force_login(reviewer)
    client.get(address)
    line = Access.objects.get()
    assert (line.actor_id, line.owner_id) == (reviewer.pk, received.owner_id)
    assert (line.action, line.object_kind, line.object_id) == ("view", "page", f"{received.pk}/1")


def test_no_page_is_served_when_the_look_cannot_be_written(client, reviewer, address, monkeypatch):
    def fail(*args, **kwargs):
        raise OSError("log is full")

    monkeypatch.setattr(Access.objects.__class__, "record", fail)
    monkeypatch.setattr("documents.models.page.Page.jpeg", None)
    client.force_login(reviewer)
    with pytest.raises(OSError, match="log is full"):
        client.get(address)


def test_an_altered_page_is_not_served(client, student, address, settings, kept, caplog):
    page = settings.DOCUMENT_STORE / kept()[-1]
    altered = bytearray(page.read_bytes())
    altered[40] ^= 1
    page.write_bytes(altered)
    client.force_login(student)
    with caplog.at_level(logging.ERROR):
        response = client.get(address)
    assert response.status_code == 503
    assert b"\xff\xd8" not in response.content
    assert "does not open" in caplog.text


def test_two_files_exchanged_in_the_store_do_not_open(client, student, received, settings, kept):
    received.receive(files.uploaded(files.picture(files.drawing((32, 32)))))
    first, second = (settings.DOCUMENT_STORE / name for name in kept() if name.endswith("/1"))
    bodies = first.read_bytes(), second.read_bytes()
    second.write_bytes(bodies[0])
    first.write_bytes(bodies[1])
    client.force_login(student)
    assert {client.get(page.get_absolute_url()).status_code for page in received.pages.all()} == {
        503
    }


def test_an_erased_paper_is_not_found(client, student, received, address):
    received.erase()
    client.force_login(student)
    assert client.get(address).status_code == 404


def test_a_page_takes_few_queries(client, student, address, django_assert_max_num_queries):
    client.force_login(student)
    with django_assert_max_num_queries(5):
        client.get(address)
