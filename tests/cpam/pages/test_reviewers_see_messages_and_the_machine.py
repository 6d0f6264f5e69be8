"""What a reviewer sees of what was written, and of how the machine is doing."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Message
from cpam import health
from cpam.models import Case, FundHealth
from tests.cases import make_case
from tests.cpam.pages.doing import words_of
from tests.people import sign_in

pytestmark = pytest.mark.django_db
LIST = reverse("admin:cpam_case_changelist")


def test_every_message_about_a_case_can_be_read_as_it_was_rendered(client, reviewer):
    case = make_case(moves="affiliation.send affiliation.ask")
    page = sign_in(client, reviewer).get(reverse("admin:cpam_case_change", args=[case.pk]))
    message = Message.objects.get(template="case_affiliation_ask")
    assert message.subject in words_of(page)
    assert "A request without an answer can close the file." in words_of(page)


def test_a_sign_in_code_is_not_among_them(client, reviewer):
    case = make_case(moves="affiliation.send")
    Message.objects.write(
        case.dossier.owner, "code:1", "sign_in_code", {"code": "424242", "minutes": 15}
    )
    page = sign_in(client, reviewer).get(reverse("admin:cpam_case_change", args=[case.pk]))
    assert "424242" not in page.content.decode()


def test_what_is_due_longest_and_parked_stands_above_the_queue(client, reviewer):
    case = make_case()
    Case.objects.filter(pk=case.pk).update(next_run_at=timezone.now() - timedelta(hours=2))
    parked = make_case()
    Case.objects.filter(pk=parked.pk).update(park_reason="KeyError", next_run_at=None)
    page = words_of(sign_in(client, reviewer).get(LIST))
    assert "Overdue for longest 2:00:0" in page
    assert "Cases with something parked 1" in page


def test_a_link_to_a_fund_that_is_not_called_says_why(client, reviewer):
    until = timezone.now() + timedelta(minutes=5)
    FundHealth.objects.create(name="the fund", failures=5, open_until=until, reason="timeout")
    page = words_of(sign_in(client, reviewer).get(LIST))
    assert "the fund not called until" in page
    assert "timeout (failures in a row: 5)" in page


def test_prometheus_reads_each_link_by_its_label():
    until = timezone.now() + timedelta(minutes=5)
    FundHealth.objects.create(name='a "fund"', failures=5, open_until=until)
    figures = health.figures()
    assert figures['escale_fund_failures{fund="a fund"}'] == 5
    assert figures['escale_fund_not_called{fund="a fund"}'] == 1
    assert figures['escale_fund_misconfigured{fund="a fund"}'] == 0
