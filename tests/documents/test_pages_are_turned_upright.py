"""A page that lies on its side is turned by us, in silence; a person's own turn stands."""

from datetime import timedelta

import pytest
from django.utils import timezone

from documents.contents import as_shown
from documents.models import Page
from documents.reading.picture.seen import Face
from tests.reading import paper_to_look_at, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def scan(student):
    return paper_to_look_at(student)


def looked_at(**facts):
    page = Page.objects.take(timezone.now(), lease=timedelta(seconds=30))
    page.keep(seen("RIB", **facts), shown_at=page.rotation, again_at=None)
    page.refresh_from_db()
    return page


def test_a_page_on_its_side_is_shown_upright_and_noted(scan):
    page = looked_at(turned=90)
    scan.read()
    assert page.rotation == 90
    assert "rotated_fixed:1" in scan.notes


def test_a_page_that_its_owner_turned_stays_as_they_turned_it(scan):
    scan.pages.get().rotate()
    page = looked_at(turned=180)
    scan.read()
    assert page.rotation == 90
    assert page.seen["turned"] == 270
    assert "rotated_fixed:1" not in scan.notes


def test_a_turn_by_hand_moves_what_was_found(scan):
    page = looked_at(faces=(Face((10, 20, 8, 6)),))
    page.rotate()
    scan.read()
    assert scan.seen[0]["faces"][0]["box"] == [85 - 20 - 6, 10, 6, 8]
    assert (scan.seen[0]["width"], scan.seen[0]["height"]) == (85, 60)


def test_four_quarters_bring_every_box_back():
    kept = seen("RIB", faces=(Face((10, 20, 8, 6)),)).as_json()
    once = as_shown(kept, 90)
    assert once != as_shown(kept, 0)
    back = as_shown({**once, "turned": 90}, 0)
    assert list(back["faces"][0]["box"]) == [10, 20, 8, 6]


def test_a_page_that_showed_nothing_is_looked_at_again_once_it_is_turned(scan):
    page = looked_at(failed="timeout")
    page.rotate()
    page.refresh_from_db()
    assert page.is_waited_for
    assert page.attempt == 0


def test_a_page_that_was_read_is_not(scan):
    page = looked_at()
    scan.reading = {"iban": "FR7630006000011234567890189"}
    scan.save()
    Page.objects.get(pk=page.pk).rotate()
    assert not Page.objects.get(pk=page.pk).is_waited_for
