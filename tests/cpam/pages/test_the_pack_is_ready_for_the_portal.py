import io
import zipfile

import pikepdf

from accounts.models import Access
from tests.cases import replace_paper
from tests.cpam.pages.doing import words_of


def opened(answer):
    return zipfile.ZipFile(io.BytesIO(answer.content))


def test_one_pdf_a_heading_in_the_portal_s_words(case_of, client):
    case = case_of()
    answer = client.get("/case/pack/")
    assert answer["Content-Disposition"] == f'attachment; filename="{case.dossier.reference}.zip"'
    assert opened(answer).namelist() == [
        "0 - Liste.txt",
        "1 - Pièce d'identité.pdf",
        "2 - Titre de séjour.pdf",
        "3 - Certificat de scolarité.pdf",
        "4 - RIB.pdf",
        "5 - Acte de naissance.pdf",
    ]


def test_what_belongs_together_is_one_pdf(case_of, client):
    case_of()
    content = opened(client.get("/case/pack/")).read("2 - Titre de séjour.pdf")
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages) == 2  # the visa and its validation


def test_the_list_names_every_file(case_of, client):
    case = case_of()
    pack = opened(client.get("/case/pack/"))
    checklist = pack.read("0 - Liste.txt").decode()
    assert case.dossier.reference in checklist
    assert all(f"[ ] {name}" in checklist for name in pack.namelist()[1:])


def test_each_download_leaves_a_line(case_of, client):
    case = case_of()
    client.get("/case/pack/")
    line = Access.objects.get(action="download")
    assert (line.object_kind, line.object_id, line.owner_id) == (
        "pack",
        str(case.pk),
        case.dossier.owner_id,
    )


def test_nothing_leaves_while_a_reviewer_has_to_look(case_of, client):
    case = case_of()
    replace_paper(case, "birth_certificate", outcome="problem").send_anyway("It is right")
    for page in ("/case/pack/", "/case/portal/"):
        answer = client.get(page, follow=True)
        assert answer.redirect_chain == [("/case/", 302)]
        assert "A reviewer looks at a document first." in words_of(answer)
    assert not Access.objects.filter(action="download").exists()


def test_a_page_that_does_not_open_is_a_sentence_and_no_error(case_of, client, settings, tmp_path):
    case_of()
    settings.DOCUMENT_STORE = tmp_path / "gone"
    answer = client.get("/case/pack/", follow=True)
    assert "We cannot make your pack now." in words_of(answer)


def test_the_guide_shows_what_to_type_and_the_names_of_the_files(case_of, client):
    case_of()
    page = words_of(client.get("/case/portal/"))
    assert "27 March 2003" in page
    assert "Inde" in page
    assert "3 - Certificat de scolarité.pdf" in page
