"""What the tests of the pages share: numbers, a day, the worker's look, the words of a page."""

import re
from html import unescape

from django.db import transaction
from django.utils import timezone

from cpam.models import Case
from cpam.settling import settle
from documents.numbers import Nir


def with_key(digits):
    return digits + Nir(digits).expected_key


NIA = with_key("7030399223123")
NIR = with_key("2030399223123")  # a woman born in India in March 2003, as the dossier says
A_DAY = {"said_on_0": "1", "said_on_1": "11", "said_on_2": "2026"}


def work(case):
    """One look of the worker at the case."""
    with transaction.atomic():
        row = Case.objects.get(pk=case.pk)
        row.lock()
        settle(row, timezone.now())
    case.refresh_from_db()


def words_of(response):
    """The text of a page, on one line; tags inside a sentence leave no gap."""
    page = re.sub(r"</?(a|b|i|q|span|strong)\b[^>]*>", "", response.content.decode())
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", page)).split())


def moves_of(case):
    """What was told of a case after it was sent, and by whom."""
    return [(event.name, event.source) for event in case.events.moves() if event.name != "send"]
