"""Everything can be taken away and erased, and every look is seen."""

import json

import pytest
from django.urls import reverse

from accounts.models import Access, Message, User
from accounts.signals import erasing, exporting
from tests.cases import make_case
from tests.people import make_reviewer, make_student, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def student(client):
    student = make_student()
    sign_in(client, student)
    return student


@pytest.fixture
def receiver():
    """Connect a receiver for the length of one test."""
    connected = []

    def connect(signal, function):
        signal.connect(function)
        connected.append((signal, function))

    yield connect
    for signal, function in connected:
        signal.disconnect(function)


def test_the_archive_holds_the_account_and_what_rooms_add(client, student, receiver):
    receiver(exporting, lambda user, **_: ("shelf", {"owner": user.email}))
    response = client.get(reverse("my_data_export"))
    archive = json.loads(response.content)
    assert archive["account"]["email"] == student.email
    assert archive["shelf"] == {"owner": student.email}
    assert "attachment" in response["Content-Disposition"]


def test_erasing_tells_every_room_then_drops_the_account(client, student, receiver):
    told = []

    def room(user, **_):
        told.append(User.objects.filter(pk=user.pk).exists())
        return "Your shelf."

    receiver(erasing, room)
    response = client.post(reverse("erase"), {"sure": "on"}, follow=True)
    page = response.content.decode()
    assert told == [True]
    assert not User.objects.filter(pk=student.pk).exists()
    assert "Everything is erased" in page
    assert "Your shelf." in page
    assert "ER-" in page
    assert "_auth_user_id" not in client.session


def test_a_room_that_fails_undoes_the_erasure(client, student, receiver):
    def room(**_):
        raise OSError("the shelf is stuck")

    receiver(erasing, room)
    with pytest.raises(OSError, match="stuck"):
        client.post(reverse("erase"), {"sure": "on"})
    assert User.objects.filter(pk=student.pk).exists()


def test_nothing_is_erased_without_the_tick(client, student):
    page = client.post(reverse("erase")).content.decode()
    assert User.objects.filter(pk=student.pk).exists()
    assert "Tick the box if you want everything erased." in page


def test_looking_at_the_page_erases_nothing(client, student):
    client.get(reverse("erase"))
    assert User.objects.filter(pk=student.pk).exists()


def test_every_look_of_others_is_listed(client, student):
    reviewer = make_reviewer()
    Access.objects.record(reviewer, "view", kind="document", key="1", owner=student.pk)
    Access.objects.record(student, "view", kind="document", key="1", owner=student.pk)
    page = client.get(reverse("my_data")).content.decode()
    assert page.count("<tr>") == 2  # the heading and one look: one's own do not count
    assert "A reviewer of Escale" in page
    assert reviewer.email not in page


def test_the_list_of_looks_costs_no_query_per_line(client, student, django_assert_max_num_queries):
    for _ in range(25):
        Access.objects.record(
            make_reviewer(f"r{_}@example.org"), "view", kind="document", key="1", owner=student.pk
        )
    with django_assert_max_num_queries(8):
        client.get(reverse("my_data"))


def test_staff_do_not_erase_themselves(client):
    sign_in(client, make_reviewer())
    assert client.post(reverse("erase"), {"sure": "on"}).status_code == 403


def test_erased_messages_go_with_the_account(client, student):
    Message.objects.create(user=student, occasion="o", template="t", subject="s", body="b")
    client.post(reverse("erase"), {"sure": "on"})
    assert not Message.objects.exists()


def test_a_whole_life_is_exported_and_erased(client):
    case = make_case(user=make_student("whole@example.org"))
    owner = case.dossier.owner
    sign_in(client, owner)
    archive = json.loads(client.get(reverse("my_data_export")).content)
    assert len(archive) > 3
    page = client.post(reverse("erase"), {"sure": "on"}, follow=True)
    assert "Everything is erased" in page.content.decode()
    assert not User.objects.filter(pk=owner.pk).exists()
