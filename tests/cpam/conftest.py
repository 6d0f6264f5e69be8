"""The room's tests: no broker (the doorbell is silent), a fund where a test asks for one."""

import pytest

from tests.cases import make_case
from tests.servers import SECRET, simulator
from tests.telling import Told


@pytest.fixture
def contract(settings):
    """The http channel, without a fund behind it."""
    settings.CPAM_CHANNEL = "http"
    settings.CPAM_GATEWAY_SECRETS = [SECRET]
    settings.CPAM_GATEWAY_URL = "http://127.0.0.1:9/v1"
    settings.CPAM_GATEWAY_TIMEOUT = 2
    settings.ENGINE_POLL_FIRST = 0.2
    return settings


@pytest.fixture
def fund(contract, tmp_path):
    """The fund of our own: weeks last half a second. Yields its ledger."""
    ledger = tmp_path / "ledger.jsonl"
    with simulator(ledger, week=0.5) as url:
        contract.CPAM_GATEWAY_URL = url
        yield ledger


@pytest.fixture
def told(contract):
    """A fund that took in one case and says things about it."""
    case = make_case(channel="http", moves="affiliation.send")
    case.filings.update(reference="REF-1")
    return Told(case)
