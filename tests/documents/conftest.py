"""A student with a paper to send, a stranger, a reviewer."""

import pytest

from documents.models import Document
from tests.documents import files
from tests.people import make_reviewer, make_student


@pytest.fixture
def student(db):
    return make_student()


@pytest.fixture
def stranger(db):
    return make_student("stranger@example.org")


@pytest.fixture
def reviewer(db):
    return make_reviewer()


@pytest.fixture
def paper(student):
    """A paper that waits for its files."""
    return Document.objects.start(student, "identity")


@pytest.fixture
def received(paper):
    """A paper with one photo in it."""
    paper.receive(files.uploaded(files.picture()))
    return paper


@pytest.fixture
def kept(settings):
    """The names of all that lies in the store."""

    def names():
        root = settings.DOCUMENT_STORE
        return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())

    return names
