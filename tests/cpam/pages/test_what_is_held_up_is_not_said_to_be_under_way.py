"""A call to the fund is parked: its student does not read that all goes well."""

from tests.cases import CERTIFIED, move
from tests.cpam.pages.doing import words_of, work

HELD_UP = "We could not pass this on to the CPAM yet."


def park(case, operation):
    parked = case.commands.filter(operation=operation).update(
        outcome="conflict", park_reason="the fund contradicts it"
    )
    assert parked == 1


def test_a_doctor_whom_the_fund_contradicts(case_of, client):
    case = case_of(CERTIFIED, channel="http")
    case.filings.update(reference="REF-1")
    work(case)
    move(case, "doctor.declare")
    assert HELD_UP not in words_of(client.get("/case/"))

    park(case, "declare_doctor")

    page = words_of(client.get("/case/"))
    assert HELD_UP in page
    assert "You can order your card now." in page  # another track


def test_a_file_that_the_fund_will_never_take(case_of, client):
    case = case_of(channel="http")
    work(case)
    assert HELD_UP not in words_of(client.get("/case/"))

    park(case, "submit_affiliation")

    assert HELD_UP in words_of(client.get("/case/"))
