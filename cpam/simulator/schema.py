"""Requests as the contract wants them; whatever is not is refused with 422."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from cpam.simulator.shapes import Problem

PERSON = [
    "family_name",
    "given_names",
    "birth_date",
    "birth_country",
    "nationality",
    "sex",
    "email",
    "address",
]


def check(operation: str, content: bytes) -> dict[str, Any]:
    """Parse a request and check it. Raises `Problem` 422."""
    try:
        body = json.loads(content)
    except ValueError:
        raise Problem(422, "not_json", "The request is not JSON") from None
    match operation:
        case "submitAffiliation":
            _has(
                body,
                [
                    "client_reference",
                    "health_fund",
                    "person",
                    "bank",
                    "study",
                    "rights_from",
                    "documents",
                ],
            )
            _has(body["person"], PERSON)
            _has(body["person"]["address"], ("lines", "postcode", "city"))
            _has(body["bank"], ("iban", "holder"))
            _has(body["study"], ("institution", "academic_year"))
            _dates(body["rights_from"], body["person"]["birth_date"])
            _documents(body, least=1)
        case "addDocuments":
            _documents(body, least=1)
        case "orderCard":
            _documents(body, least=2)
        case "declareTreatingDoctor":
            _has(body, ("doctor_name", "practice_city", "declared_on"))
            _dates(body["declared_on"])
    return body


def _documents(body: Any, *, least: int) -> None:
    _has(body, ("documents",))
    if not isinstance(body["documents"], list) or len(body["documents"]) < least:
        raise Problem(422, "invalid_request", "Too few documents")
    for document in body["documents"]:
        _has(document, ("kind", "token", "sha256"))


def _has(value: Any, names: Iterable[str]) -> None:
    if not isinstance(value, dict):
        raise Problem(422, "invalid_request", "An object is missing")
    for name in names:
        if value.get(name) is None:
            raise Problem(422, "invalid_request", f"{name} is missing")


def _dates(*values: str) -> None:
    for value in values:
        try:
            date.fromisoformat(value)
        except (TypeError, ValueError):
            raise Problem(422, "invalid_request", "A date is not a date") from None
