"""The reading worker is killed in the middle of a look: another one comes to the same verdict."""

import os
import signal

from tests.faults import reading_inside as inside

SECONDS = 180


def test_the_next_one_says_what_an_undisturbed_one_says(ground):
    undisturbed = ground.inside(inside.upload_passport)
    wanted = ground.inside(inside.read_here, undisturbed)
    assert wanted["reading"]["mrz_valid"]
    key = ground.inside(inside.upload_passport)
    with ground.reader() as reader:
        known = ground.inside(inside.watch_paper, key, {"is_held": True}, SECONDS)
        os.killpg(reader.pid, signal.SIGKILL)
        reader.wait()
    assert known["is_being_read"]
    assert known["outcome"] == ""
    with ground.reader():
        known = ground.inside(inside.watch_paper, key, {"is_being_read": False}, SECONDS)
    assert known["looks"] == 2
    for fact in ("outcome", "reading", "findings", "tries"):
        assert known[fact] == wanted[fact], fact


def test_a_worker_of_the_engine_leaves_pages_alone(ground):
    key = ground.inside(inside.upload_passport)
    with ground.worker():
        known = ground.inside(inside.watch_paper, key, {"is_held": True}, 8)
    assert known["looks"] == 0
    assert known["is_being_read"]
