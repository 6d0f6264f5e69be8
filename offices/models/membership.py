"""A person who works for the international office of an institution."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Membership(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    institution = models.ForeignKey(
        "enrollment.Institution", on_delete=models.PROTECT, related_name="memberships"
    )

    class Meta:
        verbose_name = _("member of an office")
        verbose_name_plural = _("members of offices")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "institution"], name="one_membership_an_institution"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.institution}"
