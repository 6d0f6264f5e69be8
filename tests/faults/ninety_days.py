"""Ninety days of many dossiers in one process: a clock that jumps, a fund at hand, all faults on.

What costs much and is proven elsewhere is left out: pictures (each file has one paper of one page,
composed as a few bytes), sockets (the fund is asked through httpx's own seam) and processes (a kill
is an exception that no code of ours may catch: it undoes the transaction, as a kill does).
"""

import json
import random
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import httpx
from django.conf import settings
from django.db import OperationalError, connection
from django.db.models import Min
from django.test import Client
from django.utils import timezone

from accounts.models import Message
from config.demo import population
from config.demo.personas import demo_institution
from cpam import crash, engine, payload, signature
from cpam.audit import audit
from cpam.gateway import http
from cpam.models import Case, Command
from cpam.models.case import NotAllowed
from cpam.simulator import fund as fund_room
from cpam.simulator.fund import Fund
from cpam.simulator.ledger import Ledger
from documents.models import Document, Original, Page
from enrollment.models import Attachment
from tests.cases import move
from tests.faults import clock
from tests.faults.fund_at_hand import FundAtHand
from tests.people import make_reviewer

DAY, MINUTE, STEP = timedelta(days=1), timedelta(minutes=1), timedelta(hours=6)
CALLS_FAIL = 0.25
KILLED_AT = 0.006  # of the passages of a crash point
STUMBLES_AT = 0.001  # of the statements that the engine asks of its database
WEBHOOK_FAULTS = ("dropped", "twice", "forged", "late", "other body", "", "", "")
DILIGENT = 0.3  # of the students who may act, each day

# What students do by themselves: where a track stands so, they make this move.
ACTS = {
    "affiliation": {"to_complete": "affiliation.answer"},
    "certification": {"civil_status_refused": "certification.resend"},
    "card": {"orderable": "card.order", "issued": "card.receive"},
    "doctor": {"declarable": "doctor.declare"},
}


class Kill(BaseException):
    """As SIGKILL, seen from inside: nothing after it is done."""


def live(dossiers, seed, ledger, days=90):
    """All that happens, from one seed. Returns what struck, and how it ended."""
    return Life(dossiers, seed, Path(ledger)).run(days)


class Life:
    def __init__(self, dossiers, seed, ledger):
        self.dossiers, self.seed, self.ledger = dossiers, seed, ledger
        self.dice = random.Random(seed)
        self.struck = Counter()
        self.late = []
        self.stumbles_at = STUMBLES_AT

    def run(self, days):
        make_reviewer()
        sow(self.dossiers, self.seed)
        settings.ENGINE_POLL_FIRST = 9 * DAY.total_seconds()  # the net under the webhooks
        settings.PURGE_EVERY = DAY.total_seconds()
        settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
        payload._paper = lambda command: payload.Composed(b"%PDF " + command.key.bytes, pages=1)
        with clock.moved() as self.to:
            fund_room.time = clock.of_the_fund()
            self.fund = Fund(Ledger(self.ledger), week=7 * DAY.total_seconds(), script="mixed")
            secret = settings.CPAM_GATEWAY_SECRETS[0]
            at_hand = FundAtHand(self.fund, secret, faults=CALLS_FAIL, seed=self.seed)
            client = httpx.Client(transport=at_hand)
            http._client = lambda loopback: client
            crash.crashpoint.__self__.place = "*"
            crash.crashpoint.__self__.when = KILLED_AT
            crash.crashpoint.__self__._may_strike = self._kill
            self._go_on(days)
            at_hand.faults = crash.crashpoint.__self__.when = self.stumbles_at = 0
            self._go_on(2)  # after the last fault
            return {"struck": self.struck, **ended(self.ledger)}

    def _go_on(self, days):
        begin = tomorrow = timezone.now()
        while timezone.now() < begin + days * DAY:
            self.fund.due_news()
            self._post_news()
            if timezone.now() >= tomorrow:
                self._students_act()
                tomorrow = timezone.now() + DAY
            self._drain()
            soon = timezone.now() + MINUTE
            self.to(max(soon, min(self._next_moment(), timezone.now() + STEP)))

    def _drain(self):
        """Until nothing is due. After a kill or a stumble another worker begins."""
        while True:
            with suppress(Kill, OperationalError), self._frail():
                engine.drain(0, until_idle=True)
                return

    def _kill(self):
        self.struck["kills"] += 1
        raise Kill

    def _frail(self):
        """The database stumbles for the engine and the site, not for who watches them."""
        return connection.execute_wrapper(self._stumble)

    def _stumble(self, execute, sql, params, many, context):
        if self.dice.random() < self.stumbles_at:
            self.struck["stumbles"] += 1
            raise OperationalError("injected")
        return execute(sql, params, many, context)

    def _post_news(self):
        """The fund's webhooks: lost, twice, forged, late (hence out of order), contradicted."""
        due, self.late = [*self.late, *self.fund.undelivered.values()], []
        for event in list(self.fund.undelivered.values()):
            self.fund.delivered(event["id"], 200)
        self.dice.shuffle(due)
        for event in due:
            fault = self.dice.choice(WEBHOOK_FAULTS)
            self.struck[fault or "in order"] += 1
            match fault:
                case "dropped":
                    continue
                case "late":
                    self.late.append(event)
                    continue
                case "forged":
                    self._post({**event, "type": "refused"}, secret="forged")
            self._post(event)
            if fault == "twice":
                self._post(event)
            elif fault == "other body":
                self._post({**event, "type": "closed"})

    def _post(self, event, secret=""):
        body = json.dumps(event).encode()
        secret = secret or settings.CPAM_GATEWAY_SECRETS[0]
        signed = signature.headers(secret, "POST", "/webhooks/cpam/", body)
        with suppress(Kill, OperationalError), self._frail():
            CLIENT.post("/webhooks/cpam/", body, content_type="application/json", headers=signed)

    def _students_act(self):
        for track, acts in ACTS.items():
            for case in Case.objects.filter(**{f"{track}__in": acts}).select_related("dossier"):
                if self.dice.random() < DILIGENT:
                    with suppress(NotAllowed, Kill, OperationalError), self._frail():
                        act(case, acts[case.state(track)])

    def _next_moment(self):
        cases = Case.objects.aggregate(least=Min("next_run_at"))["least"]
        mails = Message.objects.aggregate(least=Min("next_run_at"))["least"]
        return min(filter(None, (cases, mails)), default=timezone.now() + STEP)


