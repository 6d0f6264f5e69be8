"""What an erased person leaves behind: codes and dates of a case that belongs to nobody."""

from django.db import transaction
from django.utils import timezone

from cpam.models import Body, Case, Command


def erase(case: Case) -> None:
    """Sever a case from its person, in the erasing transaction.

    Free text, numbers, doctors, bodies of commands and the data of events go. The log stays, which
    nobody may change and which holds no personal data; what was not sent never will be.
    """
    with transaction.atomic():
        case.lock()
        now = timezone.now()
        for rows in (case.remarks, case.social_numbers, case.doctors, case.timers):
            rows.all().delete()
        Body.objects.filter(command__case=case).delete()
        case.commands.open().update(outcome=Command.Outcome.DROPPED, done_at=now, park_reason="")
        for news in case.inbox.all():
            news.forget(now)
        for filing in case.filings.all():
            filing.client_reference, filing.poll_at = f"erased-{filing.pk}", None
            filing.save(update_fields=["client_reference", "poll_at"])
        case.dossier = None
        case.erased_at, case.next_run_at, case.park_reason = now, None, ""
        case.version += 1
        case.save()
