"""A process of its own reads a passport: nothing is downloaded, and its memory is bounded."""

import subprocess
import sys

from tests.specimens import PRIYA, degraded, passport_jpeg

READ = """
import socket, sys

def closed(*_args, **_kwargs):
    raise AssertionError("a socket was opened")

socket.socket.connect = socket.getaddrinfo = socket.create_connection = closed

from documents.reading.picture.look import look
from documents.reading.picture.wants import Want

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        seen = look(file.read(), frozenset({Want.ZONE, Want.TEXT, Want.CODE}), seconds=60)
    assert not seen.failed, seen.failed
    print(seen.zone.lines[1] if seen.zone else "none")
# Not ru_maxrss: that of a new process begins with what the process it was forked from had.
with open("/proc/self/status") as status:
    print(next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""
MOST = 600 * 1024  # KiB


def test_sockets_stay_closed_and_memory_stays_below_600_megabytes(tmp_path):
    upright = passport_jpeg(PRIYA)
    paths = []
    for name, content in {"a": upright, "b": degraded(upright, "photo")}.items():
        (tmp_path / name).write_bytes(content)
        paths.append(str(tmp_path / name))
    done = subprocess.run(
        [sys.executable, "-c", READ, *paths], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    *lines, memory = done.stdout.split()
    assert all(line.startswith("L98R12345") for line in lines)
    assert int(memory) < MOST


WEB = """
import sys
from django.core.wsgi import get_wsgi_application
get_wsgi_application()
import config.urls
print([name for name in ("cv2", "onnxruntime", "zxingcpp", "rapidocr") if name in sys.modules])
"""


def test_a_web_process_loads_no_model_and_no_vision():
    done = subprocess.run([sys.executable, "-c", WEB], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr
