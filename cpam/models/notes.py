"""What people and the fund said in words or figures: rows that events point at and that erase."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.encryption import EncryptedTextField


class Remark(models.Model):
    """Free text: a reason, or what was asked for in words of its own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cpam.Case", on_delete=models.CASCADE, related_name="remarks")
    text = EncryptedTextField(_("text"))

    def __str__(self) -> str:
        return str(self.pk)


class SocialNumber(models.Model):
    """A dated number: what NIR_STORAGE=masked allows to know of it.

    `value` and `blind_index` stay empty unless NIR_STORAGE=encrypted. A provisional number and a
    definitive one are two rows: neither is ever turned into the other.
    """

    class Kind(models.TextChoices):
        PROVISIONAL = "provisional", _("provisional")
        DEFINITIVE = "definitive", _("permanent")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cpam.Case", on_delete=models.CASCADE, related_name="social_numbers")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    valid = models.BooleanField(_("valid"))
    last_two = models.CharField(_("last two digits"), max_length=2)
    fits = models.BooleanField(_("fits the person"), null=True)
    received_on = models.DateField(_("received"))
    checked_at = models.DateTimeField(_("checked"), default=timezone.now)
    value = EncryptedTextField(blank=True, default="")
    blind_index = models.CharField(max_length=32, blank=True, db_index=True)

    class Meta:
        verbose_name = _("number")
        verbose_name_plural = _("numbers")
        ordering = ["checked_at"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.masked}"

    @property
    def masked(self) -> str:
        return "•" * 13 + self.last_two


class DoctorDeclaration(models.Model):
    """The doctor that a student declared; no name when it was done online at the surgery."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cpam.Case", on_delete=models.CASCADE, related_name="doctors")
    name = EncryptedTextField(_("name"), blank=True, default="")
    city = EncryptedTextField(_("town"), blank=True, default="")
    rpps = models.CharField("RPPS", max_length=11, blank=True)
    declared_on = models.DateField(_("declared on"), default=timezone.localdate)

    def __str__(self) -> str:
        return str(self.pk)
