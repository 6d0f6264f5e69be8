import logging
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Access
from tests.people import sign_in


def looked(reviewer, count, *, ago=timedelta(minutes=5)):
    """As if the reviewer had looked at so many papers, each of another student."""
    Access.objects.bulk_create(
        Access(
            at=timezone.now() - ago,
            actor_id=reviewer.pk,
            owner_id=uuid.uuid4(),
            action=Access.Action.VIEW,
            object_kind="page",
            object_id=f"{uuid.uuid4()}/1",
        )
        for _number in range(count)
    )


@pytest.fixture
def look(client, reviewer, received):
    sign_in(client, reviewer)
    return lambda: client.get(f"/documents/{received.pk}/pages/1/")


def test_the_last_one_within_the_figure_is_shown(look, reviewer):
    looked(reviewer, 119)
    assert look().status_code == 200


def test_one_more_is_refused_in_words_and_is_no_view(look, reviewer, received, caplog):
    looked(reviewer, 120)
    with caplog.at_level(logging.WARNING):
        answer = look()
    assert answer.status_code == 429
    assert "a little later" in answer.content.decode()
    assert not Access.objects.filter(object_id=f"{received.pk}/1").exists()
    assert str(reviewer.pk) in caplog.text
    assert reviewer.email not in caplog.text


def test_the_panel_of_the_admin_counts_as_well(look, client, reviewer, received):
    looked(reviewer, 120)
    answer = client.get(f"/admin/documents/document/{received.pk}/change/", follow=True)
    assert "a little later" in answer.content.decode()
    assert not Access.objects.filter(object_id=str(received.pk)).exists()


def test_an_hour_later_it_goes_on(look, reviewer):
    looked(reviewer, 120, ago=timedelta(minutes=61))
    assert look().status_code == 200


def test_a_paper_that_is_open_already_stays_open(look, reviewer):
    assert look().status_code == 200
    looked(reviewer, 119)
    assert look().status_code == 200


def test_the_owner_is_not_counted(client, student, received):
    looked(student, 120)
    sign_in(client, student)
    assert client.get(f"/documents/{received.pk}/pages/1/").status_code == 200


def test_more_than_forty_students_in_ten_minutes_raise_an_alert(look, reviewer, caplog):
    looked(reviewer, 39)
    with caplog.at_level(logging.WARNING):
        look()
        assert not caplog.records
        looked(reviewer, 1)
        look()
        assert not caplog.records


def test_the_forty_first_is_the_one_that_is_said(look, reviewer, received, caplog):
    looked(reviewer, 40)
    with caplog.at_level(logging.WARNING):
        look()
    assert f"staff {reviewer.pk} looks at the papers of 41 students" in caplog.text
    assert received.owner.email not in caplog.text
    assert str(received.owner_id) not in caplog.text
