"""A student said "I don't have it yet": when to write, and the message that waits for that day."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.utils import timezone

from accounts.models import Message

if TYPE_CHECKING:
    from enrollment.models.dossier import Dossier
    from enrollment.steps import Step

AFTER = timedelta(days=7)


class ReminderQuerySet(models.QuerySet["Reminder"]):
    def plan(self, dossier: "Dossier", step: "Step") -> "Reminder":
        """Write the message now, to be sent in a week unless the step is done by then.

        Asked twice on one day, there is still one message.
        """
        due = timezone.now() + AFTER
        with transaction.atomic():
            message = Message.objects.write(
                dossier.owner,
                f"remind:{dossier.pk}:{step.slug}:{due:%Y-%m-%d}",
                "enrollment_reminder",
                {"step": step, "reference": dossier.reference},
            )
            if message is not None:
                self.filter(dossier=dossier, slug=step.slug).drop()
                Message.objects.filter(pk=message.pk).update(next_run_at=due)
                return self.create(dossier=dossier, slug=step.slug, due_at=due, message=message)
            return self.get_or_create(dossier=dossier, slug=step.slug, defaults={"due_at": due})[0]

    def drop(self) -> None:
        """Forget these reminders, and the messages that were not sent yet."""
        if gone := list(self):
            Message.objects.filter(reminder__in=gone, sent_at=None).delete()
            self.delete()


class Reminder(models.Model):
    dossier = models.ForeignKey(
        "enrollment.Dossier", on_delete=models.CASCADE, related_name="reminders"
    )
    slug = models.SlugField()
    due_at: models.DateTimeField[datetime, datetime] = models.DateTimeField()
    message = models.OneToOneField(
        "accounts.Message", null=True, on_delete=models.SET_NULL, related_name="reminder"
    )

    objects = ReminderQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "slug"], name="one_reminder_a_step"),
        ]

    def __str__(self) -> str:
        return self.slug
