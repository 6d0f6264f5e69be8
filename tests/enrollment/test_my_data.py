from accounts.signals import exporting
from documents.models import Document
from enrollment.models import Dossier


def test_the_archive_holds_the_answers(complete):
    rooms = dict(answer for _receiver, answer in exporting.send(sender=None, user=complete.owner))
    dossier = rooms["dossier"]
    assert dossier["reference"] == complete.reference
    assert dossier["answers"]["family_name"] == "Sharma"
    assert dossier["answers"]["iban"] == complete.iban
    assert {paper["kind"] for paper in dossier["papers"]} >= {"identity", "bank_details"}


def test_erasing_the_account_erases_the_file(complete):
    papers = [one.document_id for one in complete.current_attachments()]
    complete.owner.erase()
    assert not Dossier.objects.exists()
    assert not Document.objects.filter(pk__in=papers, erased_at=None).exists()
