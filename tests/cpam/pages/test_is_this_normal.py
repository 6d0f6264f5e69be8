"""The wait compared, and letters in French when they make sense."""

import io
from datetime import timedelta

import pypdfium2
import pytest
from django.utils import timezone, translation

from accounts.models import User
from cpam.correspondence import write
from cpam.escalation import LADDERS, Level
from cpam.models import WaitingTime
from cpam.survival import estimate
from cpam.waits import WAITS
from tests.cpam.pages.doing import words_of
from tests.dossiers import make_draft

UNDER_REVIEW = "affiliation.send affiliation.acknowledge"


@pytest.fixture
def after(monkeypatch, client):
    """So many days later, the student signed in anew."""

    def later(days):
        moment = timezone.now() + timedelta(days=days)
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)
        client.force_login(User.objects.get(dossier__isnull=False))

    return later


def know(fund, waits, step="cover"):
    curve = estimate(waits)
    WaitingTime.objects.create(
        fund=fund,
        step=step,
        cases=len(waits),
        waiting=0,
        curve=[list(point) for point in curve.points],
    )


@pytest.mark.parametrize(
    ("days", "verdict", "ready"),
    [
        (10, "Yes. Many students wait as long", []),
        (42, "It is getting long.", ["relance"]),
        (84, "No, this is long.", ["relance", "reclamation"]),
        (140, "No, this is long.", ["relance", "reclamation", "mediateur"]),
    ],
)
def test_letters_open_one_after_the_other(case_of, client, after, days, verdict, ready):
    case_of(UNDER_REVIEW)
    after(days)
    page = client.get("/case/normal/")
    assert verdict in words_of(page)
    assert [level for level in Level.values if f"/cover/{level}/" in page.content.decode()] == ready


def test_a_file_that_nobody_opened_is_asked_about_after_15_days(case_of, client, after):
    case_of("affiliation.send")
    after(15)
    assert client.get("/case/normal/cover/relance/").status_code == 200


def test_a_letter_that_makes_no_sense_yet_is_not_there(case_of, client):
    case_of(UNDER_REVIEW)
    assert client.get("/case/normal/cover/mediateur/").status_code == 404
    assert client.get("/case/normal/cover/mediateur/letter.pdf").status_code == 404
    assert client.get("/case/normal/card/relance/").status_code == 404


def test_few_cases_are_not_told_but_the_official_sentence_with_its_date(case_of, client):
    case_of(UNDER_REVIEW)
    page = words_of(client.get("/case/normal/"))
    assert "8 to 12 weeks. Source: a guide for students (Lille), 2026. Not a promise." in page


def test_what_others_waited_is_told_on_the_page_and_on_the_timeline(case_of, client):
    case = case_of(UNDER_REVIEW)
    know(case.dossier.health_fund, [(7 * week, True) for week in range(1, 31)])
    said = "CPAM du Rhône: half within 15 weeks, 9 in 10 within 27 weeks (from 30 students)."
    assert said in words_of(client.get("/case/normal/"))
    assert said in words_of(client.get("/case/"))


def test_longer_than_nine_in_ten_is_not_normal_and_opens_the_reminder(case_of, client, after):
    case = case_of(UNDER_REVIEW)
    know(case.dossier.health_fund, [(10, True)] * 30)
    after(12)
    assert "No: 9 in 10 students waited less." in words_of(client.get("/case/normal/"))
    assert client.get("/case/normal/cover/relance/").status_code == 200


def test_the_letter_is_in_french_filled_in_and_explained(case_of, client, after):
    case = case_of(UNDER_REVIEW)
    after(90)
    page = client.get("/case/normal/cover/reclamation/")
    words = words_of(page)
    assert "This letter says that you wait too long" in words
    assert "Objet : Réclamation" in words
    assert "j’attends l’ouverture de mes droits" in words
    assert "née" not in words
    assert "Je suis né(e) le 27 mars 2003 à Jaipur." in words
    assert case.dossier.address_line1 in words
    assert 'lang="fr"' in page.content.decode()


def test_it_is_a_pdf_with_the_same_words(case_of, client, after):
    case_of(UNDER_REVIEW)
    after(90)
    answer = client.get("/case/normal/cover/relance/letter.pdf")
    assert answer["Content-Type"] == "application/pdf"
    text = pypdfium2.PdfDocument(io.BytesIO(answer.content))[0].get_textpage().get_text_bounded()
    assert "Anita SHARMA" in text
    assert "mes salutations distinguées" in " ".join(text.split())


@pytest.mark.django_db
@pytest.mark.parametrize("level", [*Level.values, "carte"])
def test_every_letter_is_french_whatever_the_reader_reads(level):
    dossier = make_draft(family_name="Sharma", given_names="Anita", city="Lyon")
    with translation.override("en"):
        letter = write(level, dossier, since="1er octobre 2026", awaited="ma carte Vitale")
    assert letter.place_and_day.startswith("Lyon, le ")
    assert "Madame, Monsieur," in letter.lines
    assert letter.pdf().startswith(b"%PDF")


@pytest.mark.django_db
def test_a_name_in_letters_that_no_font_has_still_makes_a_letter():
    dossier = make_draft(family_name="ශර්මා", given_names="අනිතා", city="Lyon")
    assert write("carte", dossier).pdf().startswith(b"%PDF")


def test_every_wait_has_its_ladder_in_order():
    assert set(LADDERS) == {wait.slug for wait in WAITS}
    for ladder in LADDERS.values():
        assert list(ladder.days) == list(Level)
        assert list(ladder.days.values()) == sorted(ladder.days.values())


def test_without_a_wait_there_is_nothing_to_compare(case_of, client):
    case_of()
    assert "You do not wait for the CPAM now." in words_of(client.get("/case/normal/"))
