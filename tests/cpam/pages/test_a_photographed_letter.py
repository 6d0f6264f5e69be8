"""A photo of a letter is read once its pages were seen: by the worker, and never by a look."""

from io import BytesIO

import pytest
from django.utils import timezone
from PIL import Image, ImageDraw

from cpam import receiving
from cpam.models import Case, Event
from cpam.receiving import finish_letters
from documents.models import Document, FindingRow, Original, Page
from documents.reading.picture.seen import Line, Seen
from documents.retention import unread_letters
from tests.cpam.pages.doing import NIR, moves_of, words_of
from tests.specimens import PRIYA, cpam_letter_pdf

RIGHTS = ("CPAM des Flandres", "Attestation de droits à l'assurance maladie", "le 12/11/2026")
PAGES = (
    "/case/",
    "/case/letters/",
    "/case/letters/read/",
    "/case/letters/entitlement-certificate/",
)


def letter_photo():
    """A sheet with dark lines on it: something to look at, nothing to read."""
    sheet = Image.new("RGB", (1000, 1400), "white")
    pen = ImageDraw.Draw(sheet)
    for top in range(100, 1300, 60):
        pen.rectangle((120, top, 880, top + 18), fill="black")
    buffer = BytesIO()
    sheet.save(buffer, "JPEG")
    return buffer.getvalue()


def seen_on_every_page(*texts):
    """What the reading worker would have kept."""
    lines = [Line(text, (100, 60 * at, 800, 40), 0.99) for at, text in enumerate(texts, 1)]
    for page in Page.objects.waiting():
        page.keep(Seen(1000, 1400, lines=tuple(lines)), shown_at=0, again_at=None)


def all_rows():
    """Every row that a look at a case could change."""
    return [
        list(model.objects.order_by("pk").values())
        for model in (Case, Event, Document, Original, Page, FindingRow)
    ]


@pytest.fixture
def photo(hers, send):
    """A letter in a photo, sent and not seen yet."""
    case = hers()
    page = send(letter_photo(), name="letter.jpg")
    assert "We are reading your letter." in words_of(page)
    return case


def test_it_is_read_by_the_worker_and_told_then(photo, client):
    seen_on_every_page(*RIGHTS, f"Numéro de sécurité sociale : {NIR}")
    assert finish_letters() == 1
    assert "Your letter waits for your answer" in words_of(client.get("/case/"))
    page = client.get("/case/letters/read/")
    assert "The permanent number was issued" in words_of(page)
    client.post("/case/letters/read/")
    assert [name for name, _source in moves_of(photo)][-1] == "certify"


def test_its_file_goes_with_the_transaction_that_reads_it(photo, monkeypatch):
    seen_on_every_page(*RIGHTS, f"Numéro de sécurité sociale : {NIR}")
    letter = Document.objects.get(kind="cpam_letter")

    def struck(*_given):
        assert not letter.originals.exists()
        raise KeyError

    monkeypatch.setattr(receiving, "_let_former_go", struck)
    with pytest.raises(KeyError):
        receiving._finish(letter.pk)
    letter.refresh_from_db()
    assert letter.is_being_read
    assert letter.reading == {}
    assert letter.originals.exists()
    monkeypatch.undo()
    finish_letters()
    letter.refresh_from_db()
    assert letter.reading["letter"] == "entitlement_certificate"
    assert not letter.originals.exists()
    assert NIR[:13] not in str(letter.reading)


def test_it_is_read_once(photo):
    assert finish_letters() == 0
    seen_on_every_page(*RIGHTS, f"Numéro de sécurité sociale : {NIR}")
    letter = Document.objects.get(kind="cpam_letter")
    assert [receiving._finish(letter.pk) for _worker in range(2)] == [True, False]
    assert finish_letters() == 0


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("storage", ["masked", "encrypted"])
@pytest.mark.parametrize("said", [RIGHTS, ()], ids=["a letter", "nothing"])
def test_looking_changes_nothing(photo, client, settings, address, storage, said):
    settings.NIR_STORAGE = storage
    before = all_rows()
    client.get(address)
    assert all_rows() == before  # before its pages are seen
    seen_on_every_page(*said)
    before = all_rows()
    client.get(address)
    assert all_rows() == before  # when they are seen, and it is not read
    finish_letters()
    before = all_rows()
    client.get(address)
    client.head(address)
    assert all_rows() == before  # when it is read, or could not be


def test_looking_at_a_letter_that_says_nothing_new_changes_nothing(hers, client, send):
    hers("affiliation.send affiliation.affiliate number.provide")
    send(cpam_letter_pdf(PRIYA))
    before = all_rows()
    for _time in range(2):
        assert "Your case already says this" in words_of(client.get("/case/letters/read/"))
    assert all_rows() == before


def test_one_that_says_nothing_is_told_so_until_the_next_letter(photo, client, send):
    seen_on_every_page()
    finish_letters()
    assert not Original.objects.filter(document__kind="cpam_letter").exists()
    for _time in range(2):
        page = client.get("/case/letters/read/")
        assert "We could not read which letter this is." in words_of(page)
    page = send(cpam_letter_pdf(PRIYA))
    assert "The CPAM gave a provisional number" in words_of(page)
    assert Document.objects.filter(kind="cpam_letter", erased_at=None).count() == 1


def test_one_that_says_nothing_goes_with_the_purge(photo, client):
    seen_on_every_page()
    finish_letters()
    assert sum(unread_letters(timezone.now() + receiving.REFUSAL_SHOWN)) == 1
    page = client.get("/case/letters/read/", follow=True)
    assert "No letter waits for your answer" in words_of(page)


def test_a_medical_paper_is_kept_nowhere(photo, client, settings):
    settings.NIR_STORAGE = "encrypted"
    seen_on_every_page("Feuille de soins", "cerfa n° 12541*02", "Actes effectués")
    finish_letters()
    assert not Original.objects.filter(document__kind="cpam_letter").exists()
    assert "feuille de soins" in words_of(client.get("/case/letters/read/"))


def test_an_older_photo_takes_the_place_of_no_newer_letter(photo, client, send):
    older = Document.objects.get(kind="cpam_letter", erased_at=None)
    send(letter_photo(), name="second.jpg")
    assert Document.objects.filter(kind="cpam_letter", erased_at=None).count() == 2
    older_pages = Page.objects.waiting().filter(document=older)
    for page in older_pages:
        page.keep(Seen(1000, 1400, lines=()), shown_at=0, again_at=None)
    assert finish_letters() == 1
    assert "We are reading your letter." in words_of(client.get("/case/letters/read/"))
    seen_on_every_page(*RIGHTS)
    finish_letters()
    assert list(Document.objects.filter(kind="cpam_letter", erased_at=None)) != [older]


def test_a_letter_over_which_we_stumble_is_said_unread_and_holds_up_no_other(
    photo, client, monkeypatch
):
    seen_on_every_page(*RIGHTS)

    def stumbles(*_given):
        raise ValueError

    monkeypatch.setattr(receiving, "_judge", stumbles)
    finish_letters()
    assert not Original.objects.filter(document__kind="cpam_letter").exists()
    page = client.get("/case/letters/read/")
    assert "We could not read which letter this is." in words_of(page)
    assert finish_letters() == 0
