"""The dates of a case as a file that calendars take (RFC 5545)."""

from datetime import UTC, date, datetime

from cpam.ics import Entry, calendar

ENTRY = Entry(
    uid="permit.1@escale",
    day=date(2026, 12, 31),
    title="Visa, permit; both \\ end",
    text="One line.\nAnother, " + "é" * 60,
    url="https://escale.example/case/",
    days_before=120,
)
WRITTEN = datetime(2026, 11, 24, 17, 5, 9, tzinfo=UTC)


def lines():
    raw = calendar([ENTRY], now=WRITTEN, language="en")
    assert raw.endswith(b"END:VCALENDAR\r\n")
    return raw.split(b"\r\n")[:-1]


def unfolded():
    return b"\r\n".join(lines()).replace(b"\r\n ", b"").decode().split("\r\n")


def test_lines_end_with_crlf_and_have_75_octets_at_most():
    assert all(len(line) <= 75 and b"\n" not in line for line in lines())
    assert any(line.startswith(b" ") for line in lines())


def test_no_character_is_cut_in_two():
    assert all(line.decode() is not None for line in lines())


def test_an_event_says_who_when_and_what():
    assert {
        "UID:permit.1@escale",
        "DTSTAMP:20261124T170509Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Visa\\, permit\\; both \\\\ end",
    } <= set(unfolded())


def test_text_is_unfolded_to_what_was_put_in():
    assert "DESCRIPTION:One line.\\nAnother\\, " + "é" * 60 in unfolded()


def test_it_rings_days_before():
    found = unfolded()
    alarm = found[found.index("BEGIN:VALARM") : found.index("END:VALARM")]
    assert "TRIGGER:-P120D" in alarm
    assert "ACTION:DISPLAY" in alarm


def test_everything_that_begins_ends():
    opened = [line[6:] for line in unfolded() if line.startswith("BEGIN:")]
    closed = [line[4:] for line in unfolded() if line.startswith("END:")]
    assert sorted(opened) == sorted(closed) == ["VALARM", "VCALENDAR", "VEVENT"]
