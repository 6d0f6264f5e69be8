"""Text stands at 5.5:1 on every ground it is put on, lines at 3.5:1, in light and in dark."""

import re
from itertools import product
from pathlib import Path

import pytest

TOKENS = Path("static/css/tokens.css").read_text(encoding="utf-8")
GROUNDS = ["paper", "surface"]
TEXT = [
    *product(["ink", "soft", "primary", "primary-strong", "fine", "unsure", "problem"], GROUNDS),
    ("on-primary", "primary"),
    ("on-primary", "primary-strong"),
    *((tone, f"{tone}-ground") for tone in ("fine", "unsure", "problem", "note")),
    *(("ink", f"{tone}-ground") for tone in ("fine", "unsure", "problem", "note")),
    ("primary", "note-ground"),
    ("primary-strong", "note-ground"),
    ("soft", "note-ground"),
]
LINES = [*product(["line", "coral"], GROUNDS)]


def tokens(scheme):
    root, dark = (
        TOKENS.split("@media (prefers-color-scheme: dark)")[0],
        TOKENS.split("@media (prefers-color-scheme: dark)")[1].split("@media")[0],
    )
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", root))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark))
    return found


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text(scheme, text, ground):
    colours = tokens(scheme)
    assert contrast(colours[text], colours[ground]) >= 5.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines(scheme, line, ground):
    colours = tokens(scheme)
    assert contrast(colours[line], colours[ground]) >= 3.5


def test_only_the_tokens_name_a_colour():
    for sheet in ("base", "forms", "components"):
        css = Path(f"static/css/{sheet}.css").read_text(encoding="utf-8")
        assert not re.search(r"#[0-9a-f]{3,8}\b(?=[^{}]*;)|rgba?\(", css), sheet
