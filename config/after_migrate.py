"""What a migrated database must hold besides its tables: roles, and the shared cache."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from accounts.models.user import ORIGINALS, REVIEWERS

# Reviewers read papers, dossiers and cases; they report moves by the buttons of the case. Who may
# download a file as it was received is named apart, and gives a reason each time.
ROLES = {
    REVIEWERS: (
        "documents.review_document",
        "documents.view_document",
        "enrollment.view_attachment",
        "enrollment.view_dossier",
        "cpam.view_case",
    ),
    ORIGINALS: (
        "documents.review_document",
        "documents.view_document",
        "documents.download_original",
    ),
}


def keep_roles(**kwargs: Any) -> None:
    """Give each role exactly its permissions (receiver of `post_migrate`)."""
    known = {_name(one): one for one in Permission.objects.select_related("content_type")}
    for role, allowed in ROLES.items():
        if all(name in known for name in allowed):  # the rooms below are all migrated
            group, _created = Group.objects.get_or_create(name=role)
            group.permissions.set([known[name] for name in allowed])


def make_cache_table(**kwargs: Any) -> None:
    """Make the table behind the shared cache, unless it is there (receiver of `post_migrate`)."""
    call_command("createcachetable", database=kwargs["using"], verbosity=0)


def _name(permission: Permission) -> str:
    return f"{permission.content_type.app_label}.{permission.codename}"
