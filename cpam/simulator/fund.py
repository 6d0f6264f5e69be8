"""The fund itself: affiliations, idempotent commands, numbered events. All of it in the ledger."""

import threading
import time
import uuid
from hashlib import sha256
from typing import Any

from cpam.simulator.ledger import Ledger
from cpam.simulator.people import numbers
from cpam.simulator.script import choose, follows
from cpam.simulator.shapes import Affiliation, Problem, stamp

Response = tuple[int, dict[str, Any]]


class Fund:
    """`week` is how many seconds a week of the CPAM lasts."""

    def __init__(self, ledger: Ledger, *, week: float, script: str) -> None:
        self.ledger, self.week, self.script = ledger, week, script
        self.lock = threading.RLock()
        self.done: dict[str, tuple[str, Response]] = {}  # key -> digest of the request, answer
        self.affiliations: dict[str, Affiliation] = {}
        self.client_references: set[str] = set()
        self.tokens: dict[str, str] = {}  # token -> sha256
        self.plans: dict[str, dict[str, Any]] = {}
        self.undelivered: dict[str, dict[str, Any]] = {}
        for line in ledger.read():
            self._remember(line)

    # --- what Escale asks -------------------------------------------------------------------------

    def command(
        self, operation: str, key: str, content: bytes, reference: str, body: dict[str, Any]
    ) -> Response:
        """Do a command once; the same key gets the first answer. Raises `Problem`."""
        digest = sha256(operation.encode() + reference.encode() + content).hexdigest()
        with self.lock:
            if key in self.done:
                before, answer = self.done[key]
                if before != digest:
                    raise Problem(409, "idempotency_conflict", "This key came with another body")
                return answer
            facts = self._facts(operation, reference, content, body)
            line: dict[str, Any] = {
                "line": "effect",
                "key": key,
                "operation": operation,
                "digest": digest,
                **facts,
                "plans": self._plans(operation, facts),
            }
            self.ledger.write(**line)
            self._remember(line)
            return self.done[key][1]

    def events(self, reference: str, after: int, limit: int) -> Response:
        affiliation = self._known(reference)
        with self.lock:
            later = [event for event in affiliation.events if event["sequence"] > after]
            return 200, {"events": later[:limit], "last_sequence": len(affiliation.events)}

    def read(self, reference: str) -> Response:
        affiliation = self._known(reference)
        return 200, {
            "reference": reference,
            "tracks": affiliation.tracks,
            "last_sequence": len(affiliation.events),
        }

    # --- what the fund does by itself -------------------------------------------------------------

    def due_news(self) -> None:
        """Turn plans whose moment has come into events, in the order planned."""
        with self.lock:
            now = time.time()
            due = sorted(
                (plan for plan in self.plans.values() if plan["due"] <= now),
                key=lambda plan: plan["due"],
            )
            for plan in due:
                affiliation = self.affiliations[plan["reference"]]
                void = plan["unless"] in affiliation.acts
                event = None if void else self._event(plan)
                line: dict[str, Any] = {"line": "event", "plan": plan["id"], "event": event}
                self.ledger.write(**line)
                self._remember(line)

    def delivered(self, event_id: str, status: int) -> None:
        with self.lock:
            line: dict[str, Any] = {"line": "delivered", "id": event_id, "status": status}
            self.ledger.write(**line)
            self._remember(line)

    # --- inside -----------------------------------------------------------------------------------

    def _facts(
        self, operation: str, reference: str, content: bytes, body: dict[str, Any]
    ) -> dict[str, Any]:
        """Check a command and say what it makes: the facts that the ledger keeps."""
        now = stamp(time.time())
        if operation == "uploadDocument":
            digest = sha256(content).hexdigest()
            token = f"doc-{uuid.uuid4().hex}"
            return {"answer": [201, {"token": token, "sha256": digest}]}
        self._check_documents(body)
        if operation == "submitAffiliation":
            client = body["client_reference"]
            if client in self.client_references:
                raise Problem(409, "client_reference_taken", "This file was sent before")
            reference = f"SIM-{uuid.uuid4().hex[:16]}"
            person = body["person"]
            kept = {name: person[name] for name in ("birth_date", "birth_country", "sex")}
            return {
                "reference": reference,
                "client_reference": client,
                "script": choose(self.script, client, person["nationality"]),
                "numbers": numbers(kept, reference),
                "answer": [202, {"reference": reference, "received_at": now}],
            }
        affiliation = self._known(reference)
        if operation == "orderCard" and not affiliation.has("number_certified"):
            raise Problem(409, "number_not_certified", "The number is not certified")
        return {
            "reference": reference,
            "answer": [202, {"reference": reference, "received_at": now}],
        }

    def _check_documents(self, body: dict[str, Any]) -> None:
        for document in body.get("documents", []):
            if self.tokens.get(document["token"]) != document["sha256"]:
                raise Problem(422, "invalid_document", "A document is not the one uploaded")

    def _plans(self, operation: str, facts: dict[str, Any]) -> list[dict[str, Any]]:
        """The news that will follow, written with the effect itself: a kill loses neither."""
        if operation == "uploadDocument":
            return []
        reference = facts["reference"]
        before = self.affiliations.get(reference)
        script, made = (
            (before.script, before.numbers) if before else (facts["script"], facts["numbers"])
        )
        times = (before.acts.count(operation) if before else 0) + 1
        return [
            {
                "id": str(uuid.uuid4()),
                "reference": reference,
                "due": time.time() + news.weeks * self.week,
                "type": news.type,
                "data": news.data,
                "unless": news.unless,
            }
            for news in follows(operation, script, times, made)
        ]

    def _event(self, plan: dict[str, Any]) -> dict[str, Any]:
        affiliation = self.affiliations[plan["reference"]]
        return {
            "id": plan["id"],
            "reference": plan["reference"],
            "sequence": len(affiliation.events) + 1,
            "occurred_at": stamp(time.time()),
            "type": plan["type"],
            "data": plan["data"],
        }

    def _known(self, reference: str) -> Affiliation:
        try:
            return self.affiliations[reference]
        except KeyError:
            raise Problem(404, "unknown_reference", "No such affiliation") from None

    def _remember(self, line: dict[str, Any]) -> None:
        """Take a line of the ledger into memory, when it is written and after a restart."""
        match line["line"]:
            case "effect":
                self._remember_effect(line)
            case "event":
                self.plans.pop(line["plan"])
                if event := line["event"]:
                    self.affiliations[event["reference"]].events.append(event)
                    self.undelivered[event["id"]] = event
            case "delivered":
                self.undelivered.pop(line["id"], None)

    def _remember_effect(self, line: dict[str, Any]) -> None:
        status, answer = line["answer"]
        self.done[line["key"]] = (line["digest"], (status, answer))
        self.plans.update({plan["id"]: plan for plan in line["plans"]})
        if line["operation"] == "uploadDocument":
            self.tokens[answer["token"]] = answer["sha256"]
            return
        reference = line["reference"]
        if line["operation"] == "submitAffiliation":
            self.client_references.add(line["client_reference"])
            self.affiliations[reference] = Affiliation(reference, line["script"], line["numbers"])
        self.affiliations[reference].acts.append(line["operation"])
