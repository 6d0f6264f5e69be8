import threading
import time

import pytest
from django.db import OperationalError, connection, transaction

from enrollment.models import Dossier, NotReady
from enrollment.signals import dossier_submitted
from tests.dossiers import make_dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    """The dossiers that the rooms above were told of."""
    heard = []

    def hear(sender, dossier, **_):
        assert connection.in_atomic_block
        heard.append(dossier.reference)

    dossier_submitted.connect(hear)
    yield heard
    dossier_submitted.disconnect(hear)


def test_pressed_twice_it_is_sent_once(ready, complete, told):
    token = ready.get("/file/check/").context["form"]["token"].value()
    for _press in range(2):
        response = ready.post("/file/send/", {"token": token, "declared": "on"})
        assert response.headers["Location"] == "/file/sent/"
    assert told == [complete.reference]
    complete.refresh_from_db()
    assert complete.is_frozen
    assert complete.submitted_at is not None


@pytest.mark.django_db(transaction=True)
def test_pressed_in_two_tabs_at_the_same_moment_it_is_sent_once(told):
    dossier = make_dossier()
    start, failures = threading.Barrier(3), []

    def submit_when_free(token):
        """A database in memory answers "locked" at once, where one in a file or a server waits."""
        while True:
            try:
                return Dossier.objects.get(pk=dossier.pk).submit(token)
            except OperationalError as error:
                if "locked" not in str(error):
                    raise
                time.sleep(0.01)

    def press(token):
        try:
            start.wait(5)
            submit_when_free(token)
        except Exception as error:  # noqa: BLE001 - a thread's failure is the test's to tell
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=(f"tab-{tab}",)) for tab in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert failures == []
    assert told == [dossier.reference]


def test_a_receiver_that_fails_undoes_the_sending(complete):
    def fail(sender, dossier, **_):
        raise RuntimeError("the case cannot be opened")

    dossier_submitted.connect(fail)
    try:
        with pytest.raises(RuntimeError), transaction.atomic():
            complete.submit("token")
    finally:
        dossier_submitted.disconnect(fail)
    complete.refresh_from_db()
    assert not complete.is_frozen


def test_an_open_task_stops_it(complete, told):
    complete.steps_saved.filter(slug="study").delete()
    with pytest.raises(NotReady):
        complete.submit("token")
    assert told == []


def test_a_token_of_before_a_reopening_sends_nothing(complete, told, monkeypatch):
    monkeypatch.setattr(dossier_submitted, "receivers", dossier_submitted.receivers[-1:])
    complete.submit("first")
    complete.reopen()
    with pytest.raises(NotReady):
        complete.submit("first")
    complete.submit("second")
    assert len(told) == 2


def test_without_the_declaration_nothing_is_sent(ready, complete):
    token = ready.get("/file/check/").context["form"]["token"].value()
    response = ready.post("/file/send/", {"token": token})
    assert response.status_code == 422
    assert "Tick “I confirm that these are my documents”" in response.content.decode()
    complete.refresh_from_db()
    assert not complete.is_frozen


def test_what_stopped_applying_is_forgotten_when_it_is_sent(complete):
    """Somebody found a European passport: the permit is nobody's business any more."""
    permit = complete.current("residence_permit")
    complete.nationality = "IE"
    complete.save()
    complete.submit("token")
    assert (complete.permit, complete.permit_valid_until) == ("", None)
    assert complete.current("residence_permit") is None
    permit.document.refresh_from_db()
    assert permit.document.erased_at is not None
    assert not complete.steps_saved.filter(slug="stay").exists()
