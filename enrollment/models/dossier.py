"""A student's file: typed columns are the store of every answer."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from enrollment import countries
from enrollment.calendar import age_on, civil_today
from enrollment.models.answers import (
    AboutYouAnswers,
    AddressAnswers,
    BankAnswers,
    EligibilityAnswers,
    StayAnswers,
    StudyAnswers,
)
from enrollment.models.step_saved import StepSaved
from enrollment.models.submission import NotReady, Submission
from enrollment.names import same_name
from enrollment.references import fresh_reference

if TYPE_CHECKING:
    from accounts.models import User
    from enrollment.models.attachment import Attachment, AttachmentQuerySet

ADULT_FOR_THE_PORTAL = 16  # under it, a parent signs: ameli.fr, "Vous venez étudier en France"

# What no submitted dossier leaves blank. A sealed IBAN cannot be looked into: its country stands
# for it.
WRITTEN = (
    "outcome",
    "family_name",
    "birth_place",
    "birth_country",
    "nationality",
    "sex",
    "institution_name",
    "academic_year",
    "iban_country",
    "address_line1",
    "postcode",
    "city",
    "phone",
)
DATED = ("submitted_at", "birth_date", "study_start", "health_fund")


def complete() -> Q:
    """What the database itself asks of a submitted dossier."""
    written = Q(*(~Q(**{column: ""}) for column in WRITTEN))
    dated = Q(**{f"{column}__isnull": False for column in DATED})
    return written & dated & (Q(one_name_only=True) | ~Q(given_names=""))


class DossierQuerySet(models.QuerySet["Dossier"]):
    def draft_for(self, user: "User") -> "Dossier":
        """The dossier of this person, begun now if there is none."""
        try:
            return self.get(owner=user)
        except self.model.DoesNotExist:
            dossier, _created = self.get_or_create(
                owner=user, defaults={"reference": fresh_reference(self)}
            )
            return dossier


class Dossier(
    Submission,
    EligibilityAnswers,
    AboutYouAnswers,
    StudyAnswers,
    BankAnswers,
    StayAnswers,
    AddressAnswers,
):
    """One person, one dossier. Blank while a draft, complete once submitted."""

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="dossier"
    )
    reference = models.CharField(_("reference"), max_length=20, unique=True)

    objects = DossierQuerySet.as_manager()

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        constraints = [
            models.CheckConstraint(
                condition=Q(state=Submission.State.DRAFT) | complete(),
                name="complete_once_submitted",
                violation_error_message=_("A dossier is sent with all its answers."),
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def person_label(self) -> str:
        """SHARMA Anita: as a list of people names them."""
        return " ".join(filter(None, (self.family_name.upper(), self.given_names))) or "—"

    @property
    def needs_permit(self) -> bool:
        """By nationality alone. A person of the EU, the EEA or Switzerland needs none."""
        return bool(self.nationality) and self.nationality not in countries.EU_EEA_CH

    @property
    def needs_validation(self) -> bool:
        """A VLS-TS counts once validated; the visa of an Algerian is not a VLS-TS."""
        visa = self.permit == self.Permit.LONG_STAY_VISA
        return self.needs_permit and visa and self.nationality != "DZ"

    @property
    def is_under_16(self) -> bool:
        return self.birth_date is not None and (
            age_on(civil_today(), self.birth_date) < ADULT_FOR_THE_PORTAL
        )

    @property
    def names_differ_by_marriage(self) -> bool:
        return bool(self.birth_name) and not same_name(self.birth_name, self.family_name)

    def answered(self, question: str) -> str:
        """What was said to a question of eligibility; "" if it was not asked."""
        return str(self.eligibility.get("answers", {}).get(question, ""))

    def declared(self) -> dict[str, Any]:
        """What the student typed, under the keys of `--declared` of docs/inspection.md."""
        facts = {
            "family_name": self.family_name,
            "birth_name": self.birth_name,
            "given_names": self.given_names,
            "birth_date": iso(self.birth_date),
            "birth_country": self.birth_country,
            "nationality": self.nationality,
            "sex": self.sex,
            "permit": self.permit,
            "permit_valid_until": iso(self.permit_valid_until),
            "institution": self.institution_name,
            "academic_year": self.academic_year,
            "ine": self.ine,
            "iban": self.iban,
            "holder": self.account_holder,
            "has_no_french_account": self.no_french_account,
            "age_under_16": self.is_under_16,
            "postcode": self.postcode,
        }
        return {key: value for key, value in facts.items() if value not in ("", None, False)}

    def save_step(self, slug: str, columns: list[str], *, undo: tuple[str, ...] = ()) -> None:
        """Store the columns of one step and say that it is done; `undo` names steps to ask again.

        Only these columns are written: two tabs cannot overwrite each other. Raises `NotReady` when
        the dossier was sent meanwhile.
        """
        with transaction.atomic(savepoint=False):
            if open_still := not self.locked().is_frozen:
                self.write_step(slug, columns, undo)
        if not open_still:
            raise NotReady("frozen")

    def write_step(self, slug: str, columns: list[str], undo: tuple[str, ...]) -> None:
        """Write what `save_step` says, in its transaction."""
        self.last_activity_at = timezone.now()
        self.save(update_fields=[*columns, "last_activity_at"])
        self.steps_saved.filter(slug__in=undo).delete()
        StepSaved.objects.bulk_create(
            [StepSaved(dossier=self, slug=slug, saved_at=self.last_activity_at)],
            update_conflicts=True,
            unique_fields=["dossier", "slug"],
            update_fields=["saved_at"],
        )
        self.reminders.filter(slug=slug).drop()

    def current_attachments(self) -> "AttachmentQuerySet":
        """The papers that count, each with its document, in the order of the pack."""
        return self.attachments.current().with_pages().select_related("document").in_pack_order()

    def current(self, kind: str) -> "Attachment | None":
        return self.attachments.current().with_pages().with_papers().filter(kind=kind).first()

    def replaced_since(self, kind: str, moment: datetime) -> bool:
        """Is there a newer paper of this kind, that nobody doubts or that was sent anyway?"""
        attachment = self.current(kind)
        return attachment is not None and attachment.attached_at > moment and attachment.is_settled

    def is_closed(self, attachment: "Attachment") -> bool:
        """Was this paper sent already, so that nobody may write into it?"""
        opened = self.corrections_opened_at
        return self.is_frozen and (opened is None or attachment.attached_at < opened)

    def discard(self) -> None:
        """Erase the papers, then the answers: nothing of the file can be read any more."""
        with transaction.atomic():
            for attachment in self.attachments.select_related("document"):
                attachment.document.erase()
            self.reminders.all().drop()
            self.delete()


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""
