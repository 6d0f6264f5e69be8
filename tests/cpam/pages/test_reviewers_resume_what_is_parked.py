import pytest
from django.urls import reverse

from cpam.models import Case, Command
from tests.cases import make_case
from tests.cpam.pages.doing import words_of
from tests.people import sign_in

pytestmark = pytest.mark.django_db


def test_calls_of_unknown_outcome_are_tried_again(client, reviewer):
    case = make_case(channel="http")
    case.commands.update(park_reason="no answer for 48 h", attempt=12)
    Case.objects.filter(pk=case.pk).update(next_run_at=None)
    sign_in(client, reviewer)
    page = words_of(client.get(reverse("admin:cpam_case_change", args=[case.pk])))
    assert "no answer for 48 h" in page
    client.post(reverse("admin:cpam_case_resume", args=[case.pk]))
    assert set(case.commands.values_list("park_reason", "attempt")) == {("", 0)}
    case.refresh_from_db()
    assert case.next_run_at is not None


def test_a_call_that_the_fund_closed_is_not_sent_again(client, reviewer):
    case = make_case(channel="http")
    case.commands.update(park_reason="never accepted", outcome=Command.Outcome.REFUSED)
    sign_in(client, reviewer)
    page = words_of(client.get(reverse("admin:cpam_case_change", args=[case.pk])))
    assert "closed for ever: ask for a correction to send again" in page
    client.post(reverse("admin:cpam_case_resume", args=[case.pk]))
    assert set(case.commands.values_list("outcome", flat=True)) == {"refused"}
