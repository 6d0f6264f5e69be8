"""A person with an account: the e-mail address is the login."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.models.access import Access
from accounts.signals import erasing, exporting

ORIGINALS = "originals"  # the group whose members may download files as they were received
REVIEWERS = "reviewers"  # the group whose members may open students' papers in the admin


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)  # None is "no password": people sign in by code
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def reader_of(self, email: str, *, language: str) -> "User":
        """The account of whoever proved to read `email`; a new one if there is none yet."""
        fresh = {"language": language, "password": make_password(None)}
        return self.get_or_create(email=email, defaults=fresh)[0]


class User(AbstractBaseUser, PermissionsMixin):
    """A student, an office member, a reviewer or an administrator.

    The id is random: it may stand in logs and in append-only tables, where it means nothing once
    the row is erased.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("e-mail"), unique=True)
    language = models.CharField(
        _("language"), max_length=10, choices=settings.LANGUAGES, default="en"
    )
    is_staff = models.BooleanField(_("may enter the admin"), default=False)
    is_active = models.BooleanField(_("active"), default=True)
    date_joined = models.DateTimeField(_("joined"), default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.email

    @property
    def is_reviewer(self) -> bool:
        """May this person open students' papers?"""
        return self.is_active and self.is_staff and self.has_perm("documents.review_document")

    @cached_property
    def unread_messages(self) -> int:
        return self.messages.filter(read_at=None).count()

    @transaction.atomic
    def move_to(self, email: str) -> None:
        """Sign in by `email` from now on; the caller has proof that the person reads it.

        Raises IntegrityError where it is the address of another account.
        """
        from allauth.account.models import EmailAddress  # noqa: PLC0415 - it needs this model first

        self.email = email
        self.save(update_fields=["email"])
        EmailAddress.objects.filter(Q(user=self) | Q(email=email)).delete()
        EmailAddress.objects.create(user=self, email=email, verified=True, primary=True)

    @transaction.atomic
    def archive(self) -> dict[str, Any]:
        """Everything we hold about this person, ready for JSON; each room above adds its own."""
        answers: list[tuple[Any, Any]] = exporting.send(sender=User, user=self)
        rooms = dict(answer for _receiver, answer in answers)
        return {
            "account": {
                "email": self.email,
                "language": self.language,
                "joined": self.date_joined,
                "last_sign_in": self.last_login,
            },
            "messages": list(
                self.messages.values("subject", "body", "language", "created_at", "sent_at")
            ),
            "looks": list(Access.objects.about(self).values("at", "action", "object_kind")),
            **rooms,
        }

    @transaction.atomic
    def erase(self) -> list[str]:
        """Erase this person everywhere, the account last; all of it or nothing.

        Returns what the rooms above say for the receipt, one sentence each.
        """
        answers = erasing.send(sender=User, user=self)
        self.delete()
        return [str(sentence) for _receiver, sentence in answers if sentence]
