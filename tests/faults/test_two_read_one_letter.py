"""A letter of the CPAM is told once, though two workers find it, or one dies over it."""

import os
import signal
import sqlite3
from contextlib import closing, contextmanager

import psycopg
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cpam import receiving
from documents.models import Document, Page
from documents.reading.picture.seen import Line, Seen
from tests import specimens
from tests.cases import make_case
from tests.faults.ground import wait_for
from tests.faults.warm import Killed

WORDS = ("CPAM des Flandres", "Attestation de droits à l'assurance maladie", "le 12/11/2026")


def letter_seen_through():
    """A student sends a photo of a letter, and every page of it is seen."""
    case = make_case(moves="affiliation.send")
    photo = specimens.passport_jpeg(specimens.PRIYA)  # whatever picture: its words are given below
    assert receiving.receive_letter(case, [SimpleUploadedFile("letter.jpg", photo)]) == []
    lines = tuple(Line(word, (100, 60 * at, 800, 40), 0.99) for at, word in enumerate(WORDS, 1))
    for page in Page.objects.waiting():
        page.keep(Seen(1000, 1400, lines=lines), shown_at=0, again_at=None)


def finish_and_die():
    """Killed with everything written and nothing committed."""

    def die(*_given):
        os.kill(os.getpid(), signal.SIGKILL)

    receiving._let_former_go = die
    receiving.finish_letters()


def told():
    """Whether the letter is still being read, what it says, and how many files of it are left."""
    letter = Document.objects.get(kind=receiving.KIND)
    return [letter.is_being_read, letter.reading.get("letter", ""), letter.originals.count()]


@contextmanager
def held(database):
    """Nobody may lock a letter. Yields how to ask how many wait for it: None where none can say."""
    if database.startswith("sqlite"):
        place = database.removeprefix("sqlite:///")
        with closing(sqlite3.connect(place, timeout=60, isolation_level=None)) as line:
            line.execute("BEGIN IMMEDIATE")
            yield lambda: None
            line.execute("ROLLBACK")
        return
    with psycopg.connect(database) as line, psycopg.connect(database, autocommit=True) as watch:
        line.execute("SELECT id FROM documents_document FOR UPDATE")
        waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        yield lambda: watch.execute(waiting).fetchone()[0]


def test_two_workers_that_find_it_tell_it_once(bare_ground, database):
    ground = bare_ground
    ground.inside(letter_seen_through)
    with held(database) as waiting:
        two = [ground.begin(receiving.finish_letters) for _ in range(2)]
        wait_for(lambda: waiting() in (2, None))
    assert sorted(act.value() for act in two) == [0, 1]
    assert ground.inside(told) == [False, "entitlement_certificate", 0]
    assert ground.breaches("") == []


def test_one_that_dies_over_it_leaves_it_whole_to_the_next(bare_ground):
    ground = bare_ground
    ground.inside(letter_seen_through)
    with pytest.raises(Killed):
        ground.begin(finish_and_die).value()
    assert ground.inside(told) == [True, "", 1]
    assert ground.inside(receiving.finish_letters) == 1
    assert ground.inside(told) == [False, "entitlement_certificate", 0]
    assert ground.breaches("") == []
