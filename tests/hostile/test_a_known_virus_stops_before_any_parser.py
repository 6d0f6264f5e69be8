import socketserver
import threading

import pytest

from documents import sandbox
from documents.intake import Refused, open_file
from tests.documents import files
from tests.hostile.other_types import EICAR


class Clamd(socketserver.StreamRequestHandler):
    """Speaks INSTREAM as clamd does, and knows one virus."""

    def handle(self):
        assert self.rfile.read(10) == b"zINSTREAM\0"
        content = b""
        while size := int.from_bytes(self.rfile.read(4)):
            content += self.rfile.read(size)
        found = EICAR in content
        self.wfile.write(b"stream: Eicar-Signature FOUND\0" if found else b"stream: OK\0")


@pytest.fixture
def _clamd(settings):
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Clamd) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.SCANNER = "clamd"
        settings.CLAMD_ADDRESS = f"127.0.0.1:{server.server_address[1]}"
        yield
        server.shutdown()


CARRIERS = {
    "photo": (files.picture() + EICAR, "a.jpg"),
    "photo's comment": (files.picture(comment=EICAR), "a.jpg"),
    "paper": (files.pdf() + EICAR, "a.pdf"),
}


@pytest.mark.usefixtures("_clamd")
@pytest.mark.parametrize(("content", "name"), CARRIERS.values(), ids=CARRIERS)
def test_it_is_infected_and_never_opened(content, name, monkeypatch):
    monkeypatch.setattr(sandbox, "opening", lambda *args: pytest.fail("it was opened"))
    with pytest.raises(Refused, match="infected"):
        open_file(content, name)


@pytest.mark.usefixtures("_clamd")
def test_a_clean_photo_passes():
    assert open_file(files.picture(), "a.jpg").pages
