"""The table is whole: every state can be reached, every row says what it must."""

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from cpam.diagram import document
from cpam.models import Case
from cpam.moves import Actor, Channel
from cpam.states import STATES, Track, initial
from cpam.workflow import FUND_EVENTS, OFFERS, TRANSITIONS, transition
from tests.people import make_student

ROWS = [pytest.param(row, id=row.key) for row in TRANSITIONS]


@pytest.mark.parametrize("track", Track)
def test_every_state_can_be_reached(track):
    reached, grown = {initial(track)}, True
    while grown:
        more = {
            str(row.target)
            for row in TRANSITIONS
            if row.track == track and reached & {str(origin) for origin in row.origins}
        }
        grown, reached = not more <= reached, reached | more
    assert reached == {state.value for state in STATES[track]}


def test_names_are_unique_on_a_track():
    assert len({row.key for row in TRANSITIONS}) == len(TRANSITIONS)


@pytest.mark.parametrize("row", ROWS)
def test_somebody_may_report_it(row):
    assert any(row.allows(actor, channel) for actor in Actor for channel in Channel)


@pytest.mark.parametrize(
    "row", [row for row in TRANSITIONS if row.fund_event], ids=lambda row: row.key
)
def test_beside_the_cpam_the_student_speaks_on_the_portal_only(row):
    expected = row.name == "order"
    assert row.allows(Actor.STUDENT, Channel.HTTP) == expected


def test_the_words_of_the_contract_are_all_known():
    text = (settings.BASE_DIR / "docs" / "cpam-gateway.yaml").read_text(encoding="utf-8")
    listed = text.split("examples: [acknowledged", 1)[1].split("]", 1)[0]
    words = {"acknowledged", *(word.strip() for word in listed.split(",") if word.strip())}
    assert words == set(FUND_EVENTS)


def test_the_worker_offers_what_waits_for_nobody():
    assert {row.key for row in OFFERS} == {"certification.start", "card.offer", "doctor.offer"}


def test_an_office_reports_nothing():
    assert {actor.value for actor in Actor} == {"student", "reviewer", "cpam", "worker"}


@pytest.mark.parametrize("row", [row for row in TRANSITIONS if row.mail], ids=lambda row: row.key)
@pytest.mark.django_db
def test_a_move_that_concerns_the_student_has_its_mail(row):
    user = make_student()
    context = {"user": user, "site_url": "https://escale.example", "case": Case(), "event": None}
    text = render_to_string(f"emails/case_{row.track}_{row.name}.txt", context).strip()
    subject, _newline, body = text.partition("\n")
    assert 0 < len(subject) <= 70
    assert "https://escale.example/case/" in body
    assert user.email not in text


def test_the_diagram_in_docs_is_the_table():
    """`manage.py workflow` writes it anew."""
    written = settings.BASE_DIR / "docs" / "workflow.md"
    assert written.read_text(encoding="utf-8") == document()


def test_a_move_that_is_not_in_the_table_is_a_key_error():
    with pytest.raises(KeyError):
        transition("card", "steal")
