"""What a page asks of a weak network."""

import gzip
import re
from pathlib import Path

KB = 1000


def packed(paths):
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths)


def test_the_style_sheets_of_a_page_weigh_at_most_14_kb():
    sheets = [path for path in Path("static/css").glob("*.css") if path.name != "admin.css"]
    assert packed(sheets) <= 14 * KB


def test_the_scripts_weigh_at_most_8_kb():
    assert packed(Path("static/js").glob("*.js")) <= 8 * KB


def test_nothing_comes_from_elsewhere():
    for path in [*Path("static").rglob("*.css"), *Path("static").rglob("*.js")]:
        assert not re.search(r"@import|url\(|https?://", path.read_text(encoding="utf-8")), path


def test_no_template_carries_a_style_or_a_script_of_its_own():
    for path in Path("templates").rglob("*.html"):
        source = path.read_text(encoding="utf-8")
        assert not re.search(r'\sstyle="|\son\w+="|<style|<script(?![^>]*src=)', source), path
