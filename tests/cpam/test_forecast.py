"""Waiting times by fund and step: counted from the events, told from 20 cases on."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from cpam import forecast
from cpam.models import Case, Event, WaitingTime
from cpam.moves import Source
from enrollment.models import Institution
from offices.models import Membership
from tests.dossiers import make_draft, make_fund
from tests.people import make_student, sign_in

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def cases(db):
    """`cases(fund, [(waited, arrived), …])`: each sent so long ago, and covered after `waited`."""

    def make(fund, waits, *, ends="affiliate"):
        for waited, arrived in waits:
            dossier = make_draft(health_fund=fund)
            case = Case.objects.create(dossier=dossier, channel="portal")
            begun = timezone.now() - (300 if arrived else waited) * DAY
            log(case, "send", begun)
            if arrived:
                log(case, ends, begun + waited * DAY)

    return make


def log(case, name, at, track="affiliation"):
    seq = case.events.count() + 1
    Event.objects.create(
        case=case,
        seq=seq,
        key=f"{case.pk}:{seq}",
        track=track,
        name=name,
        outcome="moved",
        actor="student",
        source=Source.STUDENT,
        version=1,
        occurred_at=at,
    )


def of(fund, step="cover"):
    return forecast.forecasts(fund).get(step)


def test_from_twenty_cases_on_half_and_nine_in_ten_are_told(cases):
    fund = make_fund()
    cases(fund, [(7 * week, True) for week in range(1, 21)])
    forecast.refresh()
    known = of(fund)
    assert (known.fund, known.cases, known.half, known.most) == (fund.name, 20, 70, 126)
    window = "half within 10 weeks, 9 in 10 within 18 weeks"
    assert known.sentences() == [
        f"CPAM du Rhône: {window} (from 20 students). Not a promise.",
    ]


def test_with_nineteen_nothing_is_told(cases):
    fund = make_fund()
    cases(fund, [(7, True)] * 19)
    forecast.refresh()
    assert of(fund) is None


def test_a_fund_with_too_few_is_told_what_all_funds_took(cases):
    small, large = make_fund("cpam-ain"), make_fund()
    cases(small, [(7, True)] * 3)
    cases(large, [(14, True)] * 20)
    forecast.refresh()
    assert of(small).fund == ""
    assert of(small).cases == 23
    assert of(small).sentences()[0].startswith("All health funds: half within 2 weeks")


def test_open_cases_count(cases):
    fund = make_fund()
    cases(fund, [(10, True)] * 10 + [(200, False)] * 10)
    forecast.refresh()
    row = WaitingTime.objects.get(fund=fund, step="cover")
    assert (row.cases, row.waiting) == (20, 10)
    assert of(fund).most is None
    assert "half within 10 days, the others longer" in of(fund).sentences()[0]


def test_a_file_that_was_refused_counts_until_then_and_did_not_arrive(cases):
    fund = make_fund()
    cases(fund, [(10, True)] * 20)
    cases(fund, [(5, True)] * 20, ends="refuse")
    forecast.refresh()
    row = WaitingTime.objects.get(fund=fund, step="cover")
    assert row.curve == [[10, 0.0, 20]]
    assert row.waiting == 20


def test_who_has_waited_is_compared_with_those_who_waited_as_long(cases):
    fund = make_fund()
    cases(fund, [(7 * week, True) for week in range(1, 41)])
    forecast.refresh()
    said = of(fund).sentences(waited=20 * 7)
    assert said[1] == (
        "Of those who waited as long as you: half within 10 weeks, 9 in 10 within 18 weeks"
        " from now."
    )
    assert of(fund).is_long(37 * 7)
    assert not of(fund).is_long(20 * 7)


def test_what_began_long_ago_is_left_out(cases):
    fund = make_fund()
    cases(fund, [(9, True)] * 20)
    forecast.refresh(timezone.now() + timedelta(days=800))
    assert of(fund) is None


def test_it_is_computed_once_an_hour_whoever_asks(cases):
    cases(make_fund(), [(9, True)] * 20)
    assert forecast.is_due()
    assert forecast.refresh_if_due()
    assert not forecast.is_due()
    assert not forecast.refresh_if_due()
    call_command("drain", verbosity=0)
    assert WaitingTime.objects.filter(step="cover").count() == 2


def test_reading_it_costs_one_query(cases, django_assert_num_queries):
    fund = make_fund()
    cases(fund, [(9, True)] * 20)
    forecast.refresh()
    with django_assert_num_queries(1):
        forecast.forecasts(fund)


def test_computing_it_costs_the_same_number_of_queries_however_many_cases(
    cases, django_assert_max_num_queries
):
    cases(make_fund(), [(9, True)] * 30)
    with django_assert_max_num_queries(len(forecast.WAITS) + 5):
        forecast.refresh()


def test_an_office_sees_how_long_each_step_takes(cases, client):
    cases(make_fund(), [(9, True)] * 20)
    forecast.refresh()
    member = make_student("office@example.org")
    university = Institution.objects.create(uai="0000001S", name="Université d'essai")
    Membership.objects.create(user=member, institution=university)
    page = sign_in(client, member).get(reverse("offices:students")).content.decode()
    assert "half within 9 days, 9 in 10 within 9 days (20)" in page
