"""What can be done meanwhile, and the dates not to miss: each with who says so."""

import re
from datetime import date
from urllib.parse import urlsplit

import pytest

from cpam.dates import dates_of
from cpam.guidance import GUIDES, LINKS
from cpam.moves import Actor
from cpam.workflow import transition
from tests.cases import CERTIFIED
from tests.cpam.pages.doing import words_of, work

PROVISIONAL = "affiliation.send affiliation.affiliate number.provide"
SOURCES = [link.source for link in LINKS] + [one for guide in GUIDES for one in guide.sources]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_every_source_has_an_address_and_the_day_it_was_read(source):
    assert urlsplit(source.source_url).netloc
    assert date(2026, 1, 1) < source.checked_on <= date.today()  # noqa: DTZ011 - any zone will do


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.slug)
def test_a_guide_has_a_source_and_short_sentences(guide):
    assert guide.sources
    for section in guide.sections:
        for line in section.lines:
            for sentence in re.split(r"(?<=[.:?!])\s", str(line)):
                assert len(sentence.split()) <= 20


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.slug)
def test_a_guide_is_a_page_that_names_its_sources(case_of, client, guide):
    case_of(PROVISIONAL)
    page = words_of(client.get(f"/case/guides/{guide.slug}/"))
    for source in guide.sources:
        assert source.name in page
    assert "read on 24 Nov. 2026" in page


def test_before_certification_neither_card_nor_account_is_advised(case_of, client):
    case = case_of(PROVISIONAL)
    work(case)
    index = client.get("/case/guides/")
    now = [guide.slug for guide in index.context["now"]]
    assert "before-certification" in now
    assert "card" not in now
    assert "Your ameli account" not in words_of(index)
    assert "Order my carte Vitale" not in words_of(client.get("/case/guides/card/"))


def test_once_certified_the_card_and_the_account_come_first(case_of, client):
    case = case_of(CERTIFIED)
    work(case)
    index = client.get("/case/guides/")
    assert "card" in [guide.slug for guide in index.context["now"]]
    assert "Your ameli account" in words_of(index)
    assert "Order my carte Vitale" in words_of(client.get("/case/guides/card/"))


def test_paper_forms_go_to_ones_own_fund_and_never_here(case_of, client):
    case_of(PROVISIONAL)
    page = words_of(client.get("/case/guides/paper-forms/"))
    assert "Your health fund: CPAM du Rhône" in page
    assert "Never send it to Escale" in page


def test_the_doctor_does_not_wait_for_the_card(case_of, client):
    case = case_of(PROVISIONAL)
    work(case)
    assert "doctor" in [guide.slug for guide in client.get("/case/guides/").context["now"]]
    assert case.doctor == "declarable"
    assert transition("doctor", "declare").allows(Actor.STUDENT, "portal")


def test_a_guide_that_does_not_exist_is_not_there(case_of, client):
    case_of()
    assert client.get("/case/guides/nothing/").status_code == 404


def test_dates_stand_on_the_page_and_in_the_calendar_file(case_of, client):
    case = case_of(PROVISIONAL)
    slugs = [row.slug for row in dates_of(case)]
    assert set(slugs) == {"permit", "provisional"}
    page = words_of(client.get("/case/"))
    assert "Your visa or residence permit ends: 30 Sept. 2027" in page
    file = client.get("/case/dates.ics")
    assert file["Content-Type"] == "text/calendar; charset=utf-8"
    text = file.content.decode()
    assert f"UID:permit.{case.pk}@escale" in text.replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20270930" in text


def test_the_day_by_which_the_cpam_wants_an_answer_is_one_of_them(case_of):
    from cpam.facts import Facts  # noqa: PLC0415 - of this test alone
    from tests.cases import move  # noqa: PLC0415

    case = case_of("affiliation.send")
    asked = Facts(kinds=("birth_certificate",), reason="Illisible", due_on=date(2026, 12, 24))
    move(case, "affiliation.ask", asked)
    assert [row.day for row in dates_of(case) if row.slug == "answer"] == [date(2026, 12, 24)]


def test_a_case_without_dates_has_no_calendar_file(case_of, client):
    case_of(permit="", permit_valid_until=None, nationality="FR")
    assert client.get("/case/dates.ics").status_code == 404
    assert "Your dates" not in words_of(client.get("/case/"))
