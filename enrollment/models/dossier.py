"""A student's file: typed columns are the store of every answer."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.encryption import EncryptedTextField


class Dossier(models.Model):
    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        SUBMITTED = "submitted", _("submitted")

    class Sex(models.TextChoices):
        F = "F", _("female")
        M = "M", _("male")
        X = "X", _("other, or not said")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="dossier"
    )
    reference = models.CharField(_("reference"), max_length=20, unique=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    created_at = models.DateTimeField(default=timezone.now)
    last_activity_at = models.DateTimeField(default=timezone.now)
    submitted_at = models.DateTimeField(null=True, blank=True)
    corrections = models.JSONField(default=list)  # kinds whose paper is open again

    # eligibility
    outcome = models.CharField(max_length=20, blank=True)
    eligibility = models.JSONField(default=dict)

    # about-you
    family_name = models.CharField(_("family name"), max_length=100, blank=True)
    birth_name = models.CharField(_("birth name"), max_length=100, blank=True)
    given_names = models.CharField(_("given names"), max_length=150, blank=True)
    one_name_only = models.BooleanField(_("I have only one name"), default=False)
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    birth_place = models.CharField(_("town of birth"), max_length=100, blank=True)
    birth_country = models.CharField(_("country of birth"), max_length=2, blank=True)
    nationality = models.CharField(_("nationality"), max_length=2, blank=True)
    sex = models.CharField(_("sex, as in the passport"), max_length=1, choices=Sex, blank=True)

    # study
    institution_name = models.CharField(_("institution"), max_length=200, blank=True)
    institution = models.ForeignKey(
        "enrollment.Institution", null=True, blank=True, on_delete=models.PROTECT
    )
    uai = models.CharField("UAI", max_length=8, blank=True)
    academic_year = models.CharField(_("academic year"), max_length=9, blank=True)
    ine = models.CharField("INE", max_length=11, blank=True)
    study_start = models.DateField(_("start of studies"), null=True, blank=True)

    # bank-account
    iban = EncryptedTextField(blank=True, default="")
    account_holder = EncryptedTextField(blank=True, default="")
    bic = models.CharField("BIC", max_length=11, blank=True)
    no_french_account = models.BooleanField(_("I have no French account yet"), default=False)

    # stay
    permit = models.CharField(_("permit"), max_length=30, blank=True)
    permit_valid_until = models.DateField(_("valid until"), null=True, blank=True)

    # address
    address_line1 = models.CharField(_("address"), max_length=120, blank=True)
    address_line2 = models.CharField(_("address, second line"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True)
    city = models.CharField(_("town"), max_length=100, blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    health_fund = models.ForeignKey(
        "enrollment.HealthFund", null=True, blank=True, on_delete=models.PROTECT
    )

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")

    def __str__(self) -> str:
        return self.reference
