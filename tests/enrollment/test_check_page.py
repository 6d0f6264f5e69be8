import pytest

from tests.dossiers import attach_paper, make_dossier
from tests.people import sign_in

pytestmark = pytest.mark.django_db


def page(client):
    return " ".join(client.get("/file/check/").content.decode().replace("&#x27;", "'").split())


def test_every_answer_stands_there_with_its_change_link(ready):
    text = page(ready)
    for words in (
        "Sharma",
        "27 March 2003",
        "India",
        "Female",
        "CPAM du Rhône",
        "7 September 2026",
    ):
        assert words in text
    assert 'href="/file/about-you/#div_id_about-you-family_name"' in text
    assert 'Change<span class="visually-hidden"> Family name</span>' in text


def test_the_iban_is_masked(ready):
    text = page(ready)
    assert "FR14 … 606" in text
    assert "20041010" not in text.replace(" ", "")


def test_what_was_left_out_is_said(ready):
    assert "Not provided" in page(ready)


def test_what_a_paper_says_too_is_told_with_its_origin(client):
    dossier = make_dossier()
    attach_paper(dossier, "identity", reading={"family_name": "SHARMA", "birth_date": "2003-03-27"})
    sign_in(client, dossier.owner)
    assert "from your passport or card" in page(client)


def test_what_differs_from_the_paper_has_no_origin(client):
    dossier = make_dossier()
    attach_paper(
        dossier, "identity", reading={"family_name": "KOWALSKI", "birth_date": "2003-03-28"}
    )
    sign_in(client, dossier.owner)
    assert "from your passport or card" not in page(client)


def test_papers_are_counted_and_judged_in_words(client):
    dossier = make_dossier()
    attach_paper(dossier, "birth_certificate", pages=2)
    sign_in(client, dossier.owner)
    assert "2 pages – looks fine" in page(client)


def test_an_open_task_leads_back_to_the_list(student):
    response = student.get("/file/check/", follow=True)
    assert response.request["PATH_INFO"] == "/file/"
    assert "One task is still open." in response.content.decode()


def test_a_change_link_names_a_field_that_is_there(ready):
    """The address of "Change" jumps to the wrapper of that field on the step's page."""
    sections = ready.get("/file/check/").context["sections"]
    rows = [row for section in sections for row in section.rows if "#" in row.url]
    assert len(rows) > 15
    for row in rows:
        address, anchor = row.url.split("#")
        assert f'id="{anchor}"' in ready.get(address).content.decode(), row.url