CLIENT = Client(headers={"host": "localhost"})


def act(case, name):
    """A student's move, with the new paper that it needs."""
    if name in {"affiliation.answer", "certification.resend"}:
        case.dossier.attachments.filter(kind="birth_certificate").update(
            superseded_at=timezone.now()
        )
        give_papers([case.dossier], "birth_certificate")
    move(case, name)


def sow(dossiers, seed):
    """Files just sent, each with one paper."""
    population.PAPERS_UP_TO = 0  # they are given papers here
    population.populate(dossiers, seed=seed, state="submitted", institution=demo_institution())
    Case.objects.update(channel="http", next_run_at=timezone.now())
    give_papers([case.dossier for case in Case.objects.select_related("dossier")], "identity")


def give_papers(dossiers, kind):
    """Accepted papers of one page, whose bytes are nowhere."""
    papers = [Document(owner_id=row.owner_id, kind=kind, outcome="accepted") for row in dossiers]
    files = [
        Original(
            document=paper, shown_name="a", state="clean", size=1, sha256="0" * 64, wrapped_key=b""
        )
        for paper in papers
    ]
    Document.objects.bulk_create(papers)
    Original.objects.bulk_create(files)
    Page.objects.bulk_create(
        Page(
            document=file.document,
            original=file,
            number=1,
            position=1,
            stored_width=60,
            stored_height=85,
            size=1,
        )
        for file in files
    )
    Attachment.objects.bulk_create(
        Attachment(dossier=dossier, document=paper, kind=kind)
        for dossier, paper in zip(dossiers, papers, strict=True)
    )


def ended(ledger):
    """How every case stands, and what the auditor finds."""
    parked = set(Case.objects.parked().values_list("pk", flat=True))
    standings = Counter()
    for case in Case.objects.all():
        if case.is_at_rest:
            standings["at rest"] += 1
        elif case.pk in parked:
            standings["parked"] += 1
        elif case.next_run_at and case.timers.open().exists():
            standings["waiting on a timer"] += 1
        else:
            standings["lost"] += 1
    return {
        "standings": standings,
        "tracks": Counter(Case.objects.values_list("affiliation", flat=True)),
        "effects": Command.objects.filter(outcome="done").count(),
        "fenced_out": sum(Case.objects.values_list("fenced_out", flat=True)),
        "breaches": [breach.as_json() for breach in audit(ledger)],
    }
