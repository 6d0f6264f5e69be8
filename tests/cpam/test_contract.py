"""Both directions speak docs/cpam-gateway.yaml to the letter."""

import json
import re
import time

import pytest
import yaml
from django.conf import settings as django_settings
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate

from cpam import engine
from cpam.facts import DoctorFacts, Facts
from cpam.gateway.http import HttpGateway
from cpam.models import Case
from cpam.moves import Actor, Source
from tests.cases import make_case, move, replace_paper

PATH = django_settings.BASE_DIR / "docs" / "cpam-gateway.yaml"
CONTRACT = yaml.safe_load(PATH.read_text(encoding="utf-8"))
JSON = "application/json"


def faults(schema, value):
    validator = OAS31Validator({**CONTRACT, **schema})
    return [error.message for error in validator.iter_errors(value)]


def operation(method, path):
    """The contract's operation for a request, by its path template."""
    for template, methods in CONTRACT["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path.split("?")[0]):
            return methods[method.lower()]
    raise AssertionError(f"{method} {path} is not in the contract")


def test_the_copy_in_docs_is_a_sound_document():
    validate(CONTRACT)


@pytest.mark.django_db(transaction=True)
def test_requests_and_answers_are_of_the_contract(fund, monkeypatch):
    spoken = []
    ask = HttpGateway._ask

    def overhear(gateway, method, path, content, headers):
        answer = ask(gateway, method, path, content, headers)
        spoken.append((method, path, content, headers, answer))
        return answer

    monkeypatch.setattr(HttpGateway, "_ask", overhear)
    _live(make_case(channel="http", address_line2="Bâtiment B", ine=""))

    said = set()
    for method, path, content, headers, (status, _headers, body) in spoken:
        row = operation(method, path)
        said.add(row["operationId"])
        if method != "GET":
            assert re.fullmatch(r"[0-9a-f-]{36}", headers["Idempotency-Key"])
            kinds = row["requestBody"]["content"]
            assert headers["Content-Type"] in kinds
            if headers["Content-Type"] == JSON:
                assert faults(kinds[JSON]["schema"], json.loads(content)) == []
            else:
                assert content.startswith(b"%PDF-")
        schema = row["responses"][str(status)]["content"][JSON]["schema"]
        assert faults(schema, body) == []
    assert said == {
        "uploadDocument",
        "submitAffiliation",
        "addDocuments",
        "orderCard",
        "declareTreatingDoctor",
        "listEvents",
    }
    events = [json.loads(line) for line in fund.read_text(encoding="utf-8").splitlines()]
    told = [entry["event"] for entry in events if entry["line"] == "event" and entry["event"]]
    assert len(told) >= 9
    for event in told:
        assert faults({"$ref": "#/components/schemas/Event"}, event) == []


def _live(case):
    _drain(case, "to_complete", "affiliation")
    replace_paper(case, "birth_certificate")
    move(case, "affiliation.answer")
    _drain(case, "orderable", "card")
    replace_paper(case, "identity_photo")
    move(case, "card.order", Facts(how="paper"))
    doctor = DoctorFacts("Dr Martin", "Lyon", rpps="10001234567")
    case.apply(
        "doctor",
        "declare",
        actor=Actor.STUDENT,
        source=Source.STUDENT,
        facts=Facts(how="paper", doctor=doctor),
    )
    _drain(case, "issued", "card")


def _drain(case, state, track):
    deadline = time.monotonic() + 20
    while Case.objects.get(pk=case.pk).state(track) != state:
        assert time.monotonic() < deadline, list(case.events.values_list("name", "outcome"))
        engine.drain(1)
        time.sleep(0.05)
    case.refresh_from_db()
