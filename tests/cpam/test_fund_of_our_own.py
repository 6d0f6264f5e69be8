"""The simulator: remembers across a restart, answers a key once, and refuses to stand in public."""

import json
import subprocess
import sys
import uuid
from hashlib import sha256

import httpx
import pytest

from cpam.signature import headers
from cpam.simulator.people import numbers
from cpam.simulator.script import SCRIPTS, choose, follows
from cpam.workflow import FUND_EVENTS
from documents.numbers import Nir
from tests.servers import ROOT, SECRET, simulator

PERSON = {
    "family_name": "Sharma",
    "given_names": "Anita",
    "birth_date": "2003-03-27",
    "birth_country": "IN",
    "nationality": "IN",
    "sex": "F",
    "email": "anita@example.org",
    "address": {"lines": ["12 rue de l'Université"], "postcode": "69007", "city": "Lyon"},
}


def ask(url, method, path, content=b"", key=None, secret=SECRET):
    target = httpx.URL(url + path)
    signed = headers(secret, method, target.raw_path.decode(), content)
    if key:
        signed["Idempotency-Key"] = key
    with httpx.Client(trust_env=False) as client:
        return client.request(method, target, content=content, headers=signed)


def upload(url, content=b"%PDF-1.7 a page", key=None):
    return ask(url, "POST", "/documents", content, key or str(uuid.uuid4()))


def file(url, client_reference="ES-1"):
    token = upload(url).json()
    document = {"kind": "identity", "token": token["token"], "sha256": token["sha256"]}
    body = {
        "client_reference": client_reference,
        "health_fund": "691",
        "person": PERSON,
        "bank": {"iban": "FR1420041010050500013M02606", "holder": "Anita Sharma"},
        "study": {"institution": "Lyon 1", "academic_year": "2026-2027"},
        "rights_from": "2026-09-07",
        "documents": [document],
    }
    return json.dumps(body).encode()


def test_a_key_is_answered_once_even_after_a_restart(tmp_path):
    ledger, key = tmp_path / "ledger.jsonl", str(uuid.uuid4())
    with simulator(ledger, week=0.05) as url:
        body = file(url)
        first = ask(url, "POST", "/affiliations", body, key)
    with ledger.open("a") as torn:
        torn.write('{"line": "effect", "key": "half a li')
    with simulator(ledger, week=0.05) as url:
        again = ask(url, "POST", "/affiliations", body, key)
        assert again.json() == first.json()
        assert ask(url, "POST", "/affiliations", body + b" ", key).status_code == 409
        reference = first.json()["reference"]
        told = ask(url, "GET", f"/affiliations/{reference}/events?after=0").json()
    sequences = [event["sequence"] for event in told["events"]]
    assert sequences == list(range(1, len(sequences) + 1))


def test_what_it_refuses(tmp_path):
    with simulator(tmp_path / "ledger.jsonl", week=30) as url:
        key = str(uuid.uuid4())
        assert ask(url, "POST", "/documents", b"%PDF", key, secret="wrong").status_code == 401
        assert ask(url, "POST", "/documents", b"%PDF", "no-uuid").status_code == 400
        assert ask(url, "POST", "/affiliations", b"{}", key).status_code == 422
        assert ask(url, "GET", "/affiliations/none").status_code == 404
        body = file(url)
        forged = body.replace(sha256(b"%PDF-1.7 a page").hexdigest().encode(), b"0" * 64)
        assert ask(url, "POST", "/affiliations", forged, key).json()["code"] == "invalid_document"
        reference = ask(url, "POST", "/affiliations", body, key).json()["reference"]
        documents = json.dumps({"documents": json.loads(body)["documents"] * 2}).encode()
        early = ask(
            url, "POST", f"/affiliations/{reference}/card-orders", documents, str(uuid.uuid4())
        )
        assert early.json()["code"] == "number_not_certified"
        assert ask(url, "POST", "/affiliations", body, str(uuid.uuid4())).status_code == 409


def test_it_does_not_run_beside_a_public_host(tmp_path):
    done = subprocess.run(
        [
            *(sys.executable, "manage.py", "cpam_simulator", "--port", "0"),
            *("--ledger", str(tmp_path / "ledger")),
        ],
        cwd=ROOT,
        env={"CPAM_GATEWAY_SECRETS": SECRET, "ALLOWED_HOSTS": "escale.example", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "public host" in done.stderr


def test_it_says_which_secret_it_lacks(tmp_path):
    done = subprocess.run(
        [
            *(sys.executable, "manage.py", "cpam_simulator", "--port", "0"),
            *("--ledger", str(tmp_path / "ledger")),
        ],
        cwd=ROOT,
        env={"PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "CPAM_GATEWAY_SECRETS" in done.stderr


@pytest.mark.parametrize("sex", ["F", "M", "X"])
@pytest.mark.parametrize("country", ["IN", "MA", "FR", "XX"])
def test_its_numbers_are_valid_fit_the_person_and_differ(sex, country):
    made = numbers({"birth_date": "2003-03-27", "birth_country": country, "sex": sex}, "REF")
    for kind, number in made.items():
        parsed = Nir.parse(number)
        assert parsed.valid
        assert parsed.kind == kind


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize(
    "act", ["submitAffiliation", "addDocuments", "orderCard", "declareTreatingDoctor"]
)
def test_every_script_speaks_words_of_the_contract(script, act):
    chosen = choose(script, "ES-1", "IN")
    made = {"provisional": "1", "definitive": "2"}
    for times in (1, 2):
        assert {news.type for news in follows(act, chosen, times, made)} <= set(FUND_EVENTS)
