"""What opens files is started ahead, and yet each file has a process of its own."""

import os
import signal
import time
from pathlib import Path

import pytest

from documents import bubblewrap, rooms
from documents.intake import open_file
from documents.sandbox import Task, opening
from tests.documents import files

JPEG = Task("image/jpeg", 50, 64_000_000)
SOON = 20  # seconds, for a machine that does much else


@pytest.fixture
def spare(monkeypatch):
    one = rooms.Spare()
    monkeypatch.setattr(rooms, "_spare", one)
    waits(lambda: not one.ready.empty())
    yield one
    monkeypatch.setattr(one.wanted, "set", lambda: None)
    while room := one.take():
        room.close()


def waits(until):
    deadline = time.monotonic() + SOON
    while not until():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def used():
    with opening(files.picture(), JPEG, SOON) as process:
        assert process.read(6) == b"opened"
        return process.process


def test_a_file_enters_the_room_that_is_ready(spare):
    begun = spare.ready.get()
    spare.ready.put(begun)
    assert used() is begun.process


def test_no_room_sees_two_files(spare):
    first = used()
    assert first.returncode is not None
    waits(lambda: not spare.ready.empty())
    assert used().pid != first.pid


def test_files_that_come_together_have_each_its_own(spare):
    with opening(files.picture(), JPEG, SOON) as one, opening(files.picture(), JPEG, SOON) as two:
        assert one.process.pid != two.process.pid
        assert one.read(6) == two.read(6) == b"opened"


def test_a_room_that_died_while_it_waited_costs_nothing_but_its_time(spare):
    waiting = spare.ready.get()
    os.killpg(waiting.process.pid, signal.SIGKILL)
    waiting.process.wait()
    spare.ready.put(waiting)
    assert used() is not waiting.process


@pytest.mark.usefixtures("spare")
def test_every_kind_of_file_opens_in_it():
    for content, name in ((files.picture(), "a.jpg"), (files.pdf(), "a.pdf")):
        waits(lambda: not rooms._spare.ready.empty())
        assert len(open_file(content, name).pages) == 1


def test_it_is_confined_while_it_waits(spare):
    room = spare.ready.get()
    spare.ready.put(room)
    command = Path(f"/proc/{room.process.pid}/cmdline").read_bytes().split(b"\0")
    environment = Path(f"/proc/{room.process.pid}/environ").read_bytes()
    assert (b"--unshare-all" in command) == bubblewrap.is_used()
    assert environment == b""


@pytest.mark.usefixtures("spare")
def test_a_process_forked_off_shares_none():
    child = os.fork()
    if not child:
        os._exit(rooms._spare is not None)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_it_ends_with_whoever_began_it(settings):
    settings.SANDBOX = "rlimits"  # bubblewrap would see to it
    room = rooms.Room()
    room.door.close()
    assert room.process.wait(SOON) == 0
    room.close()


def test_its_limits_are_laid_before_it_reads(settings, monkeypatch):
    settings.SANDBOX = "rlimits"  # the process itself, and no bubblewrap around it
    monkeypatch.setattr(rooms, "_spare", spare := rooms.Spare())
    waits(lambda: not spare.ready.empty())
    large = files.picture(files.drawing((900, 900)))  # its pixels do not fit in a pipe
    with opening(large, JPEG, SOON) as process:
        assert process.read(6) == b"opened"
        laid = Path(f"/proc/{process.process.pid}/limits").read_text()
        monkeypatch.setattr(spare.wanted, "set", lambda: None)
    assert "Max address space         1572864000" in laid
    assert "Max open files            64" in laid
    assert "Max cpu time              8 " in laid
