"""A student with a case, signed in; a reviewer."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.cases import make_case
from tests.people import make_reviewer, sign_in
from tests.specimens import PRIYA


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


@pytest.fixture
def send(client):
    """Send the files of one letter, and follow where it leads."""

    def send(*contents, name="letter.pdf"):
        files = [SimpleUploadedFile(f"{n}{name}", content) for n, content in enumerate(contents)]
        return client.post("/case/letters/upload/", {"files": files}, follow=True)

    return send


@pytest.fixture
def hers(case_of):
    """A case of the person whose letters these are."""

    def make(moves="affiliation.send"):
        return case_of(
            moves,
            birth_date=PRIYA.birth_date,
            birth_country="IN",
            family_name=PRIYA.family_name,
        )

    return make
