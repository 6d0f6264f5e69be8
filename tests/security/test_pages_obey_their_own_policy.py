"""No inline script and no inline style: the policy of every page would block it."""

import re

import pytest

from tests.security.addresses import within_reach
from tests.security.world import WHO

INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*\btype=\"application/json\")[^>]*>|\sstyle=\"|\son[a-z]+=\""
    r"|<style\b|javascript:|(?:src|href|action)=\"(?:https?:)?//(?!127\.0\.0\.1)[^\"]*\.(?:js|css)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("who", WHO)
def test_no_page_needs_what_its_policy_forbids(world, who):
    client = world.client(who, raise_request_exception=False)
    found = {}
    for name in within_reach(who):
        answer = client.get(world.url(name))
        is_page = answer.headers.get("Content-Type", "").startswith("text/html")
        if is_page and (inline := set(INLINE.findall(answer.content.decode()))):
            found[name] = inline
    assert found == {}
