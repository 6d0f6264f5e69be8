"""The product as `make run` starts it, on a port and a folder of its own, and a browser."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

from config.demo.mail import read_folder
from config.demo.processes import free_port

STARTS_WITHIN = 90
PHONE = {"width": 390, "height": 844}


@dataclass
class Product:
    """A running Escale: where it answers, where it writes."""

    url: str
    var: Path
    process: subprocess.Popen

    def code_for(self, address, *, within=20):
        """The newest six-digit code that was mailed to this address."""
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            for mail in read_folder(self.var / "mail"):
                if mail.recipient == address and (code := re.search(r"\b\d{6}\b", mail.body)):
                    return code[0]
            time.sleep(0.2)
        raise AssertionError(f"no code was sent to {address}")


def serving(var, *, url_of_database="", week_seconds="2", channel="http"):
    """Start the demonstration and wait until it answers."""
    port = free_port()
    environment = {
        **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
        "VAR_DIR": str(var),
        "WEEK_SECONDS": week_seconds,
        "CPAM_CHANNEL": channel,
        **({"DATABASE_URL": url_of_database} if url_of_database else {}),
    }
    command = [sys.executable, "-m", "config.demo", "--port", str(port)]
    with (Path(var) / "output").open("w") as output:
        process = subprocess.Popen(command, env=environment, stdout=output)
    url = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        assert process.poll() is None, "the demonstration ended by itself"
        try:
            with urllib.request.urlopen(f"{url}/healthz", timeout=2):
                return Product(url, Path(var), process)
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the demonstration does not answer")


def stop(product):
    product.process.send_signal(signal.SIGINT)
    try:
        product.process.wait(20)
    finally:
        product.process.kill()


@pytest.fixture(scope="session")
def product(tmp_path_factory):
    running = serving(tmp_path_factory.mktemp("demo"))
    yield running
    stop(running)


@pytest.fixture
def new_page(chromium, product):
    """Open a page in a browser of its own: no cookie of another test."""
    contexts = []

    def open_page(**options):
        context = chromium.new_context(
            base_url=product.url, **{"viewport": PHONE, "locale": "en-GB", **options}
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
