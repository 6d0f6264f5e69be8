from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.http import HttpResponse

from documents.middleware import UploadsInTurn
from documents.turns import Busy, Turns
from tests.documents import files


def hold(turns, inside, leave):
    with turns.turn():
        inside.set()
        leave.wait(5)


@pytest.fixture
def at_work():
    """Occupies one turn; the test says when it ends."""
    leave = Event()
    with ThreadPoolExecutor() as pool:

        def occupy(turns):
            inside = Event()
            held = pool.submit(hold, turns, inside, leave)
            assert inside.wait(5)
            return held, leave

        yield occupy
        leave.set()


def test_one_waits_for_its_turn(at_work):
    turns = Turns(1, waiting=1)
    _held, leave = at_work(turns)
    with ThreadPoolExecutor() as pool:
        next_one = pool.submit(hold, turns, Event(), leave)
        assert not next_one.done()
        leave.set()
        next_one.result(5)


def test_none_waits_for_ever(at_work):
    turns = Turns(1, waiting=1, seconds=0.01)
    at_work(turns)
    with pytest.raises(Busy), turns.turn():
        pass


def test_who_finds_no_place_to_wait_is_told_at_once(at_work):
    turns = Turns(1, waiting=0, seconds=60)
    at_work(turns)
    with pytest.raises(Busy), turns.turn():
        pass


def test_a_turn_comes_back_whatever_happened_in_it():
    turns = Turns(1, waiting=0)
    with pytest.raises(RuntimeError), turns.turn():
        raise RuntimeError
    with turns.turn():
        pass


@pytest.fixture
def crowded(at_work, db):
    gate = UploadsInTurn(lambda request: HttpResponse("taken"))
    gate.turns = Turns(1, waiting=0)
    at_work(gate.turns)
    return gate


def test_the_answer_says_what_to_do_and_no_file_is_looked_at(crowded, rf):
    request = rf.post("/file/identity/upload/", {"files": files.uploaded(files.picture())})
    answer = crowded(request)
    page = answer.content.decode()
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert "Many people send files now" in page
    assert "What you sent before is saved" in page
    assert 'href="/file/identity/upload/"' in page
    assert not hasattr(request, "_files")
    assert request.read() == b""


def test_other_pages_and_forms_take_no_turn(crowded, rf):
    assert crowded(rf.get("/")).content == b"taken"
    form = rf.post("/", "a=b", content_type="application/x-www-form-urlencoded")
    assert crowded(form).content == b"taken"
