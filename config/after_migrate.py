"""What a migrated database must hold besides its tables: roles, and the shared cache."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from accounts.models.user import REVIEWERS

# Reviewers read papers, dossiers and cases; they report moves by the buttons of the case.
REVIEWERS_MAY = (
    "documents.review_document",
    "documents.view_document",
    "enrollment.view_attachment",
    "enrollment.view_dossier",
    "cpam.view_case",
)


def keep_roles(**kwargs: Any) -> None:
    """Give the reviewers' group exactly its permissions (receiver of `post_migrate`)."""
    wanted = Permission.objects.select_related("content_type")
    granted = [one for one in wanted if _name(one) in REVIEWERS_MAY]
    if len(granted) == len(REVIEWERS_MAY):  # the rooms below are all migrated
        Group.objects.get_or_create(name=REVIEWERS)[0].permissions.set(granted)


def make_cache_table(**kwargs: Any) -> None:
    """Make the table behind the shared cache, unless it is there (receiver of `post_migrate`)."""
    call_command("createcachetable", database=kwargs["using"], verbosity=0)


def _name(permission: Permission) -> str:
    return f"{permission.content_type.app_label}.{permission.codename}"
