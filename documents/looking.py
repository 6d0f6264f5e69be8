"""How many papers one member of staff may look at, counted from the access log."""

import logging
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Access, User
from documents.models import Document

logger = logging.getLogger(__name__)

HOUR = timedelta(hours=1)
ENOUGH = _("You have looked at many papers within an hour. Go on a little later.")
ALERT_WITHIN = timedelta(minutes=10)


def may_look(staff: User, document: Document) -> bool:
    """May this member of staff look at one more paper now? Warns of who looks at many people's.

    A paper counts once in an hour, however many pages it has and however often it is turned.
    """
    if staff.pk == document.owner_id:
        return True
    now = timezone.now()
    looks = _looks(staff, now - HOUR)
    papers = {key.partition("/")[0] for key, _owner, _at in looks}
    if str(document.pk) not in papers and len(papers) >= settings.QUOTA_VIEWS_AN_HOUR:
        logger.warning("staff %s may look at no more papers within this hour", staff.pk)
        return False
    people = {owner for _key, owner, at in looks if at > now - ALERT_WITHIN}
    if document.owner_id not in people and len(people) >= settings.ALERT_STUDENTS:
        logger.warning(
            "staff %s looks at the papers of %s students within ten minutes",
            staff.pk,
            len(people) + 1,
        )
    return True


def _looks(staff: User, since: datetime) -> list[tuple[str, UUID, datetime]]:
    rows = Access.objects.filter(
        actor_id=staff.pk,
        action=Access.Action.VIEW,
        object_kind__in=["page", "document"],
        at__gt=since,
    )
    return list(rows.exclude(owner_id=staff.pk).values_list("object_id", "owner_id", "at"))
