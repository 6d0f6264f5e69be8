import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import Access
from documents.findings import Finding
from tests.people import sign_in


@pytest.fixture
def address(received):
    received.reading = {"number": "L898902C3"}
    received.save()
    received.record([Finding.of("expired", this="passport", until="2012-04-15")], "hash")
    return reverse("admin:documents_document_change", args=[received.pk])


def test_the_panel_shows_pages_findings_and_reading(client, reviewer, received, address):
    body = sign_in(client, reviewer).get(address).content.decode()
    assert f"/documents/{received.pk}/pages/1/" in body
    assert "This passport expired on 15 April 2012." in body
    assert "L898902C3" in body
    assert "paper.jpg" in body


def test_opening_it_leaves_a_line(client, reviewer, received, address):
    sign_in(client, reviewer).get(address)
    line = Access.objects.get()
    assert (line.actor_id, line.object_kind, line.object_id) == (
        reviewer.pk,
        "document",
        str(received.pk),
    )


def test_nothing_can_be_changed(client, reviewer, address):
    body = sign_in(client, reviewer).get(address).content.decode()
    assert 'name="_save"' not in body
    assert "deletelink" not in body
    assert client.post(address, {"outcome": "accepted"}).status_code == 403
    assert client.get(reverse("admin:documents_document_add")).status_code == 403


def test_the_original_is_offered_to_those_only_who_may_take_it(client, reviewer, received, address):
    download = reverse("documents:download", args=[received.originals.get().pk])
    assert download not in sign_in(client, reviewer).get(address).content.decode()
    reviewer.user_permissions.add(Permission.objects.get(codename="download_original"))
    assert download in client.get(address).content.decode()


def test_a_student_does_not_get_in(client, student, received, address):
    assert sign_in(client, student).get(address).status_code in {302, 403, 404}
    assert not Access.objects.exists()


def test_the_list_names_kinds_and_outcomes(
    client, reviewer, address, django_assert_max_num_queries
):
    sign_in(client, reviewer)
    with django_assert_max_num_queries(12):
        body = client.get(reverse("admin:documents_document_changelist")).content.decode()
    assert "Passport or identity card" in body
    assert "there is a problem" in body
