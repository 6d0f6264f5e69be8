"""Who looked at whose papers: a log that can be added to and never changed."""

import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from accounts.models.user import User


class AccessQuerySet(models.QuerySet["Access"]):
    def record(
        self, actor: "User", action: str, *, kind: str, key: uuid.UUID | str, owner: uuid.UUID
    ) -> "Access":
        """Write one line, before the first byte is served."""
        return self.create(
            actor_id=actor.pk, action=action, object_kind=kind, object_id=str(key), owner_id=owner
        )

    def record_many(
        self, actor: "User", action: str, seen: Iterable[tuple[str, uuid.UUID, uuid.UUID]]
    ) -> None:
        """Write one line for each (kind, key, owner) of a list that is shown."""
        self.bulk_create(
            self.model(
                actor_id=actor.pk,
                action=action,
                object_kind=kind,
                object_id=str(key),
                owner_id=owner,
            )
            for kind, key, owner in seen
        )

    def about(self, owner: "User") -> "AccessQuerySet":
        """What others did with this person's papers, newest first."""
        return self.filter(owner_id=owner.pk).exclude(actor_id=owner.pk).order_by("-at")


class Access(models.Model):
    """One view or download.

    People are named by id without a foreign key: erasing an account severs its lines without
    touching them, for nobody may (a database trigger refuses UPDATE and DELETE).
    """

    class Action(models.TextChoices):
        VIEW = "view", _("looked at")
        DOWNLOAD = "download", _("downloaded")
        LIST = "list", _("saw the state of")

    at = models.DateTimeField(default=timezone.now, db_index=True)
    actor_id = models.UUIDField()
    owner_id = models.UUIDField(db_index=True)
    action = models.CharField(max_length=20, choices=Action)
    object_kind = models.CharField(max_length=40)
    object_id = models.CharField(max_length=64)

    objects = AccessQuerySet.as_manager()

    class Meta:
        verbose_name = _("access")
        verbose_name_plural = _("access log")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.object_kind}"
