import pikepdf
import pytest

from documents.intake import Refused
from documents.models import Original
from tests.documents import files

FILES = {
    "nothing in it": (b"", "a.pdf", "empty"),
    "a program": (b"MZ\x90\x00" + bytes(100), "a.pdf", "wrong_type"),
    "a web page": (b"<html><script>alert(1)</script></html>", "a.jpg", "wrong_type"),
    "a drawing that can run": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.png", "wrong_type"),
    "an animation": (b"GIF89a" + bytes(100), "a.gif", "wrong_type"),
    "a photo named as a program": (files.picture(), "a.jpg.exe", "wrong_type"),
    "a PDF named as a photo": (files.pdf(), "a.jpg", "type_mismatch"),
    "a photo named as a PDF": (files.picture(), "a.pdf", "type_mismatch"),
    "half a photo": (files.picture()[:400], "a.jpg", "damaged"),
    "a PNG without its end": (files.png_without_end(), "a.png", "damaged"),
    "a PNG with a wrong checksum": (files.png_with_wrong_checksum(), "a.png", "damaged"),
    "half a PDF": (files.pdf()[:300], "a.pdf", "damaged"),
    "a PDF in name only": (b"%PDF-1.7\nnothing", "a.pdf", "damaged"),
    "a PDF with a password": (files.locked_pdf(user="secret"), "a.pdf", "encrypted"),
    "a PDF of 51 pages": (files.pdf(pages=51), "a.pdf", "too_many_pages"),
    "a picture of 400 million points": (files.huge_png(), "a.png", "too_many_pixels"),
    "a PDF that starts a program": (files.pdf_that(files.LAUNCH), "a.pdf", "infected"),
}


@pytest.mark.parametrize(("content", "name", "code"), FILES.values(), ids=FILES)
def test_it_is_refused_by_its_reason_and_leaves_nothing(paper, kept, content, name, code):
    with pytest.raises(Refused) as refusal:
        paper.receive(files.uploaded(content, name))
    assert refusal.value.code == code
    assert refusal.value.finding.severity == "blocking"
    assert "{" not in refusal.value.finding.message
    assert not Original.objects.exists()
    assert not paper.pages.exists()
    assert kept() == []


def test_one_byte_too_many_is_refused(paper, settings, kept):
    settings.MAX_UPLOAD_MB = 1
    content = files.picture() + bytes(1024 * 1024)
    with pytest.raises(Refused) as refusal:
        paper.receive(files.uploaded(content[: 1024 * 1024 + 1]))
    assert refusal.value.code == "too_big"
    assert "1 MB" in refusal.value.finding.message
    assert kept() == []


def test_the_pages_of_all_its_files_count(paper, settings, kept):
    settings.MAX_PAGES = 3
    paper.receive(files.uploaded(files.pdf(pages=2), "a.pdf"))
    before = kept()
    with pytest.raises(Refused, match="too_many_pages"):
        paper.receive(files.uploaded(files.pdf(["other"], pages=2), "b.pdf"))
    assert paper.pages.count() == 2
    assert kept() == before
    paper.receive(files.uploaded(files.picture()))
    with pytest.raises(Refused, match="too_many_pages"):
        paper.receive(files.uploaded(files.picture(quality=60)))


@pytest.mark.parametrize("action", ["Launch", "ImportData", "GoToE"])
def test_no_action_hides_in_an_annotation(paper, action):
    document = files.paper_of()
    document.pages[0].Annots = pikepdf.Array(
        [
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Link,
                Rect=[0, 0, 10, 10],
                A=pikepdf.Dictionary(S=pikepdf.Name("/" + action)),
            )
        ]
    )
    written = files.io.BytesIO()
    document.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    with pytest.raises(Refused, match="infected"):
        paper.receive(files.uploaded(written.getvalue(), "a.pdf"))


def test_a_failure_of_ours_leaves_nothing_either(paper, kept, monkeypatch):
    def fail(*args, **kwargs):
        raise OSError("disk full")

    monkeypatch.setattr("documents.models.original.Original.clear", fail)
    with pytest.raises(OSError, match="disk full"):
        paper.receive(files.uploaded(files.picture()))
    assert not Original.objects.exists()
    assert kept() == []
