"""Every address answers every method: never a 500, and only what it knows."""

import pytest

from tests.security.addresses import names, within_reach
from tests.security.world import World

PEOPLE = ["anonymous", "owner", "other", "administrator"]


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "BREW"])
@pytest.mark.parametrize("who", PEOPLE)
def test_no_method_breaks_an_address(db, who, method):
    world = World()
    client = world.client(who, raise_request_exception=False)
    broken = {
        name: status
        for name in within_reach(who)
        if (status := client.generic(method, world.url(name)).status_code) >= 500
        and name != "readyz"
    }
    assert broken == {}


OURS = [name for name in names() if not name.startswith(("admin:", "mfa_"))]
METHODS = ["PUT", "BREW"]


@pytest.mark.parametrize("who", ["anonymous", "owner", "other", "office"])
def test_what_an_address_does_not_know_it_refuses(db, who):
    """302: to the door, or to where one's affairs stand, before anything is looked at."""
    world = World()
    client = world.client(who, raise_request_exception=False)
    taken = {
        (method, name)
        for name in OURS
        for method in METHODS
        if client.generic(method, world.url(name)).status_code not in (302, 403, 404, 405)
    }
    assert taken == set()
