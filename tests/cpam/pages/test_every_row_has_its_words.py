"""A new state, need or move says here what it still lacks."""

import re

import pytest
from django.utils.html import strip_tags

from cpam.acts import FILLED_BY_FORM, FILLED_BY_PAPERS, is_own
from cpam.asked import ASKED_BY
from cpam.forms import PARTS
from cpam.letters import LETTERS
from cpam.milestones import MILESTONES
from cpam.models import Case
from cpam.states import STATES
from cpam.words import WORDS, words_for
from cpam.words.affiliation import HELD_BACK, ON_THE_PORTAL, OPEN_AGAIN
from cpam.words.moves import PAGES
from cpam.workflow import TRANSITIONS
from tests.cpam.pages.doing import words_of

EVERY_STATE = [(track, str(state)) for track, states in STATES.items() for state in states]
TEXTS = [
    str(text)
    for words in WORDS.values()
    for text in (words.meaning, words.can, words.cannot, words.next)
] + [str(text) for page in PAGES.values() for text in (page.lead, page.note, page.on_the_portal)]


@pytest.mark.parametrize(("track", "state"), EVERY_STATE)
def test_every_state_says_what_it_means_what_one_can_do_and_what_not_yet(track, state):
    words = WORDS[track, state]
    assert all(map(str, (words.meaning, words.can, words.cannot)))


@pytest.mark.parametrize("words", [OPEN_AGAIN, HELD_BACK, ON_THE_PORTAL])
def test_so_does_each_reason_to_wait_before_the_sending(words):
    assert all(map(str, (words.meaning, words.can, words.cannot)))


@pytest.mark.parametrize(("track", "state"), EVERY_STATE)
def test_the_page_of_a_case_says_all_three(case_of, client, track, state):
    case = case_of()
    Case.objects.filter(pk=case.pk).update(**{track: state})
    case.refresh_from_db()
    words, page = words_for(case, track), words_of(client.get("/case/"))
    for text in (words.meaning, words.can, words.cannot):
        assert " ".join(strip_tags(text).split()) in page


def test_what_has_become_possible_is_not_forbidden(case_of, client):
    case = case_of()
    every = {"number": "issued", "certification": "certified", "card": "received"}
    Case.objects.filter(pk=case.pk).update(affiliation="confirmed", **every)
    page = words_of(client.get("/case/"))
    assert "Open an ameli account, or order" not in page
    assert "Leave without paying" not in page


@pytest.mark.parametrize(("track", "state"), EVERY_STATE)
def test_every_state_belongs_to_one_milestone(track, state):
    at = [row for row in MILESTONES if row.track == track and state in row.states]
    assert len(at) == 1


@pytest.mark.parametrize(
    "row", [row for row in TRANSITIONS if is_own(row)], ids=lambda row: row.key
)
def test_every_act_of_the_student_has_a_page(row):
    assert row.key in PAGES


@pytest.mark.parametrize("need", FILLED_BY_FORM, ids=lambda need: need.slug)
def test_every_need_of_a_form_has_its_part(need):
    assert need.slug in PARTS


def test_every_act_that_papers_fill_shows_which_papers():
    filled = {row.name for row in TRANSITIONS if set(row.needs) & set(FILLED_BY_PAPERS)}
    assert filled == set(ASKED_BY)


def test_a_letter_brings_only_moves_that_a_student_may_report():
    for letter in LETTERS:
        assert all(row.allows("student", "portal") for row in letter.moves)


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_are_short(text):
    for sentence in re.split(r"(?<=[.:?!])\s", strip_tags(text)):
        assert len(sentence.split()) <= 20
