from cpam.timeline import timeline
from tests.cases import CERTIFIED
from tests.cpam.pages.doing import words_of, work


def step(case, title):
    return next(step for step in timeline(case).steps if step.title == title)


def test_a_step_says_what_happened_when_and_who_said_so(case_of):
    case = case_of("affiliation.send")
    done = step(case, "Documents checked")
    assert (done.state, done.word, done.who) == ("done", "Done", "you said so")
    assert done.when
    now = step(case, "File read by the CPAM")
    assert (now.state, now.word) == ("now", "Sent")
    assert now.when.startswith("since ")


def test_a_step_that_is_far_says_so(case_of):
    far = step(case_of(), "Carte Vitale received")
    assert (far.state, far.word) == ("later", "Cannot start yet")


def test_before_certification_the_card_and_the_account_are_out_of_reach(case_of, client):
    case = case_of("affiliation.send affiliation.affiliate number.provide")
    work(case)
    page = words_of(client.get("/case/"))
    assert "You cannot yet Open an ameli account, or order a carte Vitale." in page
    assert "You can order your card now" not in page


def test_what_is_still_open_is_said_once(case_of, client):
    case = case_of("affiliation.send affiliation.affiliate number.provide")
    work(case)
    page = words_of(client.get("/case/"))
    assert page.count("Open an ameli account, or order a carte Vitale.") == 1


def test_once_certified_nothing_says_that_the_card_is_out_of_reach(case_of, client):
    case = case_of(CERTIFIED)
    work(case)
    page = words_of(client.get("/case/"))
    assert "You can order your card now." in page
    assert "or order a carte Vitale." not in page
    assert "Order the carte Vitale, online or on paper." not in page


def test_a_wait_is_quoted_with_who_says_so(case_of, client):
    case = case_of("affiliation.send affiliation.affiliate number.provide")
    work(case)
    page = words_of(client.get("/case/"))
    assert "Up to 9 months. Source: ameli.fr, 14 April 2025. Not a promise." in page


def test_what_the_portal_does_not_tell_is_marked_as_assumed(case_of, client):
    case = case_of("affiliation.send affiliation.affiliate")
    work(case)
    assert step(case, "Number certified").who == "we assume so"


def test_the_reason_of_a_refusal_stands_at_its_step(case_of, client):
    case_of("affiliation.send affiliation.refuse")
    assert "The CPAM refused the file: Not enrolled" in words_of(client.get("/case/"))


def test_the_history_begins_with_the_submission(case_of):
    history = timeline(case_of("affiliation.send")).history
    assert [str(line.text) for line in history] == [
        "The file was sent to the CPAM",
        "You sent your file",
    ]


def test_a_file_that_was_withdrawn_before_it_left_is_not_called_checked(case_of):
    case = case_of("affiliation.withdraw")
    assert (step(case, "Documents checked").state, step(case, "Documents checked").word) == (
        "later",
        "Stopped",
    )


def test_five_lights_are_lit_as_tracks_arrive(case_of):
    case = case_of(CERTIFIED)
    lit = {str(light.name): light.on for light in timeline(case).lights}
    assert lit == {
        "Cover": True,
        "Social security number": True,
        "Certification of the number": True,
        "Carte Vitale": False,
        "Médecin traitant": False,
    }
