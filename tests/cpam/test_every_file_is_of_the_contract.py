"""Whoever a student is, what we send about them is what docs/cpam-gateway.yaml says."""

import json
from datetime import date

import pytest
from openapi_schema_validator import OAS31Validator, oas31_format_checker

from cpam.facts import DoctorFacts, Facts
from cpam.payload import compose
from tests.cases import make_case, move, replace_paper
from tests.cpam.test_contract import CONTRACT
from tests.dossiers import make_fund

pytestmark = pytest.mark.django_db
JSON = "application/json"
ONE_NAME = {"given_names": "", "family_name": "Suharto", "one_name_only": True}


def faults(path, method, body):
    schema = CONTRACT["paths"][path][method]["requestBody"]["content"][JSON]["schema"]
    validator = OAS31Validator({**CONTRACT, **schema}, format_checker=oas31_format_checker)
    return [error.message for error in validator.iter_errors(body)]


def body_of(case, operation):
    """The command as it would travel, once the fund has its papers."""
    command = case.commands.get(operation=operation)
    for upload in command.event.commands.filter(operation="upload_document"):
        upload.response, upload.request_hash, upload.pages = {"token": "T"}, "0" * 64, 1
        upload.save()
    return json.loads(compose(command).content)


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({}, {}),
        (ONE_NAME, {"given_names": ""}),
        ({"birth_name": "Patel"}, {"birth_name": "Patel"}),
        ({"sex": "X"}, {"sex": "X"}),
        ({"phone": "06 12 34 56 78"}, {"phone": "+33612345678"}),
        ({"phone": "+91 98765-43210"}, {"phone": "+919876543210"}),
        ({"birth_date": date(2009, 2, 28)}, {"birth_date": "2009-02-28"}),
        ({"family_name": "Nguyễn", "given_names": "Thị Ánh"}, {"family_name": "Nguyễn"}),
    ],
)
def test_a_person(contract, columns, said):
    body = body_of(make_case(channel="http", **columns), "submit_affiliation")
    assert faults("/affiliations", "post", body) == []
    assert said.items() <= body["person"].items()


@pytest.mark.parametrize(
    ("postcode", "city"), [("20000", "Ajaccio"), ("97400", "Saint-Denis"), ("01000", "Bourg")]
)
def test_an_address(contract, postcode, city):
    case = make_case(channel="http", postcode=postcode, city=city, address_line2="Bâtiment B")
    body = body_of(case, "submit_affiliation")
    assert faults("/affiliations", "post", body) == []
    assert body["person"]["address"] == {
        "lines": ["12 rue de l'Université", "Bâtiment B"],
        "postcode": postcode,
        "city": city,
    }


@pytest.mark.parametrize(
    ("columns", "left_out"),
    [
        ({"bic": ""}, ("bank", "bic")),
        ({"ine": ""}, ("study", "ine")),
        ({"uai": ""}, ("study", "uai")),
    ],
)
def test_what_was_not_given_is_left_out(contract, columns, left_out):
    body = body_of(make_case(channel="http", **columns), "submit_affiliation")
    assert faults("/affiliations", "post", body) == []
    part, name = left_out
    assert name not in body[part]


def test_a_fund_without_a_verified_code_is_named_by_its_department(contract):
    case = make_case(channel="http", health_fund=make_fund())
    body = body_of(case, "submit_affiliation")
    assert faults("/affiliations", "post", body) == []
    assert body["health_fund"] == "D69"


def test_a_second_sending_has_a_reference_of_its_own(contract):
    case = make_case(channel="http", moves="affiliation.send affiliation.refuse")
    case.commands.update(outcome="done")
    move(case, "affiliation.reopen")
    case.dossier.refresh_from_db()
    case.dossier.submit("second-token")
    command = case.commands.filter(operation="submit_affiliation").latest("event__seq")
    command.event.commands.filter(operation="upload_document").update(
        response={"token": "T"}, request_hash="0" * 64, pages=1
    )
    body = json.loads(compose(command).content)
    assert faults("/affiliations", "post", body) == []
    assert body["client_reference"].endswith("-2")


def test_papers_that_answer_a_request(contract):
    case = make_case(channel="http", moves="affiliation.send affiliation.ask")
    replace_paper(case, "birth_certificate")
    move(case, "affiliation.answer")
    body = body_of(case, "add_documents")
    assert faults("/affiliations/{reference}/documents", "post", body) == []


CERTIFIED = (
    "affiliation.send affiliation.affiliate number.issue certification.certify card.offer"
    " doctor.offer"
)


def test_an_order_of_the_card(contract):
    case = make_case(channel="http", moves=CERTIFIED)
    replace_paper(case, "identity_photo")
    move(case, "card.order", Facts(how="paper"))
    body = body_of(case, "order_card")
    assert faults("/affiliations/{reference}/card-orders", "post", body) == []
    assert {paper["kind"] for paper in body["documents"]} == {"identity_photo", "identity"}


@pytest.mark.parametrize("rpps", ["", "10001234567"])
def test_a_doctor(contract, rpps):
    case = make_case(channel="http", moves=CERTIFIED)
    doctor = DoctorFacts("Dr Đặng " + "a" * 190, "Saint-Étienne-en-Dévoluy", rpps=rpps)
    move(case, "doctor.declare", Facts(how="paper", doctor=doctor))
    body = body_of(case, "declare_doctor")
    assert faults("/affiliations/{reference}/treating-doctor", "put", body) == []
