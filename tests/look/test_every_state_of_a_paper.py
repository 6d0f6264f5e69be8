"""Whatever an upload leads to: a sound page, its pieces shown, the keyboard at the answer."""

import pytest

from tests.dossiers import make_draft
from tests.look.states import STATES
from tests.look.test_every_page import faults

pytestmark = pytest.mark.django_db(transaction=True)

PIECES = "images => images.filter(image => !image.naturalWidth).map(image => image.src)"


@pytest.fixture
def in_state(look, session_of):
    """Open the page of a passport in a state."""

    def opened(state, **options):
        draft = make_draft()
        state(draft)
        return look("/file/identity/", cookies=session_of(draft.owner), **options)

    return opened


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_a_state_is_sound(in_state, state):
    page = in_state(state)
    page.wait_for_load_state("networkidle")
    assert page.eval_on_selector_all("main img", PIECES) == []
    assert page.evaluate("document.activeElement.matches('[data-focus]')")
    assert faults(page) == []
