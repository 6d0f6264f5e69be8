"""Files that were never sent are forgotten, after a warning; so are answers of nobody.

The months count from the last activity, never from the beginning: whoever signs in or saves
anything has all the time again, and a later silence is another occasion for a warning.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from accounts.models import Message
from documents import retention
from documents.models import Document
from enrollment.calendar import months_after
from enrollment.eligibility import session as interviews
from enrollment.models import Dossier

NEVER_SENT = {"submission_token": ""}  # kept when a file that was sent is reopened


def silent_drafts(since: datetime) -> "list[Dossier]":
    """Files that were never sent, of people who did nothing since, signing in included."""
    drafts = Dossier.objects.filter(state=Dossier.State.DRAFT, **NEVER_SENT)
    came = Q(owner__last_login__gt=since)
    return list(drafts.filter(last_activity_at__lte=since).exclude(came).select_related("owner"))


def silent_since(draft: Dossier) -> datetime:
    return max(draft.last_activity_at, draft.owner.last_login or draft.last_activity_at)


def warnings(now: datetime) -> Iterator[int]:
    """Say to whom it concerns on which day their draft is erased; once for each silence."""
    ahead = timedelta(days=settings.FORGET_DRAFTS_WARNING_DAYS)
    months = settings.FORGET_DRAFTS_AFTER_MONTHS
    for draft in silent_drafts(months_after(now + ahead, -months)):
        if Message.objects.filter(occasion=occasion(draft)).exists():
            continue
        day = max(months_after(silent_since(draft), months), now + ahead)
        address = settings.SITE_URL + reverse("enrollment:tasks")
        Message.objects.write(
            draft.owner, occasion(draft), "draft_warning", {"day": day, "address": address}
        )
        yield 1


def forgotten_drafts(now: datetime) -> Iterator[int]:
    """Erase the drafts whose warning was given in time and heard by nobody."""
    warned_by = now - timedelta(days=settings.FORGET_DRAFTS_WARNING_DAYS)
    for draft in silent_drafts(months_after(now, -settings.FORGET_DRAFTS_AFTER_MONTHS)):
        warned = Message.objects.filter(occasion=occasion(draft), created_at__lte=warned_by)
        if warned.exists():
            yield forget(draft)


@transaction.atomic
def forget(draft: Dossier) -> int:
    """Erase a draft with its papers, and leave a receipt. 0 where its student came back just now.

    The account stays: it holds an address and our messages, and the receipt is one of them.
    """
    rows = Dossier.objects.select_for_update(of=("self",)).select_related("owner")
    row = rows.filter(pk=draft.pk).first()
    if row is None or row.is_frozen or occasion(row) != occasion(draft):
        return 0
    _gone, lines = retention.erase(Document.objects.filter(owner=row.owner_id))
    Message.objects.write(
        draft.owner, f"forgotten:{row.pk}", "draft_forgotten", {"papers": lines} | retention.links()
    )
    row.discard()
    return 1


def occasion(draft: Dossier) -> str:
    return f"forget:{draft.pk}:{silent_since(draft):%Y%m%d%H%M%S%f}"


def old_interviews(now: datetime) -> Iterator[int]:
    """What was answered before there was an account is dropped from sessions that live longer."""
    rows = Session.objects.filter(expire_date__gte=now).iterator(chunk_size=500)
    for row in [row for row in rows if is_old(row.get_decoded(), now)]:
        rest = row.get_decoded()
        del rest[interviews.KEY]
        same = Session.objects.filter(pk=row.pk, session_data=row.session_data)  # nobody wrote it
        if rest:
            yield same.update(session_data=SessionStore().encode(rest))
        else:
            yield same.delete()[0]


def is_old(data: dict[str, Any], now: datetime) -> bool:
    return interviews.KEY in data and not interviews.is_kept(data[interviews.KEY], now)
