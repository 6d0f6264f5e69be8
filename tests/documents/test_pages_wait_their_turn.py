"""The queue of looks: fair to people, one worker a page, nothing lost, nothing tried for ever."""

from datetime import timedelta

import pytest
from django.utils import timezone

from documents import looks
from documents.models import Document, Page
from tests.people import make_student
from tests.reading import add_scan, paper_to_look_at, seen

pytestmark = pytest.mark.django_db
LEASE = timedelta(seconds=30)


def take(at=None):
    return Page.objects.take(at or timezone.now(), lease=LEASE)


def look(page, **facts):
    """What a worker does with a page it took."""
    return page.keep(seen("RIB", **facts), shown_at=page.rotation, again_at=None)


def owner_of(page):
    return page.document.owner.email


def test_twenty_pages_of_one_delay_no_first_page_of_another(student, stranger):
    paper_to_look_at(student, pages=20)
    paper_to_look_at(stranger)
    turns = [owner_of(take()) for _ in range(3)]
    assert turns == [student.email, stranger.email, student.email]


def test_who_had_many_looks_just_now_lets_a_newcomer_go_first(student, stranger):
    paper_to_look_at(student, pages=5)
    for _ in range(3):
        look(take())
    paper_to_look_at(stranger, pages=2)
    turns = [owner_of(take()) for _ in range(4)]
    assert turns == [stranger.email, stranger.email, student.email, student.email]


def test_pages_of_one_person_go_in_their_order(student):
    paper_to_look_at(student, pages=3)
    assert [take().position for _ in range(3)] == [1, 2, 3]


def test_a_page_that_is_held_is_nobody_elses(student):
    paper_to_look_at(student)
    assert take() is not None
    assert take() is None


def test_a_page_of_a_worker_that_died_is_taken_by_the_next(student):
    paper_to_look_at(student)
    first = take()
    second = take(timezone.now() + LEASE)
    assert second.pk == first.pk
    assert (first.attempt, second.attempt) == (1, 2)


def test_who_comes_back_too_late_changes_nothing(student):
    paper = paper_to_look_at(student)
    late = take()
    assert look(take(timezone.now() + LEASE))
    assert not late.keep(seen("WRONG"), shown_at=0, again_at=None)
    assert paper.texts == [["RIB"]]


def test_what_was_looked_at_is_not_looked_at_again_when_pages_move_or_go(student):
    paper = paper_to_look_at(student)
    second = add_scan(paper)
    look(take()), look(take())
    paper.move(second, up=True)
    paper.drop(paper.originals.get(position=2))
    paper.read()
    assert paper.texts == [["RIB"]]
    assert take() is None


def test_a_page_that_kills_its_worker_three_times_is_given_up(student, monkeypatch):
    paper_to_look_at(student)
    for died in range(looks.MOST_LOOKS):
        assert take(timezone.now() + died * LEASE)
    monkeypatch.setattr(looks, "timezone", Later)
    assert looks.look_at_next()
    (page,) = Page.objects.all()
    assert page.seen["failed"] == "error"
    assert not page.is_waited_for


class Later:
    """A clock for which every lease is over."""

    @staticmethod
    def now():
        return timezone.now() + timedelta(hours=1)


def test_a_look_that_fails_is_tried_three_times(student, monkeypatch):
    paper_to_look_at(student)
    monkeypatch.setattr(looks, "look_for", lambda jpeg, row: seen(failed="timeout"))
    monkeypatch.setattr(looks, "PAUSE", timedelta())
    assert [looks.look_at_next() for _ in range(4)] == [True, True, True, False]
    (page,) = Page.objects.all()
    assert (page.seen["failed"], page.attempt) == ("timeout", 3)


def test_a_page_whose_bytes_are_gone_holds_up_no_other(student, stranger, monkeypatch):
    paper = paper_to_look_at(student)
    paper.originals.get().envelope.write(1, [b"no picture"])
    paper_to_look_at(stranger)
    monkeypatch.setattr(looks, "look_for", lambda jpeg, row: seen("RIB"))
    while looks.look_at_next():
        pass
    assert not Page.objects.get(document__owner=stranger).is_waited_for


def test_what_was_seen_is_erased_with_the_paper(student):
    paper = paper_to_look_at(student)
    look(take())
    paper.read()
    paper.erase()
    assert not Page.objects.exists()
    kept = Document.objects.get(pk=paper.pk)
    assert (kept.reading, kept.seen, kept.places) == ({}, [], {})


def test_what_was_seen_cannot_be_read_in_the_database(student):
    paper_to_look_at(student)
    look(take())
    (row,) = Page.objects.values_list("seen", flat=True)
    assert b"RIB" not in bytes(row)


def test_no_log_bears_a_word_of_what_was_seen(student, monkeypatch, caplog):
    caplog.set_level("DEBUG")
    paper_to_look_at(student)
    page = take()
    monkeypatch.setattr(looks, "look_for", lambda jpeg, row: seen("SHARMA", failed="timeout"))
    take(timezone.now() + LEASE)
    page.keep(seen("SHARMA"), shown_at=0, again_at=None)
    monkeypatch.setattr(looks, "timezone", Later)
    looks.look_at_next()
    assert caplog.records
    assert "SHARMA" not in caplog.text


def test_a_stranger_with_the_same_pages_has_a_queue_of_their_own(student):
    other = make_student("third@example.org")
    for owner in (student, other):
        paper_to_look_at(owner, pages=2)
    assert [owner_of(take()) for _ in range(4)] == [student.email, other.email] * 2
