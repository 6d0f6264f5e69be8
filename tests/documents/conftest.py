"""A student with a paper to send, a stranger, a reviewer."""

import pytest
from django.contrib.auth.models import Group, Permission

from accounts.models import User
from accounts.models.user import REVIEWERS
from documents.models import Document
from tests.documents import files


@pytest.fixture
def student(db):
    return User.objects.create_user("student@example.org")


@pytest.fixture
def stranger(db):
    return User.objects.create_user("stranger@example.org")


@pytest.fixture
def reviewer(db):
    user = User.objects.create_user("reviewer@example.org", is_staff=True)
    group, _created = Group.objects.get_or_create(name=REVIEWERS)
    group.permissions.add(Permission.objects.get(codename="review_document"))
    user.groups.add(group)
    return user


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
        return sorted(
            str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()
        )

    return names
