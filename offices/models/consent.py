"""A student lets an office see the state of each track: never a paper, a number or an IBAN."""

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from enrollment.models import Dossier, Institution


class ConsentQuerySet(models.QuerySet["Consent"]):
    def in_force(self) -> "ConsentQuerySet":
        return self.filter(withdrawn_at=None)

    def visible_to(self, member: User) -> "ConsentQuerySet":
        """Consents in force towards the institutions that this person works for."""
        return self.in_force().filter(institution__memberships__user=member)

    def with_state(self) -> "ConsentQuerySet":
        """Everything that the office's list shows, in the same query."""
        return self.select_related("dossier__case", "institution")

    @transaction.atomic
    def give(self, dossier: Dossier, institution: Institution) -> "Consent":
        """Let the office of `institution` see this dossier's state; twice is once."""
        consent, _created = self.in_force().get_or_create(dossier=dossier, institution=institution)
        return consent

    def withdraw(self, dossier: Dossier, institution: Institution) -> None:
        """From now on that office sees nothing of this student."""
        self.in_force().filter(dossier=dossier, institution=institution).update(
            withdrawn_at=timezone.now()
        )


class Consent(models.Model):
    dossier = models.ForeignKey(
        "enrollment.Dossier", on_delete=models.CASCADE, related_name="consents"
    )
    institution = models.ForeignKey("enrollment.Institution", on_delete=models.PROTECT)
    given_at = models.DateTimeField(_("given"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "institution"],
                condition=models.Q(withdrawn_at=None),
                name="one_consent_in_force",
            )
        ]

    def __str__(self) -> str:
        return f"{self.dossier} – {self.institution}"
