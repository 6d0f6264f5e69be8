"""Every address x everybody: what is not one's own is not there."""

import pytest
from django.db import transaction

from tests.security.addresses import names
from tests.security.who_sees_what import ADMIN_ROWS, ROWS
from tests.security.world import WHO


def parsed(table):
    return [
        (method, name, [int(status) for status in statuses])
        for method, name, *statuses in (row.split() for row in table.strip().splitlines())
    ]


def asked(world, who, method, name):
    """The status of an answer, in a transaction of its own that is undone."""
    mark = transaction.savepoint()
    answer = world.client(who, raise_request_exception=False).generic(method, world.url(name))
    transaction.savepoint_rollback(mark)
    return answer.status_code


def test_every_address_has_a_row():
    assert {name for _method, name, _cells in parsed(ROWS) + parsed(ADMIN_ROWS)} == set(names())


@pytest.mark.parametrize("place", range(len(WHO)), ids=WHO)
def test_each_sees_what_is_theirs(world, place):
    found, expected = {}, {}
    for method, name, cells in parsed(ROWS):
        expected[method, name] = cells[place]
        found[method, name] = asked(world, WHO[place], method, name)
    assert found == expected


@pytest.mark.parametrize("who", WHO)
def test_the_admin_is_for_proved_staff(world, who):
    elsewhere = {"anonymous": [302], "unproved": [302]}
    theirs = {"reviewer": 0, "administrator": 1}
    found, expected = {}, {}
    for method, name, cells in parsed(ADMIN_ROWS):
        place = theirs.get(who)
        expected[name] = elsewhere.get(who, [404])[0] if place is None else cells[place]
        found[name] = asked(world, who, method, name)
    assert found == expected
