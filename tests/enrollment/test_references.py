import re

import pytest

from enrollment.models import Dossier
from enrollment.references import LETTERS
from tests.dossiers import make_draft

pytestmark = pytest.mark.django_db


def test_a_reference_can_be_read_aloud():
    assert re.fullmatch(rf"ES-\d{{4}}-[{LETTERS}]{{4}}", make_draft().reference)
    assert not set("0O1IL2Z5S8BUV") & set(LETTERS)


def test_a_draw_that_is_taken_gets_longer(monkeypatch):
    monkeypatch.setattr("enrollment.references.secrets.choice", lambda letters: "K")
    references = [make_draft().reference[8:] for _ in range(3)]
    assert references == ["KKKK", "KKKKK", "KKKKKK"]


def test_a_person_has_one_file():
    dossier = make_draft()
    assert Dossier.objects.draft_for(dossier.owner) == dossier
