from hashlib import sha256

import pytest
from django.contrib.auth.models import Permission
from django.db import DatabaseError, transaction
from django.urls import reverse

from accounts.models import Access, User
from documents.models import Download
from tests.documents import files


@pytest.fixture
def original(paper):
    return paper.receive(files.uploaded(files.pdf(), "Zoé's passport.pdf"))


@pytest.fixture
def address(original):
    return reverse("documents:download", args=[original.pk])


@pytest.fixture
def keeper(reviewer):
    """A reviewer who may also take originals."""
    reviewer.user_permissions.add(Permission.objects.get(codename="download_original"))
    return User.objects.get(pk=reviewer.pk)


def test_the_file_comes_back_byte_for_byte_as_an_attachment(client, keeper, original, address):
    client.force_login(keeper)
    response = client.post(address, {"reason": "doubt"})
    assert sha256(response.getvalue()).hexdigest() == original.sha256
    assert response.headers["Content-Type"] == "application/octet-stream"
    disposition = response.headers["Content-Disposition"]
    assert disposition == f'attachment; filename="file-{original.pk}.pdf"'


def test_the_download_is_written_down_with_its_reason(client, keeper, original, address):
    client.force_login(keeper)
    client.post(address, {"reason": "cpam"})
    assert Access.objects.filter(actor_id=keeper.pk, action="download").count() == 1
    line = Download.objects.get()
    assert (line.actor_id, line.original_id, line.reason) == (keeper.pk, original.pk, "cpam")


@pytest.mark.parametrize("reason", ["", "curiosity"])
def test_without_a_reason_nothing_leaves(client, keeper, address, reason):
    client.force_login(keeper)
    assert client.post(address, {"reason": reason}).status_code == 422
    assert not Download.objects.exists()


def test_without_the_permission_there_is_nothing(client, reviewer, student, stranger, address):
    assert client.post(address, {"reason": "doubt"}).status_code == 404
    for user in (reviewer, student, stranger):
        client.force_login(user)
        assert client.post(address, {"reason": "doubt"}).status_code == 404


def test_a_link_alone_downloads_nothing(client, keeper, address):
    client.force_login(keeper)
    assert client.get(address).status_code == 405


def test_nobody_can_change_what_was_written(client, keeper, address):
    client.force_login(keeper)
    client.post(address, {"reason": "fault"})
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Download.objects.update(reason="cpam")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Download.objects.all().delete()
