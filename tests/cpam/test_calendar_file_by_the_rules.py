"""A strict reader opens the calendar file of a real case: RFC 5545, rule by rule."""

import re
from datetime import date, datetime

import pytest

from cpam.dates import as_ics, dates_of
from tests.cases import make_case

pytestmark = pytest.mark.django_db
PROVISIONAL = "affiliation.send affiliation.affiliate number.provide"
# RFC 5545, 3.1: name, parameters without quotes, colon, value without control characters.
LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^\x00-\x1f\x7f\":;,]+)*):([^\x00-\x08\x0a-\x1f\x7f]*)")
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL", "TRANSP"}
INSIDE = {None: {"VCALENDAR"}, "VCALENDAR": {"VEVENT"}, "VEVENT": {"VALARM"}}
ESCAPES = re.compile(r"\\[\\;,nN]")


def opened(raw):
    """Components as (name, properties, components). Raises AssertionError at the first fault."""
    assert raw.endswith(b"\r\n")
    assert b"\r" not in raw.replace(b"\r\n", b"")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    for physical in raw.split(b"\r\n"):
        assert len(physical) <= 75
        physical.decode()  # raises where a character was cut in two
    root = (None, {}, [])
    stack = [root]
    for line in raw.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]:
        name, parameters, value = LINE.fullmatch(line).groups()
        if name == "BEGIN":
            assert value in INSIDE[stack[-1][0]]
            stack.append((value, {}, []))
        elif name == "END":
            done = stack.pop()
            assert done[0] == value
            stack[-1][2].append(done)
        else:
            assert name not in stack[-1][1], f"{name} twice"
            stack[-1][1][name] = (parameters, value)
    assert stack == [root]
    return root[2]


def text(value):
    """TEXT, 3.3.11: what is special stands behind a backslash, and nothing else does."""
    assert not re.search(r"[\\;,]", ESCAPES.sub("", value))
    return value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")


@pytest.fixture
def case():
    return make_case(moves=PROVISIONAL)


def test_it_is_one_calendar_with_what_the_standard_requires(case):
    (calendar,) = opened(as_ics(case))
    _name, properties, events = calendar
    assert properties["VERSION"] == ("", "2.0")
    assert properties["PRODID"][1]
    assert {event[0] for event in events} == {"VEVENT"}


def test_each_date_of_the_case_is_one_event_of_a_whole_day(case):
    (calendar,) = opened(as_ics(case))
    found = []
    for _name, properties, alarms in calendar[2]:
        assert set(properties) == ONCE
        assert re.fullmatch(r"\d{8}T\d{6}Z", properties["DTSTAMP"][1])
        assert datetime.strptime(properties["DTSTAMP"][1], "%Y%m%dT%H%M%S%z")
        begins, ends = properties["DTSTART"], properties["DTEND"]
        assert begins[0] == ends[0] == ";VALUE=DATE"
        assert (
            date.fromisoformat(ends[1]).toordinal() == date.fromisoformat(begins[1]).toordinal() + 1
        )
        found.append((date.fromisoformat(begins[1]), text(properties["SUMMARY"][1])))
        (alarm,) = alarms
        assert alarm[1]["ACTION"] == ("", "DISPLAY")
        assert re.fullmatch(r"-P\d+D", alarm[1]["TRIGGER"][1])
        assert text(alarm[1]["DESCRIPTION"][1])
    assert found == [(row.day, row.title) for row in dates_of(case)]


def test_downloaded_again_it_names_the_same_events(case):
    first, second = (
        [event[1]["UID"] for event in opened(as_ics(case))[0][2]] for _download in range(2)
    )
    assert first == second
    assert len(set(first)) == len(first)
