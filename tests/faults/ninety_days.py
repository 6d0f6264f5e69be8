"""Ninety days of many dossiers in one process: a clock that jumps, a fund at hand, all faults on.

One seed is one life, to the last statement, however slow the machine (docs/adr/0010). The clock
jumps by an hour at least: what falls due meanwhile goes together.

What costs much and is proven elsewhere is left out: pictures (each file has one paper of one page,
composed as a few bytes), sockets (the fund is asked through httpx's own seam) and processes (a kill
is an exception that no code of ours may catch: it undoes the transaction, as a kill does).
"""

import json
import math
import random
import uuid
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import httpx
from django.conf import settings
from django.db import OperationalError, connection
from django.db.models import Min
from django.test import Client
from django.utils import timezone

from accounts import doorbell
from accounts.models import Message
from cpam import crash, engine, payload, signature
from cpam.audit import audit
from cpam.gateway import http
from cpam.models import Case, Command
from cpam.moves import NotAllowed
from cpam.simulator import fund as fund_room
from cpam.simulator.fund import Fund
from cpam.simulator.ledger import Ledger
from tests.faults import clock
from tests.faults.fund_at_hand import FundAtHand
from tests.faults.students import ACTS, act, sow
from tests.people import make_reviewer

BEGIN = datetime(2026, 9, 1, 6, tzinfo=UTC)  # the clocks go back meanwhile
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CALLS_FAIL = 0.25
KILLED_AT = 0.006  # of the passages of a crash point
STUMBLES_AT = 0.001  # of the statements that the engine asks of its database
WEBHOOK_FAULTS = ("dropped", "twice", "forged", "late", "other body", "", "", "")
DILIGENT = 0.3  # of the students who may act, each day


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
        random.seed(seed)  # how long a pause is
        uuid.os = SimpleNamespace(urandom=self.dice.randbytes)  # keys, and what is first by key
        doorbell._left_alone_until = math.inf  # nobody hears it, and it counts real seconds

    def run(self, days):
        settings.ENGINE_LEASE = 120  # seconds of the processor count: a slow machine has them too
        settings.ENGINE_POLL_FIRST = 9 * DAY.total_seconds()  # the net under the webhooks
        settings.PURGE_EVERY = DAY.total_seconds()
        settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
        payload._paper = lambda command: payload.Composed(b"%PDF " + command.key.bytes, pages=1)
        with clock.standing() as self.to:
            self.to(BEGIN)
            make_reviewer()
            sow(self.dossiers, self.seed, self.dice)
            fund_room.time = clock.of_the_fund()
            self.fund = Fund(Ledger(self.ledger), week=7 * DAY.total_seconds(), script="mixed")
            secret = settings.CPAM_GATEWAY_SECRETS[0]
            at_hand = FundAtHand(self.fund, secret, faults=CALLS_FAIL, seed=self.seed)
            client = httpx.Client(transport=at_hand)
            http._client = lambda loopback: client
            kills = crash.crashpoint.__self__
            kills.place, kills.when, kills.chance = "*", KILLED_AT, self.dice
            kills._may_strike = self._kill
            self._go_on(days)
            at_hand.faults = kills.when = self.stumbles_at = 0
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
            self.to(max(timezone.now() + HOUR, self._next_moment()))

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
        return min(filter(None, (cases, mails, timezone.now() + 6 * HOUR)))


CLIENT = Client(headers={"host": "localhost"})


def ended(ledger):
    """How every case stands, and what the auditor finds."""
    parked = set(Case.objects.parked().values_list("pk", flat=True))
    standings = Counter()
    for case in Case.objects.all():
        if case.is_at_rest:
            standings["at rest"] += 1
        elif case.pk in parked:
            standings["parked"] += 1
        elif case.next_run_at:
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
