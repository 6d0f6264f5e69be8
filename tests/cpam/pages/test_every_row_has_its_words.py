"""A new state, need or move says here what it still lacks."""

import re

import pytest
from django.utils.html import strip_tags

from cpam.acts import FILLED_BY_FORM, FILLED_BY_PAPERS, is_own
from cpam.asked import ASKED_BY
from cpam.forms import PARTS
from cpam.letters import LETTERS
from cpam.milestones import MILESTONES
from cpam.states import STATES
from cpam.words import WORDS
from cpam.words.moves import PAGES
from cpam.workflow import TRANSITIONS

EVERY_STATE = [(track, str(state)) for track, states in STATES.items() for state in states]
TEXTS = [
    str(text)
    for words in WORDS.values()
    for text in (words.meaning, words.can, words.cannot, words.next)
] + [str(text) for page in PAGES.values() for text in (page.lead, page.note, page.on_the_portal)]


@pytest.mark.parametrize(("track", "state"), EVERY_STATE)
def test_every_state_has_words(track, state):
    assert WORDS[track, state].meaning


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
