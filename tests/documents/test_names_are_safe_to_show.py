import re

import pytest

from documents.intake import clean_name
from tests.documents import files

NAMES = [
    ("passeport.jpg", "passeport.jpg"),
    ("../../etc/passwd.pdf", "passwd.pdf"),
    (r"C:\papers\visa.pdf", "visa.pdf"),
    ("photo\u202egpj.exe.jpg", "photogpj.exe.jpg"),
    ("a\0b\r\nSet-Cookie: x.jpg", "abSet-Cookie: x.jpg"),
    ("  ", "document"),
    ("", "document"),
    ("...", "document"),
    ("e\u0301t\u00e9.jpg", "été.jpg"),
    ("x" * 300 + ".jpeg", "x" * 95 + ".jpeg"),
    ("=cmd|calc.pdf", "=cmd|calc.pdf"),
]


@pytest.mark.parametrize(("name", "shown"), NAMES)
def test_a_name_is_shown_without_what_could_mislead(name, shown):
    assert clean_name(name) == shown


def test_the_stored_name_owes_nothing_to_the_one_it_came_with(paper, kept):
    paper.receive(files.uploaded(files.picture(), "../\u202e=evil\r\n.jpg"))
    assert all(re.fullmatch(r"[0-9a-f/-]+", name) for name in kept())
