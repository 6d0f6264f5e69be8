"""The columns of a dossier, by the step that fills them: blank while it is a draft."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.encryption import EncryptedTextField


class EligibilityAnswers(models.Model):
    """What was said before there was an account, and the outcome of the table."""

    outcome = models.CharField(_("eligibility"), max_length=20, blank=True)
    eligibility = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True


class AboutYouAnswers(models.Model):
    class Sex(models.TextChoices):
        F = "F", _("Female")
        M = "M", _("Male")
        X = "X", _("Other, or not said")

    family_name = models.CharField(_("Family name"), max_length=100, blank=True)
    birth_name = models.CharField(_("Birth name"), max_length=100, blank=True)
    given_names = models.CharField(_("Given names"), max_length=150, blank=True)
    one_name_only = models.BooleanField(_("I have only one name"), default=False)
    birth_date = models.DateField(_("Date of birth"), null=True, blank=True)
    birth_place = models.CharField(_("Town of birth"), max_length=100, blank=True)
    birth_country = models.CharField(_("Country of birth"), max_length=2, blank=True)
    nationality = models.CharField(_("Nationality"), max_length=2, blank=True)
    sex = models.CharField(_("Sex, as in your passport"), max_length=1, choices=Sex, blank=True)

    class Meta:
        abstract = True


class StudyAnswers(models.Model):
    institution_name = models.CharField(_("Institution"), max_length=200, blank=True)
    institution = models.ForeignKey(
        "enrollment.Institution", null=True, blank=True, on_delete=models.PROTECT
    )
    uai = models.CharField(_("Institution's code (UAI)"), max_length=8, blank=True)
    academic_year = models.CharField(_("Academic year"), max_length=9, blank=True)
    ine = models.CharField(_("Student number (INE)"), max_length=11, blank=True)
    study_start = models.DateField(_("Start of your studies"), null=True, blank=True)

    class Meta:
        abstract = True


class BankAnswers(models.Model):
    """`iban_country` says in the clear what the sealed IBAN begins with: "" is no IBAN yet."""

    iban = EncryptedTextField("IBAN", blank=True, default="")
    iban_country = models.CharField(max_length=2, blank=True)
    account_holder = EncryptedTextField(_("Name on the account"), blank=True, default="")
    bic = models.CharField("BIC", max_length=11, blank=True)
    no_french_account = models.BooleanField(_("I have no French account yet"), default=False)

    class Meta:
        abstract = True


class StayAnswers(models.Model):
    class Permit(models.TextChoices):
        """The permits of inspection.md. Source: order of 10 May 2017 (art. R.111-3 CSS)."""

        LONG_STAY_VISA = "long_stay_visa", _("Long-stay visa that counts as a permit (VLS-TS)")
        CARD = "card", _("Residence permit card")
        RECEIPT = "receipt", _("Receipt for a request (récépissé)")
        EXTENSION = "extension", _("Certificate of extension (attestation de prolongation)")
        ALGERIAN = "algerian_certificate", _("Algerian certificate of residence")

    permit = models.CharField(_("Your permit"), max_length=30, choices=Permit, blank=True)
    permit_valid_until = models.DateField(_("Valid until"), null=True, blank=True)

    class Meta:
        abstract = True


class AddressAnswers(models.Model):
    address_line1 = models.CharField(_("Number and street"), max_length=120, blank=True)
    address_line2 = models.CharField(_("Residence, room, c/o"), max_length=120, blank=True)
    postcode = models.CharField(_("Postcode"), max_length=5, blank=True)
    city = models.CharField(_("Town"), max_length=100, blank=True)
    phone = models.CharField(_("Phone number"), max_length=20, blank=True)
    health_fund = models.ForeignKey(
        "enrollment.HealthFund",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        verbose_name=_("Health fund"),
    )

    class Meta:
        abstract = True
