"""One invented student's rows, unsaved: account, dossier, and the case with its whole log."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import User
from config.demo.inventing import Invented
from config.demo.stories import Scene
from cpam.models import Case, Event, Filing
from cpam.models.notes import DoctorDeclaration, Remark, SocialNumber
from cpam.moves import Actor, Channel, Source
from cpam.states import Affiliation, Card, Track
from enrollment.models import Dossier, HealthFund, Institution

Note = DoctorDeclaration | Remark | SocialNumber

ASKED = "birth_certificate"
LOOK_WITHIN = timedelta(days=6)
NUMBERS = {"provide": "provisional", "issue": "definitive"}


@dataclass
class Life:
    """A person, since when, and what happened to the case: (scene, days after the one before)."""

    person: Invented
    began: datetime
    scenes: tuple[tuple[Scene, int], ...]
    is_draft: bool

    def user(self) -> User:
        return User(
            id=self.person.key,
            email=self.person.email,
            language=self.person.language,
            password="!",  # noqa: S106 - Django's mark for "no password"
            date_joined=self.began,
        )

    def dossier(self, fund: HealthFund, institution: Institution) -> Dossier:
        return Dossier(
            id=uuid.uuid5(self.person.key, "dossier"),
            owner_id=self.person.key,
            reference=self.person.reference,
            created_at=self.began,
            last_activity_at=self.began,
            state=Dossier.State.DRAFT if self.is_draft else Dossier.State.SUBMITTED,
            submitted_at=None if self.is_draft else self.began,
            health_fund=fund,
            institution=institution,
            institution_name=institution.name,
            uai=institution.uai,
            **self.person.columns,
        )


@dataclass
class Log:
    """A case on the portal's channel, as its moves would have left it."""

    case: Case
    filing: Filing
    events: list[Event] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @classmethod
    def of(cls, life: Life, dossier: Dossier) -> "Log":
        """Play the scenes of a life; the dossier's open corrections follow from the last."""
        case = Case(
            id=uuid.uuid5(life.person.key, "case"),
            dossier=dossier,
            channel=Channel.PORTAL,
            opened_at=life.began,
            moved_at=life.began,
        )
        log = cls(case, Filing(case=case, client_reference=dossier.reference))
        log.add(
            life.began,
            actor=Actor.STUDENT,
            source=Source.STUDENT,
            name="opened",
            payload={"filing": 1},
        )
        moment = life.began
        for scene, days in life.scenes:
            moment += timedelta(days=days, minutes=7)
            log.play(scene, moment)
        log.look_ahead(dossier)
        return log

    def play(self, scene: Scene, moment: datetime) -> None:
        row = scene.row
        origin = self.case.state(row.track)
        setattr(self.case, row.track, str(row.target))
        self.case.moved_at = moment
        self.add(
            moment,
            track=str(row.track),
            name=row.name,
            outcome=Event.Outcome.MOVED,
            origin=origin,
            target=str(row.target),
            actor=scene.actor,
            source=scene.source,
            payload=self.payload(scene, moment),
        )

    def payload(self, scene: Scene, moment: datetime) -> dict[str, object]:
        """What such a move keeps: codes, and ids of rows that can be erased."""
        name = scene.name
        if name in {"ask", "answer"}:
            return {"kinds": [ASKED]}
        if name == "refuse":
            return {"remark": self.note(Remark(case=self.case, text="Dossier incomplet."))}
        if scene.track == Track.NUMBER:
            number = SocialNumber(
                case=self.case,
                kind=NUMBERS[name],
                valid=True,
                last_two=f"{self.case.pk.int % 97 + 1:02}",
                fits=True,
                received_on=moment.date(),
                checked_at=moment,
            )
            return {"number": self.note(number)}
        if name == "declare":
            return {
                "how": "online",
                "doctor": self.note(DoctorDeclaration(case=self.case, declared_on=moment.date())),
            }
        return {"how": "online"} if name == "order" else {}

    def note(self, row: Note) -> str:
        self.notes.append(row)
        return str(row.pk)

    def add(self, moment: datetime, **columns: object) -> None:
        seq = len(self.events) + 1
        self.case.version = seq
        self.events.append(
            Event(
                **{"outcome": Event.Outcome.NOTED, **columns},
                case=self.case,
                seq=seq,
                key=f"{self.case.pk}:{seq}",
                at=moment,
                occurred_at=moment,
                version=seq,
            )
        )

    def look_ahead(self, dossier: Dossier) -> None:
        """What the case waits for: papers opened again, and the engine's next look."""
        opened = [ASKED] if self.case.affiliation == Affiliation.TO_COMPLETE else []
        opened += ["identity_photo"] if self.case.card == Card.ORDERABLE else []
        dossier.corrections = opened
        dossier.corrections_opened_at = self.case.moved_at if opened else None
        if (
            self.case.affiliation not in {"refused", "closed", "ended"}
            and not self.case.all_is_done
        ):
            due = timezone.now() + LOOK_WITHIN * (self.case.pk.int % 1000 / 1000)
            self.case.next_run_at = due
