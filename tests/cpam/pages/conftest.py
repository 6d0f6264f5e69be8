"""A student with a case, signed in; a reviewer."""

import pytest

from tests.cases import make_case
from tests.people import make_reviewer, sign_in


@pytest.fixture
def case_of(db, client):
    """`case_of("affiliation.send", channel="http")`: a case after these moves, its student signed
    in.
    """

    def make(moves="", **given):
        case = make_case(moves=moves, **given)
        sign_in(client, case.dossier.owner)
        return case

    return make


@pytest.fixture
def reviewer(db):
    return make_reviewer()
