"""The supervisor leaves no process behind, and revives one that dies."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

SCRIPT = """
import sys
from config.demo.processes import Child
from config.demo.supervisor import Supervisor
sleeper = [sys.executable, "-c", "import os, time, pathlib\\n"
           "pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))\\ntime.sleep(600)", sys.argv[1]]
sleeper[2] = sleeper[2].replace("import os", "import sys, os")
sys.exit(Supervisor([Child("sleeper", sleeper)], url="nowhere").run())
"""


def started(tmp_path):
    pid_file = tmp_path / "pid"
    supervisor = subprocess.Popen([sys.executable, "-c", textwrap.dedent(SCRIPT), str(pid_file)])
    return supervisor, pid_file, wait_for_pid(pid_file, other_than=None)


def wait_for_pid(pid_file, other_than):
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        if pid_file.exists() and (text := pid_file.read_text()) and int(text) != other_than:
            return int(text)
        time.sleep(0.05)
    raise AssertionError("the child did not start")


def lives(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False


def gone_within(pid, seconds):
    deadline = time.monotonic() + seconds
    while lives(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not lives(pid)


def test_ctrl_c_stops_every_child(tmp_path):
    supervisor, _file, child = started(tmp_path)
    supervisor.send_signal(signal.SIGINT)
    assert supervisor.wait(90) == 0
    assert gone_within(child, 30)


def test_a_killed_supervisor_takes_its_children_along(tmp_path):
    supervisor, _file, child = started(tmp_path)
    supervisor.kill()
    supervisor.wait()
    assert gone_within(child, 30)


def test_a_child_that_dies_is_started_again(tmp_path):
    supervisor, pid_file, child = started(tmp_path)
    os.kill(child, signal.SIGKILL)
    second = wait_for_pid(pid_file, other_than=child)
    assert lives(second)
    supervisor.send_signal(signal.SIGTERM)
    assert supervisor.wait(90) == 0


READER = """
import sys
from config.demo.processes import Child
from config.demo.supervisor import Supervisor
looker = [sys.executable, "-c", '''
import multiprocessing, os, pathlib, signal, sys, time

def look():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # in the middle of a picture nobody listens
    pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))
    while True:
        sum(range(100_000))

signal.signal(signal.SIGTERM, lambda *_: None)  # as a worker that first ends what it has in hand
multiprocessing.get_context("fork").Process(target=look).start()
while True:
    time.sleep(1)
''', sys.argv[1]]
sys.exit(Supervisor([Child("reader", looker)], url="nowhere").run())
"""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_reader_in_the_middle_of_a_look_is_not_left_behind(tmp_path, how):
    pid_file = tmp_path / "pid"
    supervisor = subprocess.Popen([sys.executable, "-c", READER, str(pid_file)])
    looking = wait_for_pid(pid_file, other_than=None)
    supervisor.send_signal(how)
    assert supervisor.wait(90) == 0
    assert gone_within(looking, 30)
