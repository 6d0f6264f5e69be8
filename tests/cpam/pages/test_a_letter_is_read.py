"""A letter that is sent proposes what it says; the student confirms once."""

from datetime import date

import pytest
from django.utils import timezone

from accounts.models import Message
from documents.models import Document, Original, Page
from tests.cpam.pages.doing import NIR, moves_of, words_of, work
from tests.specimens import (
    PRIYA,
    cpam_letter_pdf,
    documents_asked_pdf,
    enrolment_pdf,
    feuille_de_soins_pdf,
)
from tests.specimens.numbers import nir

DATED = date(2026, 11, 12)


def test_a_certificate_with_a_provisional_number_opens_rights_and_gives_the_number(
    hers, client, send
):
    case = hers()
    page = send(cpam_letter_pdf(PRIYA, dated=DATED))
    assert "The CPAM gave a provisional number" in words_of(page)
    assert page.context["form"].fields == {}
    client.post("/case/letters/read/")
    assert moves_of(case) == [("affiliate", "letter"), ("provide", "letter")]
    number = case.social_numbers.get()
    assert (number.kind, number.valid, number.fits) == ("provisional", True, True)
    assert number.received_on == DATED
    event = case.events.get(name="provide")
    assert timezone.localdate(event.occurred_at) == DATED


def test_a_certificate_with_the_permanent_number_leads_to_certification_in_order(
    hers, client, send
):
    case = hers()
    send(cpam_letter_pdf(PRIYA, definitive=True))
    client.post("/case/letters/read/")
    assert [name for name, _source in moves_of(case)] == [
        "affiliate",
        "issue",
        "confirm",
        "certify",
    ]


def test_what_is_made_already_is_left_out(hers, client, send):
    case = hers("affiliation.send affiliation.affiliate number.provide")
    page = send(cpam_letter_pdf(PRIYA, definitive=True))
    assert "The CPAM opened the rights to cover" not in words_of(page)
    client.post("/case/letters/read/")
    assert [name for name, _source in moves_of(case)][-3:] == ["issue", "confirm", "certify"]


def test_nothing_moves_before_the_student_confirms(hers, client, send):
    case = hers()
    send(cpam_letter_pdf(PRIYA, definitive=True))
    client.get("/case/letters/read/")
    assert moves_of(case) == []


def test_confirmed_twice_it_is_told_once(hers, client, send):
    case = hers()
    send(cpam_letter_pdf(PRIYA))
    client.post("/case/letters/read/")
    page = client.post("/case/letters/read/", follow=True)
    assert "No letter waits for your answer" in words_of(page)
    assert len(moves_of(case)) == 2


def test_neither_the_letter_nor_the_number_is_kept(hers, client, send):
    case = hers()
    before = set(Original.objects.values_list("pk", flat=True))
    send(cpam_letter_pdf(PRIYA, definitive=True))
    letter = Document.objects.get(kind="cpam_letter")
    assert set(Original.objects.values_list("pk", flat=True)) == before
    assert not Page.objects.filter(document=letter).exists()
    assert NIR[:13] not in str(letter.reading)
    client.post("/case/letters/read/")
    letter.refresh_from_db()
    assert letter.reading == {}
    assert case.social_numbers.get().value == ""


def test_where_the_law_allows_it_number_and_letter_are_kept_sealed(hers, client, send, settings):
    settings.NIR_STORAGE = "encrypted"
    case = hers()
    send(cpam_letter_pdf(PRIYA, definitive=True))
    client.post("/case/letters/read/")
    number = case.social_numbers.get()
    assert len(number.value) == 15
    assert number.blind_index
    assert Document.objects.get(kind="cpam_letter").originals.count() == 1
    assert "No letter waits" in words_of(client.get("/case/letters/read/", follow=True))


def test_a_file_that_we_do_not_know_to_be_sent_is_asked_about_first(hers, client, send, reviewer):
    case = hers("")
    page = send(cpam_letter_pdf(PRIYA))
    assert "Did you put your file on the official portal?" in words_of(page)
    page = client.post("/case/letters/sent/", follow=True)
    assert page.redirect_chain[-1][0] == "/case/letters/read/"
    client.post("/case/letters/read/")
    case.refresh_from_db()
    assert (case.affiliation, case.number) == ("affiliated", "provisional")
    assert not Message.objects.filter(user=reviewer).exists()


