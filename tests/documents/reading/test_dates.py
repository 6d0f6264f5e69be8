from datetime import date

import pytest

from documents.reading.dates import birth_date, find_dates, written_on
from documents.reading.text import Paper


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("le 14/03/2003", (2003, 3, 14)),
        ("14.03.2003", (2003, 3, 14)),
        ("14 - 03 - 2003", (2003, 3, 14)),
        ("2003-03-14", (2003, 3, 14)),
        ("03/25/2001", (2001, 3, 25)),
        ("1er septembre 2026", (2026, 9, 1)),
        ("14 février 2003", (2003, 2, 14)),
        ("March 14, 2003", (2003, 3, 14)),
        ("14th of March 2003", (2003, 3, 14)),
        ("14 MAR/MARS 2003", (2003, 3, 14)),
        ("14 de marzo de 2003", (2003, 3, 14)),
        ("14 de outubro de 2003", (2003, 10, 14)),
        ("14 giugno 2003", (2003, 6, 14)),
        ("14. März 2003", (2003, 3, 14)),
        ("le quatorze mars deux mille trois", (2003, 3, 14)),
        ("le premier janvier mil neuf cent quatre-vingt-dix-neuf", (1999, 1, 1)),
        ("le vingt et un août deux mille un", (2001, 8, 21)),
    ],
)
def test_dates_as_papers_write_them(text, day):
    assert [found for _at, found in find_dates(text)] == [date(*day)]


@pytest.mark.parametrize("text", ["31/02/2020", "75013 Paris", "12 rue de mars", "01 23 45 67 89"])
def test_what_is_no_date(text):
    assert find_dates(text) == []


def test_several_dates_come_in_the_order_of_the_text():
    text = "du 1er septembre 2026 au 31/08/2027"
    assert [day for _at, day in find_dates(text)] == [date(2026, 9, 1), date(2027, 8, 31)]


def test_a_date_broken_over_two_lines_is_read():
    assert birth_date(Paper([["née le 14", "mars 2003 à Pune"]])) == date(2003, 3, 14)


def test_a_letter_is_not_dated_by_a_birth():
    paper = Paper([["Née le 14/03/2003", "Fait à Lille, le 12 novembre 2026"]])
    assert written_on(paper) == date(2026, 11, 12)
