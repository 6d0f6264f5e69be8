from io import BytesIO

import pytest
import typst
from PIL import Image

from tests import specimens
from tests.specimens import PRIYA, card, fonts


@pytest.fixture
def bare_system(monkeypatch):
    """One where apt brought nothing: only the fonts inside Typst."""
    inside = typst.Fonts(include_system_fonts=False)
    monkeypatch.setattr(fonts, "families", lambda: frozenset(inside.families()))
    monkeypatch.setattr(card, "fonts", lambda: inside)


def test_a_zone_is_then_monospaced_as_wide_as_ever(bare_system):
    assert fonts.zone_font() == ("DejaVu Sans Mono", pytest.approx(4.22, abs=0.01))
    drawn = Image.open(BytesIO(specimens.passport_jpeg(PRIYA)))
    assert drawn.size == (1476, 1039)


def test_what_is_lacking_is_said(bare_system):
    assert "OCR B" in fonts.lacking()
