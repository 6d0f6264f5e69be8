import os
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from documents import bubblewrap, intake, rooms
from documents.border import Answer, read
from documents.bubblewrap import NotConfined
from documents.intake import Refused, open_file
from documents.sandbox import Task, opening
from tests.documents import files

JPEG = Task("image/jpeg", 50, 64_000_000)


@pytest.fixture
def says(monkeypatch):
    """Put a few lines of Python in the place of the confined process."""

    def program(code):
        monkeypatch.setattr(rooms, "PYTHON", [sys.executable, "-ISc", code])

    return program


def answered(seconds=5):
    with opening(b"bytes", JPEG, seconds) as process:
        return read(process, most_pages=50)


def page(width, height, pixels, text=b""):
    numbers = b"".join(number.to_bytes(4) for number in (width, height, len(text)))
    return numbers + pixels + text


def writes(says, answer):
    says(f"import sys; sys.stdout.buffer.write({answer!r})")


GOOD = b"opened 1 2 1 - image/jpeg\n" + page(2, 1, b"\xff\0\0\0\0\xff", b"hello")
LIES = {
    "nothing": b"",
    "no end of line": b"x" * 1000,
    "an unknown verdict": b"accepted 1\n",
    "an unknown refusal": b"refused because\n",
    "no page": b"opened 0 2 1 - -\n",
    "more pages than allowed": b"opened 51 2 1 - -\n",
    "a negative page": b"opened -1 2 1 - -\n",
    "missing pixels": GOOD[:-8],
    "a page of no width": b"opened 1 2 1 - -\n" + page(0, 1, b""),
    "a giant page": b"opened 1 2 1 - -\n" + page(3001, 3000, b""),
    "endless text": b"opened 1 2 1 - -\n" + b"".join(n.to_bytes(4) for n in (1, 1, 10**8)),
    "something after the end": GOOD + b"x",
}


def test_an_answer_in_form_is_believed(says):
    writes(says, GOOD)
    answer = answered()
    assert answer.texts == (("hello",),)
    assert answer.pages[0].jpeg.endswith(b"\xff\xd9")
    assert answer.second_opinion == "image/jpeg"


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_an_answer_out_of_form_is_a_damaged_file(says, lie):
    writes(says, lie)
    assert answered() == Answer(refused="damaged")


def test_hostile_text_becomes_plain(says):
    text = b"a\x00b\x1b[31m\xff\n\n\xe2\x80\xaec\td"
    writes(says, b"opened 1 1 1 <b>,x text/<script>\n" + page(1, 1, bytes(3), text))
    answer = answered()
    assert answer.texts == (("ab[31m\ufffd", "c\td"),)
    assert answer.second_opinion == ""
    assert answer.notes == ("blank_page:1",)


def test_a_silent_process_is_killed_with_its_children(says):
    says("import subprocess, time; subprocess.Popen(['/usr/bin/sleep', '60']); time.sleep(60)")
    started = time.monotonic()
    with opening(b"bytes", JPEG, 0.5) as process:
        assert read(process, most_pages=50) == Answer(refused="timeout")
        group = process.process.pid
    assert time.monotonic() - started < 30  # of sixty
    assert process.process.returncode == -9
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and alive(group):
        time.sleep(0.02)
    assert not alive(group)


def alive(group):
    return any(found == group for _parent, found in running())


def running():
    """Parent and group of every process, read from /proc: a bare system has no ps."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent, group, *_others = stat.read_text().rpartition(")")[2].split()
            if state != "Z":
                yield int(parent), int(group)


def test_a_process_that_uses_up_its_time_is_a_timeout(says):
    says("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)")
    assert answered() == Answer(refused="timeout")


def test_a_process_that_dies_is_a_damaged_file(says):
    says("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    assert answered() == Answer(refused="damaged")


def test_a_pdf_that_hangs_is_tried_once_without_its_form(monkeypatch):
    tried = []

    def answer(process, most_pages):
        tried.append(process)
        return Answer(refused="timeout")

    monkeypatch.setattr(intake.border, "read", answer)
    with pytest.raises(Refused, match="timeout"):
        open_file(files.pdf(), "a.pdf")
    assert len(tried) == 2


def test_the_process_has_no_environment(says, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "very secret")
    says("import os, sys; sys.stdout.write(f'refused {sorted(os.environ)}')")
    with opening(b"", JPEG, 5) as process:
        assert "SECRET" not in process.read(8).decode() + str(process.process.args)


@pytest.mark.skipif(not bubblewrap.works(), reason="bubblewrap does not work here")
class TestUnderBubblewrap:
    def tried(self, says, code):
        says(f"""
import os, socket, sys
try:
    {code}
except OSError as error:
    sys.stdout.write("no")
else:
    sys.stdout.write("ok")
""")
        with opening(b"bytes", JPEG, 5) as process:
            return process.read(2).decode()

    def test_it_works_at_all(self, says):
        assert self.tried(says, "os.listdir('/usr')") == "ok"

    def test_it_has_no_network(self, says):
        code = "socket.create_connection(('127.0.0.1', 9), timeout=1)"
        assert self.tried(says, code) == "no"
        assert self.tried(says, "assert len(socket.if_nameindex()) == 1") == "ok"

    @pytest.mark.parametrize("path", ["/etc/passwd", "/proc/self/environ", "/tmp/x", "/home"])
    def test_it_sees_no_files_of_the_house(self, says, path):
        assert self.tried(says, f"os.stat({path!r})") == "no"

    def test_it_sees_nothing_of_the_project_but_itself(self, says, settings):
        assert self.tried(says, f"os.stat({str(settings.BASE_DIR / 'config')!r})") == "no"

    @pytest.mark.parametrize("folder", ["/", "/usr", "/dev"])
    def test_it_can_write_nowhere(self, says, folder):
        assert self.tried(says, f"open({folder + '/x'!r}, 'w')") == "no"

    def test_it_cannot_alter_its_input(self, says):
        received = "file = socket.recv_fds(socket.socket(fileno=0), 200, 1)[1][0]"
        assert self.tried(says, f"{received}; os.read(file, 5)") == "ok"
        assert self.tried(says, f"{received}; os.write(file, b'x')") == "no"


def test_limits_alone_open_files_too(settings):
    settings.SANDBOX = "rlimits"
    assert not bubblewrap.is_used()
    assert len(open_file(files.pdf(), "a.pdf").pages) == 1


def test_where_it_must_be_and_cannot_nothing_is_opened(settings, monkeypatch):
    monkeypatch.setattr(bubblewrap, "works", lambda: False)
    settings.SANDBOX = "bubblewrap"
    with pytest.raises(NotConfined):
        open_file(files.picture(), "a.jpg")
    settings.SANDBOX = "auto"
    assert open_file(files.picture(), "a.jpg").pages


def test_no_process_is_left():
    before = [parent for parent, _group in running()].count(os.getpid())
    open_file(files.picture(), "a.jpg")
    assert [parent for parent, _group in running()].count(os.getpid()) == before
