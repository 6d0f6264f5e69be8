import ast
import re

import pytest

NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


@pytest.fixture
def named(settings):
    return NAMED.findall((settings.BASE_DIR / "docs/security.md").read_text())


def test_every_test_that_it_names_exists(named, settings):
    found = {path: _tests_in(settings.BASE_DIR / path) for path, _name in named}
    missing = [f"{path}::{name}" for path, name in named if name not in found[path]]
    assert missing == []


def test_every_item_of_the_yardstick_has_its_test(settings):
    rows = (settings.BASE_DIR / "docs/security.md").read_text().splitlines()
    items = [row for row in rows if re.match(r"\| \d+\.\d+\.\d+", row)]
    assert len(items) > 35
    assert [row for row in items if not NAMED.search(row)] == []


def _tests_in(path):
    if not path.is_file():
        return set()
    return {
        node.name
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
    }
