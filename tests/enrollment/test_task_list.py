from datetime import timedelta

from django.utils import timezone

from documents.findings import Finding
from enrollment.models import Dossier
from tests.dossiers import attach_paper
from tests.enrollment.wizard import ABOUT_YOU, post_step


def test_it_counts_in_words_and_says_when_it_was_saved(student, draft):
    post_step(student, "about-you", ABOUT_YOU)
    assert "Saved just now." in student.get("/file/").content.decode()
    Dossier.objects.update(last_activity_at=timezone.now() - timedelta(minutes=2))
    text = " ".join(student.get("/file/").content.decode().split())
    assert "1 of 10 tasks done." in text
    assert "Saved 2 minutes ago." in text


def test_it_has_three_groups_with_the_last_one_closed_until_all_is_done(student):
    text = student.get("/file/").content.decode()
    assert text.index("About you") < text.index("Your documents") < text.index("Check and send")
    assert "Cannot start yet" in text
    assert 'href="/file/check/"' not in text


def test_it_opens_the_check_page_when_all_is_done(ready):
    text = ready.get("/file/").content.decode()
    assert 'href="/file/check/"' in text
    assert "Cannot start yet" not in text


def test_a_doubted_paper_shows_what_we_saw(student, draft):
    attachment = attach_paper(draft, "identity")
    attachment.document.record([Finding.of("expired", this="passport", date="2012-04-15")], "x")
    text = student.get("/file/").content.decode()
    assert "There is a problem" in text
    assert attachment.document.findings.get().finding.saw in text.replace("&#x27;", "'")


def test_a_paper_that_is_not_judged_yet_is_being_checked(student, draft):
    attach_paper(draft, "identity", outcome="")
    assert "Checking" in student.get("/file/").content.decode()


def test_a_paper_sent_anyway_is_done_and_says_who_looks(student, draft):
    attach_paper(draft, "identity", outcome="problem").send_anyway("It is my only passport.")
    text = student.get("/file/").content.decode()
    assert "A person will look at it." in text
    assert "There is a problem" not in text
