"""A student at work, a student whose file is complete, and one whose case is with the CPAM."""

import pytest

from tests.cases import make_case
from tests.dossiers import make_dossier, make_draft
from tests.people import sign_in


@pytest.fixture(autouse=True)
def _as_a_browser_would_see_it(client):
    """An error is a page, status 500, and not an exception in the test."""
    client.raise_request_exception = False


@pytest.fixture
def draft(db):
    return make_draft(nationality="IN")


@pytest.fixture
def student(client, draft):
    return sign_in(client, draft.owner)


@pytest.fixture
def complete(db):
    return make_dossier()


@pytest.fixture
def ready(client, complete):
    return sign_in(client, complete.owner)


@pytest.fixture
def case(db):
    return make_case(moves="affiliation.send affiliation.acknowledge affiliation.affiliate")


@pytest.fixture
def followed(client, case):
    """The client of somebody whose case is with the CPAM."""
    return sign_in(client, case.dossier.owner)
