"""Escale loaded once, in a process that forks itself for each thing that a test does inside.

A fork is a process like any other: it can be killed, paused and run beside others, but it starts in
milliseconds. `python -m tests.faults.warm SOCKET` serves; `Act` asks.
"""

import importlib
import json
import os
import signal
import socket
import sys
import traceback
from contextlib import suppress


class Killed(Exception):  # noqa: N818 - what happened
    """The process died before it could answer."""


class Act:
    """Something under way in a process of its own: `pid`, and `value()` when it is done."""

    def __init__(self, door, request):
        self.line = socket.socket(socket.AF_UNIX)
        self.line.connect(str(door))
        self.line.sendall(json.dumps(request).encode() + b"\n")
        self.answer = self.line.makefile("r", encoding="utf-8")
        self.pid = int(self.answer.readline())

    def value(self):
        """Wait for what it returns. Raises `Killed`, or AssertionError with its traceback."""
        with self.line, self.answer:
            text = self.answer.read()
        if not text:
            raise Killed
        told = json.loads(text)
        if "error" in told:
            raise AssertionError(told["error"])
        return told["value"]

    def kill(self, blow=signal.SIGKILL):
        os.kill(self.pid, blow)

    def end(self):
        """Kill it, if it is not gone, and wait until it is."""
        with self.line, self.answer:
            with suppress(ProcessLookupError):
                self.kill()
            self.answer.read()


def serve(path):
    import django  # noqa: PLC0415 - in the server alone

    django.setup()
    for name in ("config.urls", "cpam.engine", "cpam.audit", "django.test", "tests.faults.inside"):
        importlib.import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(path)
        door.listen(64)
        while True:
            visitor, _address = door.accept()
            with visitor:
                if os.fork() == 0:
                    door.close()
                    _act(visitor)


def _act(visitor):
    """In the fork: take on the test's environment, do what it asks, answer and end."""
    from cpam.lifeline import die_with_parent  # noqa: PLC0415 - in the server alone

    die_with_parent()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with visitor.makefile("rw", encoding="utf-8") as line:
        request = json.loads(line.readline())
        line.write(f"{os.getpid()}\n")
        line.flush()
        try:
            _take_on(request["environment"])
            module, _colon, name = request["function"].partition(":")
            act = getattr(importlib.import_module(module), name)
            told = {"value": _done(act(*request["arguments"]), line)}
        except BaseException:  # noqa: BLE001 - whatever it is, the test shall read it
            told = {"error": traceback.format_exc()}
        line.write(json.dumps(told))
        line.flush()
    os._exit(0)


def _done(value, line):
    """A generator tells its words one line each, while it goes on; it has no value."""
    if not hasattr(value, "__next__"):
        return value
    for word in value:
        line.write(f"{word}\n")
        line.flush()
    return None


def _take_on(environment):
    """Read the settings anew from this environment; nothing was opened before the fork."""
    from django import conf, db  # noqa: PLC0415 - in the server alone

    from config import settings  # noqa: PLC0415
    from config.celery import app  # noqa: PLC0415
    from cpam import crash  # noqa: PLC0415

    os.environ.update(environment)
    importlib.reload(settings)
    conf.settings._wrapped = conf.Settings("config.settings")
    db.connections.__dict__.pop("settings", None)
    db.connections._settings = None
    if hasattr(db.connections._connections, "default"):
        del db.connections["default"]
    broker = str(conf.settings.VAR_DIR / "broker")
    app.conf.broker_url = conf.settings.REDIS_URL or "filesystem://"
    files = {"data_folder_in": broker, "data_folder_out": broker}
    app.conf.broker_transport_options = {} if conf.settings.REDIS_URL else files
    faults = environment.get("WF_FAULTS") or "none@1"
    vars(crash.crashpoint.__self__).update(vars(crash._armed(faults)))
    crash.ONCE = environment.get("WF_FAULTS_ONCE", "")


if __name__ == "__main__":
    serve(sys.argv[1])
