"""Waiting times, against figures worked out by hand."""

import pytest

from cpam.survival import Curve, estimate


def test_without_open_cases_it_is_the_plain_share():
    curve = estimate([(days, True) for days in range(1, 11)])
    assert [round(curve.still(day), 3) for day in (0, 1, 5, 9, 10)] == [1, 0.9, 0.5, 0.1, 0]
    assert (curve.within(0.5), curve.within(0.9)) == (5, 9)


def test_the_classic_example_with_open_cases():
    # Days 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+ (Freireich, 1963)
    arrived = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    still = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    curve = estimate([*((day, True) for day in arrived), *((day, False) for day in still)])
    known = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}
    assert {day: round(share, 3) for day, share, _cases in curve.points} == known
    assert [cases for _day, _share, cases in curve.points] == [21, 17, 15, 12, 11, 7, 6]
    assert (curve.within(0.5), curve.within(0.9)) == (23, None)


def test_those_who_still_wait_make_it_longer():
    over = [(10, True)] * 10
    assert estimate(over).within(0.9) == 10
    assert estimate([*over, *[(60, False)] * 10]).within(0.9) is None


def test_it_is_told_from_the_time_waited_already():
    curve = estimate([(days, True) for days in range(1, 101)])
    assert curve.within(0.5) == 50
    assert curve.within(0.5, waited=60) == 20  # half of the 40 who are left: day 80
    assert curve.within(0.9, waited=60) == 36
    assert curve.waited(60) == 40


def test_counts_of_equal_waits_are_the_same_as_the_waits():
    waits = [(3, True)] * 4 + [(5, False)] * 2 + [(8, True)] * 3
    counted = {(3, True): 4, (5, False): 2, (8, True): 3}
    assert estimate(waits) == estimate(counted)


@pytest.mark.parametrize("waits", [[], [(5, False)]])
def test_where_nobody_arrived_nobody_knows(waits):
    assert estimate(waits) == Curve()
    assert estimate(waits).within(0.5) is None
