from documents.models import Document
from enrollment.models import Dossier


def test_it_asks_first(student):
    page = student.get("/file/delete/")
    assert "Nobody can bring them back." in page.content.decode()
    assert Dossier.objects.exists()


def test_papers_and_answers_are_gone(ready, complete):
    papers = [one.document for one in complete.current_attachments()]
    ready.post("/file/identity/later/")
    response = ready.post("/file/delete/")
    assert response.headers["Location"] == "/start/"
    assert not Dossier.objects.exists()
    assert not complete.owner.messages.exists()
    for document in Document.objects.filter(pk__in=[paper.pk for paper in papers]):
        assert document.erased_at is not None
        assert not document.pages.exists()
    assert ready.get("/file/").headers["Location"] == "/eligibility/"


def test_a_file_that_was_sent_is_not_deleted_here(ready, complete):
    complete.submit("token")
    assert ready.post("/file/delete/").headers["Location"] == "/file/sent/"
    assert Dossier.objects.exists()
