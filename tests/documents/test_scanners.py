import socketserver
import threading

import pytest

from documents import intake
from documents.intake import Refused
from documents.models import Original
from documents.scanners import ClamdScanner, Infected, NullScanner, Unavailable
from tests.documents import files

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class EicarScanner:
    """Knows the one string that every antivirus agrees to find."""

    def scan(self, content):
        if EICAR in content:
            raise Infected


class Clamd(socketserver.StreamRequestHandler):
    """clamd's INSTREAM, as far as its manual says."""

    def handle(self):
        assert self.rfile.read(10) == b"zINSTREAM\0"
        content = b""
        while length := int.from_bytes(self.rfile.read(4)):
            content += self.rfile.read(length)
        found = b"Eicar-Test-Signature FOUND" if EICAR in content else b"OK"
        self.wfile.write(b"stream: " + found + b"\0")


@pytest.fixture
def clamd():
    with socketserver.TCPServer(("127.0.0.1", 0), Clamd) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_clamd_lets_a_clean_file_pass(clamd):
    assert ClamdScanner(clamd).scan(bytes(600_000)) is None


def test_clamd_stops_what_it_knows(clamd):
    with pytest.raises(Infected):
        ClamdScanner(clamd).scan(bytes(300_000) + EICAR)


@pytest.mark.parametrize("address", ["127.0.0.1:1", "/nowhere/clamd.ctl"])
def test_a_scanner_that_is_down_is_said_to_be(address):
    with pytest.raises(Unavailable):
        ClamdScanner(address).scan(b"x")


def test_an_infected_file_is_refused(paper, monkeypatch, kept):
    monkeypatch.setattr(intake, "scanner", EicarScanner)
    with pytest.raises(Refused, match="infected"):
        paper.receive(files.uploaded(files.picture() + EICAR))
    assert not Original.objects.exists()
    assert kept() == []


def test_nobody_is_asked_where_the_operator_chose_so(settings):
    settings.SCANNER = "none"
    assert isinstance(intake.scanner(), NullScanner)
