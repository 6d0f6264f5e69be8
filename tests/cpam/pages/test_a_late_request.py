"""The CPAM asks for a document after it has opened the cover: no move, only papers."""

import uuid

import pytest

from cpam.news import keep, parse
from tests.cases import make_case, replace_paper
from tests.cpam.pages.doing import words_of, work
from tests.people import sign_in


@pytest.fixture
def case(db, contract, client):
    case = make_case(channel="http", moves="affiliation.send affiliation.affiliate")
    case.filings.update(reference="REF-1")
    asked = {
        "id": str(uuid.uuid4()),
        "reference": "REF-1",
        "sequence": 1,
        "type": "documents_asked",
        "occurred_at": "2026-11-02T09:30:00Z",
        "data": {"documents": ["bank_details"], "reason": "IBAN illisible."},
    }
    keep(parse(asked), source="webhook")
    work(case)
    sign_in(client, case.dossier.owner)
    return case


def test_it_is_the_next_act_though_the_cover_stays(case, client):
    page = client.get("/case/")
    assert "Next: Send the document that the CPAM asks for." in words_of(page)
    assert 'href="/case/late/"' in page.content.decode()
    assert case.affiliation == "affiliated"


def test_its_page_says_why_and_what_is_missing(case, client):
    page = client.get("/case/late/")
    assert "IBAN illisible." in words_of(page)
    assert 'href="/file/bank-details/upload/"' in page.content.decode()
    page = client.post("/case/late/")
    assert page.status_code == 422
    assert "Add each new document below, then send your answer." in words_of(page)


def test_answered_it_goes_by_a_command(case, client):
    replace_paper(case, "bank_details")
    page = client.post("/case/late/", follow=True)
    assert "You sent what the CPAM asked for" in words_of(page)
    assert case.commands.filter(operation="add_documents").exists()
    assert client.get("/case/late/", follow=True).redirect_chain == [("/case/", 302)]
