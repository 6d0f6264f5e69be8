"""Each role of the staff may do exactly what it is for."""

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.management import call_command

from accounts.models import User
from accounts.models.user import ORIGINALS, REVIEWERS
from config.after_migrate import ROLES, keep_roles

pytestmark = pytest.mark.django_db


def member_of(role):
    user = User.objects.create_user(f"{role}@example.org", is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.mark.parametrize("role", ROLES)
def test_a_role_has_its_permissions_and_no_other(role):
    assert member_of(role).get_all_permissions() == set(ROLES[role])


def test_a_reviewer_opens_papers_and_downloads_no_original():
    reviewer = member_of(REVIEWERS)
    assert reviewer.is_reviewer
    assert not reviewer.has_perm("documents.download_original")


def test_who_keeps_originals_sees_no_dossier():
    assert not member_of(ORIGINALS).has_perm("enrollment.view_dossier")


def test_a_permission_that_crept_in_is_taken_back():
    group = Group.objects.get(name=REVIEWERS)
    group.permissions.add(*Group.objects.get(name=ORIGINALS).permissions.all())
    keep_roles()
    assert "documents.download_original" not in member_of(REVIEWERS).get_all_permissions()


def test_the_shared_cache_is_there_after_a_second_migration():
    call_command("migrate", verbosity=0)
    cache.set("a", 1)
    assert cache.get("a") == 1
