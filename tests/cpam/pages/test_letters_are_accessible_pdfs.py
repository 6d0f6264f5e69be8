"""A letter in French is a tagged PDF: a screen reader finds its language, title and order."""

import pikepdf
import pytest

from cpam.correspondence import write
from cpam.escalation import Level
from tests.dossiers import make_draft

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("letter", [*Level.values, "carte"])
def test_it_is_tagged_in_french_with_a_title(letter, tmp_path):
    dossier = make_draft(family_name="Sharma", given_names="Anita", city="Lyon")
    written = write(letter, dossier, since="1er octobre 2026", awaited="ma carte Vitale")
    path = tmp_path / "letter.pdf"
    path.write_bytes(written.pdf())
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        assert root.MarkInfo.Marked
        assert root.StructTreeRoot
        assert str(root.Lang).startswith("fr")
        assert root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"]
            assert metadata["pdfuaid:part"] == "1"
