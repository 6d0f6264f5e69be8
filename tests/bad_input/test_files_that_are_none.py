"""A file that cannot be taken says why, and leaves nothing behind."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from documents.models import Original
from tests.bad_input.hostile import complaints
from tests.documents import files
from tests.specimens import PRIYA, rib_pdf

MEGABYTE = 1024 * 1024
FILES = {
    "empty.jpg": (lambda: b"", "This file is empty"),
    "big.jpg": (lambda: files.picture() + bytes(15 * MEGABYTE), "bigger than 15 MB"),
    "bigger.jpg": (lambda: files.picture() + bytes(17 * MEGABYTE), "bigger than 15 MB"),
    "notes.docx": (lambda: b"PK\x03\x04" + bytes(100), "not a type of file that we can open"),
    "page.html": (lambda: b"<html><script>alert(1)</script>", "not a type of file"),
    "drawing.svg": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a type of file"),
    "picture.pdf": (files.picture, "another"),
    "cut.pdf": (lambda: rib_pdf(PRIYA)[:900], "damaged"),
    "cut.jpg": (lambda: files.picture()[:200], "damaged"),
    "locked.pdf": (lambda: files.locked_pdf(user="secret"), "locked with a password"),
    "huge.png": (files.huge_png, "We could not take this file"),
}


@pytest.mark.parametrize("name", FILES)
def test_the_reason_is_said(student, draft, settings, name):
    make, words = FILES[name]
    sent = SimpleUploadedFile(name, make())
    answer = student.post("/file/identity/upload/", {"files": sent})
    assert complaints(answer) == []
    assert answer.status_code in (413, 422)
    assert words in answer.content.decode()
    assert not Original.objects.exists()
    assert not [path for path in settings.DOCUMENT_STORE.rglob("*") if path.is_file()]


def test_several_photos_that_are_big_together_are_taken_or_refused_in_words(student, draft):
    photos = [
        SimpleUploadedFile(f"{number}.jpg", files.picture() + bytes(6 * MEGABYTE))
        for number in range(3)
    ]
    answer = student.post("/file/identity/upload/", {"files": photos})
    page = answer.content.decode()
    assert complaints(answer) == []
    assert "No photo and no file was chosen" not in page
    assert answer.status_code == 302 or "bigger" in page or "too big" in page.lower()


@pytest.mark.parametrize("sent", [{}, {"files": "a text"}, {"files": ""}, {"other": "x"}])
def test_no_file_at_all(student, sent):
    answer = student.post("/file/identity/upload/", sent)
    assert answer.status_code == 422
    assert "No photo and no file was chosen" in answer.content.decode()


FIELD = b"--x\r\nContent-Disposition: form-data; "
FORMS = {
    "none": b"",
    "begun": b"--x\r\n",
    "no text": FIELD + b"name=files; filename=\xff\xfe\r\n\r\n..\r\n--x--",
    "nul": FIELD + b'name="files"; filename="a\x00.jpg"\r\n\r\n..--x--',
    "surrogate": FIELD + b"name*=utf-8''%ED%A0%80; filename*=x''%ED\r\n\r\n",
    "encoded": FIELD
    + b'name="files"; filename="x.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!\r\n--x--',
}


@pytest.mark.parametrize("form", FORMS)
def test_a_broken_form_gets_a_page(student, form):
    answer = student.post(
        "/file/identity/upload/", FORMS[form], content_type="multipart/form-data; boundary=x"
    )
    assert complaints(answer) == []
    assert 400 <= answer.status_code < 500
    assert not Original.objects.exists()


NAMES = [
    "\u202egnp.jpg",
    "a\r\nSet-Cookie: x=1.jpg",
    "../../x.jpg",
    "x" * 300 + ".jpg",
    "=1+1.jpg",
]


@pytest.mark.parametrize("name", [*NAMES, ".jpg", "x.php.jpg", "😀.jpg", "CON.jpg"])
def test_a_hostile_name_does_no_harm(student, draft, name):
    sent = SimpleUploadedFile("x.jpg", files.picture())
    sent._name = name
    answer = student.post("/file/identity/upload/", {"files": sent})
    assert complaints(answer) == []
    assert answer.status_code == 302
    shown = Original.objects.get().shown_name
    assert shown.isprintable()
    assert "/" not in shown
    assert len(shown) <= 100
    assert student.get("/file/identity/").status_code == 200