def test_a_request_is_told_with_the_papers_that_it_names(hers, client, send):
    case = hers()
    page = send(documents_asked_pdf(PRIYA, "acte de naissance", dated=date(2026, 11, 3)))
    form = page.context["form"]
    assert form.initial["kinds"] == ["birth_certificate"]
    client.post("/case/letters/read/", form.initial)
    event = case.events.get(name="ask")
    assert event.payload["kinds"] == ["birth_certificate"]
    assert event.source == "letter"
    assert "3 Nov. 2026" in event.remark.text


def test_a_number_whose_key_does_not_agree_is_typed_and_is_the_students_word(hers, client, send):
    case = hers()
    page = send(cpam_letter_pdf(PRIYA, definitive=True, number=NIR[:13] + "00"))
    assert "Compare, and type the number." in words_of(page)
    client.post("/case/letters/read/", {"number": NIR})
    assert dict(moves_of(case)) == {
        "affiliate": "letter",
        "issue": "student",
        "confirm": "letter",
        "certify": "letter",
    }


def test_a_provisional_number_under_a_title_of_rights_certifies_nothing(hers, client, send):
    case = hers()
    number = nir("8", PRIYA.birth_date, PRIYA.insee)
    page = send(cpam_letter_pdf(PRIYA, definitive=True, number=number))
    assert "Your permanent number comes later." in words_of(page)
    client.post("/case/letters/read/")
    case.refresh_from_db()
    assert (case.number, case.certification) == ("provisional", "waiting")


def test_a_number_of_somebody_else_is_doubted_in_words_and_kept(case_of, client, send):
    case = case_of("affiliation.send", birth_date=date(1999, 1, 2), birth_country="BR")
    page = send(cpam_letter_pdf(PRIYA))
    assert "Is this letter yours?" in words_of(page)
    client.post("/case/letters/read/")
    assert case.social_numbers.get().fits is False


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (enrolment_pdf(PRIYA), "We could not read which letter this is."),
        (feuille_de_soins_pdf(PRIYA), "feuille de soins"),
        (b"", "empty"),
    ],
    ids=["another paper", "a medical paper", "an empty file"],
)
def test_what_is_no_letter_moves_nothing_and_stays_nowhere(hers, client, send, content, said):
    case = hers()
    page = send(content)
    assert said in words_of(page)
    assert moves_of(case) == []
    assert not Document.objects.filter(kind="cpam_letter", erased_at=None).exists()


def test_without_a_file_it_says_so(hers, client):
    hers()
    page = client.post("/case/letters/upload/")
    assert page.status_code == 422
    assert "No photo and no file was chosen." in words_of(page)


def test_a_letter_that_says_nothing_new_is_told_so_and_goes_with_a_press(hers, client, send):
    case = hers("affiliation.send affiliation.affiliate number.provide")
    assert "Your case already says this" in words_of(send(cpam_letter_pdf(PRIYA)))
    before = moves_of(case)
    page = client.post("/case/letters/read/", follow=True)
    assert "The letter is put away." in words_of(page)
    assert moves_of(case) == before
    assert not Document.objects.filter(kind="cpam_letter", erased_at=None).exists()


def test_the_newest_letter_takes_the_place_of_one_that_waits(hers, client, send):
    case = hers()
    send(cpam_letter_pdf(PRIYA))
    send(cpam_letter_pdf(PRIYA, definitive=True))
    client.post("/case/letters/read/")
    assert case.social_numbers.get().kind == "definitive"
    assert not Document.objects.filter(kind="cpam_letter", erased_at=None).exists()


def test_after_the_letter_the_worker_offers_the_card(hers, client, send):
    case = hers()
    send(cpam_letter_pdf(PRIYA, definitive=True))
    client.post("/case/letters/read/")
    work(case)
    assert (case.card, case.doctor) == ("orderable", "declarable")


def test_where_the_cpam_speaks_for_itself_no_letter_is_taken(case_of, client):
    case_of(channel="http")
    assert client.post("/case/letters/upload/").status_code == 404
    assert client.get("/case/letters/read/").status_code == 404
