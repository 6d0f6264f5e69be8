"""A real picture whose number two zones may bear: from the look to the student's word."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.reading import read_waiting
from tests.specimens import PRIYA, passport_jpeg

pytestmark = pytest.mark.django_db

NUMBER = "88X9O2C36"  # a letter among figures, which several signs could stand for
PRINTED = (0.55, 0.02, 1.0, 0.28)  # where the page prints it, in shares of width and height


def with_the_printed_number_covered():
    """Only the zone says the number: nothing rules its rivals out."""
    with Image.open(io.BytesIO(passport_jpeg(PRIYA, number=NUMBER))) as page:
        across, down = page.size
        left, top, right, bottom = PRINTED
        spot = (int(left * across), int(top * down), int(right * across), int(bottom * down))
        page.paste((235, 235, 230), spot)
        out = io.BytesIO()
        page.save(out, "JPEG", quality=90)
    return out.getvalue()


@pytest.fixture
def paper(student, draft):
    file = SimpleUploadedFile("p.jpg", with_the_printed_number_covered())
    student.post("/file/identity/upload/", {"files": file})
    read_waiting()
    return draft.current("identity").document


def test_it_is_shown_beside_its_spot_and_settled_by_the_student(student, paper):
    others = paper.reading["number_ambiguous"]
    assert paper.reading["number"] == NUMBER
    assert NUMBER not in others
    assert paper.findings.filter(code="number_ambiguous").exists()

    page = student.get("/file/identity/").content.decode()
    spot = f"/documents/{paper.pk}/fields/number/crop/"
    assert spot in page
    assert student.get(spot)["Content-Type"] == "image/jpeg"
    for number in [NUMBER, *others]:
        assert f'value="{number}"' in page

    student.post("/file/identity/confirm/", {"value": NUMBER})
    paper.refresh_from_db()
    assert not paper.findings.filter(code="number_ambiguous").exists()
    assert paper.outcome == "accepted"
    assert "Compare your document number" not in student.get("/file/identity/").content.decode()


def test_a_word_on_one_passport_is_no_word_on_the_next(student, draft, paper):
    student.post("/file/identity/confirm/", {"value": NUMBER})
    first = paper.originals.get()
    student.post(f"/file/identity/files/{first.pk}/remove/")
    file = SimpleUploadedFile("p.jpg", passport_jpeg(PRIYA, number="L98R12345"))
    student.post("/file/identity/upload/", {"files": file})
    read_waiting()
    document = draft.current("identity").document
    assert document.confirmed == {}
    assert document.facts["number"] == "L98R12345"
