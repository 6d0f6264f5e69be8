"""The case that the CPAM makes of a dossier: five tracks and one writer."""

import uuid
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.due import DueQuerySet
from cpam.facts import NOTHING, Facts
from cpam.models.asked import Asked
from cpam.models.tracks import Tracks, is_old_enough
from cpam.moves import Actor, Channel, NotAllowed, Source, Transition
from cpam.states import OVER, Affiliation, Track
from cpam.workflow import transition

if TYPE_CHECKING:
    from accounts.models import User
    from cpam.models.event import Event
    from cpam.models.filing import Filing
    from cpam.seen import Seen


HAS_RIGHTS = (Affiliation.AFFILIATED, Affiliation.CONFIRMED)


class CaseQuerySet(DueQuerySet["Case"]):
    # Each claim counts as an attempt until the work is committed.
    CLAIMED: ClassVar = {"attempt": F("attempt") + 1}
    # No step asks for them, and a moment takes longer to be read than all other columns together.
    LEFT: ClassVar = frozenset({"opened_at", "moved_at", "fenced_out"})

    def parked(self) -> Self:
        """Cases with something that waits for a person: the case itself, a command, an event."""
        from cpam.models import Command, Inbox  # noqa: PLC0415 - both point at Case

        commands = Command.objects.exclude(park_reason="").values("case")
        news = Inbox.objects.exclude(park_reason="").exclude(case=None).values("case")
        parked = ~Q(park_reason="") | Q(pk__in=commands) | Q(pk__in=news)
        return self.filter(parked)


class Case(Asked, Tracks):
    """One per dossier. `version` fences: it changes at each claim and at each commit."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.OneToOneField(
        "enrollment.Dossier",
        null=True,
        on_delete=models.SET_NULL,
        related_name="case",
        verbose_name=_("dossier"),
    )
    channel = models.CharField(_("channel"), max_length=10, choices=Channel)
    opened_at = models.DateTimeField(_("opened"), default=timezone.now)
    moved_at = models.DateTimeField(_("last moved"), default=timezone.now)
    erased_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=0)
    attempt = models.PositiveSmallIntegerField(default=0)
    fenced_out = models.PositiveIntegerField(default=0)  # results dropped: they came too late
    next_run_at = models.DateTimeField(null=True, blank=True)
    park_reason = models.CharField(_("parked because"), max_length=200, blank=True)

    objects = CaseQuerySet.as_manager()

    seen: "Seen | None" = None  # what a step has read of it (cpam.seen)

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        indexes = [
            models.Index(
                fields=["next_run_at"],
                name="case_due",
                condition=Q(next_run_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.dossier.reference if self.dossier else str(self.pk)

    # --- moving -----------------------------------------------------------------------------------

    def apply(
        self,
        track: str,
        name: str,
        *,
        actor: Actor,
        source: Source,
        user: "User | None" = None,
        facts: Facts = NOTHING,
        key: str = "",
    ) -> "Event":
        """Make one move of the table: the only writer of a track.

        Locks the row, checks origin, actor and needs, appends one Event and moves the track, with
        the messages and commands that follow from it, in one transaction. `facts.said_on` is when
        it happened, where that is not today; `key` tells a repeated report apart. Raises
        `NotAllowed`.
        """
        row = transition(track, name)
        with transaction.atomic():
            self.lock()
            self.refuse_unless(row, actor, facts)
            return self.record(row, actor=actor, source=source, user=user, facts=facts, key=key)

    def refuse_unless(self, row: Transition, actor: Actor, facts: Facts = NOTHING) -> None:
        """Raise `NotAllowed` unless `actor` may make this move now, with these facts."""
        if self.state(row.track) not in row.origins:
            raise NotAllowed(row, _("This is not possible now: the case has moved on."))
        if not row.allows(actor, self.channel):
            raise NotAllowed(row, _("You cannot report this yourself."))
        unmet = [need for need in row.needs if not need.met(self, facts)]
        if unmet:
            raise NotAllowed(row, unmet[0].missing, unmet)

    def lock(self) -> None:
        """Read the row again and keep others from changing it until the transaction ends."""
        self.seen = None
        self.refresh_from_db(from_queryset=Case.objects.select_for_update())

    def record(self, row: Transition, **report: Any) -> "Event":
        """Append the Event of a move that was found legal, and do what follows from it."""
        from cpam.consequences import move  # noqa: PLC0415 - consequences know every model

        return move(self, row, **report)

    def wake(self) -> None:
        """Something changed that the engine should look at, in this same transaction."""
        Case.objects.filter(pk=self.pk).update(next_run_at=timezone.now())

    def resume(self) -> None:
        """A person has mended what the whole case was parked for: try again."""
        Case.objects.filter(pk=self.pk).update(
            park_reason="", attempt=0, next_run_at=timezone.now()
        )

    # --- questions that the needs ask -------------------------------------------------------------

    @property
    def filing(self) -> "Filing":
        """The newest sending: the one that moves the affiliation, and that commands go to."""
        return self.filings.latest("ordinal")

    @property
    def is_being_sent(self) -> bool:
        """A sending is under way until the fund took it in or will never take it."""
        sending = self.commands.open().filter(operation="submit_affiliation")
        return self.affiliation == Affiliation.PREPARING and sending.exists()

    @cached_property
    def held_up(self) -> set[str]:
        """The tracks on which a call to the fund is parked: what was asked of it has not arrived.

        Read once, for a page. A first sending is caused by the opening, which is on no track.
        """
        if self.channel != Channel.HTTP:
            return set()
        parked = self.commands.exclude(park_reason="").values_list("event__track", flat=True)
        return {track or Track.AFFILIATION for track in parked}

    @property
    def was_affiliated(self) -> bool:
        """Rights were opened once, whatever came after."""
        if self.affiliation in HAS_RIGHTS:
            return True
        if self.seen is not None:
            return any(move.name == "affiliate" for move in self.seen.moves)
        return self.events.moves().filter(track=Track.AFFILIATION, name="affiliate").exists()

    @property
    def born(self) -> date | None:
        """The student's birthday; None once the person is erased."""
        if self.seen is not None:
            return self.seen.born
        return self.dossier.birth_date if self.dossier else None

    def is_old_enough(self) -> bool:
        return self.born is not None and is_old_enough(self.born)

    @property
    def is_at_rest(self) -> bool:
        """Nothing more is expected: no command open, and all is over or all is done."""
        if self.erased_at:
            return True
        if not (self.affiliation in OVER or self.all_is_done):
            return False
        if self.seen is not None:
            return not self.seen.commands
        return not self.commands.open().exists()
