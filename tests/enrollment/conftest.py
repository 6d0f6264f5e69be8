"""A student who is signed in, before and after the file is complete."""

import pytest

from tests.dossiers import make_dossier, make_draft
from tests.people import make_student, sign_in


@pytest.fixture
def draft(db):
    return make_draft()


@pytest.fixture
def complete(db):
    return make_dossier()


@pytest.fixture
def student(client, draft):
    """The client of the draft's owner."""
    return sign_in(client, draft.owner)


@pytest.fixture
def ready(client, complete):
    """The client of somebody whose file can be sent."""
    return sign_in(client, complete.owner)


@pytest.fixture
def stranger(db):
    """Another student, with a file of their own."""
    return make_dossier(make_student("stranger@example.org"))
