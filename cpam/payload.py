"""The exact body of a command, composed once from the dossier and then kept.

Shapes are those of cpam-gateway.yaml.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from cpam.models.command import Command
from cpam.models.notes import DoctorDeclaration
from documents.encryption import KeyMissing, Tampered
from documents.models import Document
from documents.pdf import pages_as_pdf

if TYPE_CHECKING:
    from enrollment.models import Dossier

JSON = "application/json"
PDF = "application/pdf"


class CannotCompose(Exception):  # noqa: N818 - reads as what happened
    """What the command should carry is no longer there: erased, or it does not open."""


@dataclass(frozen=True)
class Composed:
    """`pages` counts the pages of a paper, 0 elsewhere."""

    content: bytes
    pages: int = 0

    @property
    def digest(self) -> str:
        return sha256(self.content).hexdigest()


def content_type(operation: str) -> str:
    return PDF if operation == Command.Operation.UPLOAD else JSON


def compose(command: Command) -> Composed:
    """Make the body of a command. Raises `CannotCompose`; slow for papers: hold no lock."""
    dossier = command.case.dossier
    if dossier is None:
        raise CannotCompose("the dossier was erased")
    if command.operation == Command.Operation.UPLOAD:
        return _paper(command)
    if command.operation == Command.Operation.DOCTOR:
        return _json(_doctor(command))
    documents = _documents(command)
    if command.operation == Command.Operation.SUBMIT:
        return _json(_affiliation(command, dossier, documents))
    return _json({"documents": documents})


def _json(body: dict[str, Any]) -> Composed:
    return Composed(json.dumps(body, ensure_ascii=False, sort_keys=True).encode())


def _paper(command: Command) -> Composed:
    try:
        [document] = Document.objects.filter(pk__in=[command.document_id], erased_at=None)
        return Composed(pages_as_pdf([document]), pages=document.pages.count())
    except (ValueError, OSError, Tampered, KeyMissing) as error:
        raise CannotCompose(f"a {command.kind} does not open any more") from error


def _documents(command: Command) -> list[dict[str, Any]]:
    """The papers of the same Event, by the tokens that the fund gave them."""
    uploads = command.event.commands.filter(operation=Command.Operation.UPLOAD)
    return [
        {
            "kind": upload.kind,
            "token": upload.response["token"],
            "sha256": upload.request_hash,
            "pages": upload.pages,
        }
        for upload in uploads.order_by("position")
    ]


def _affiliation(
    command: Command, dossier: "Dossier", documents: list[dict[str, Any]]
) -> dict[str, Any]:
    if dossier.birth_date is None or dossier.study_start is None or dossier.health_fund is None:
        raise CannotCompose("the dossier is not complete")
    return {
        "client_reference": command.filing.client_reference,
        "health_fund": dossier.health_fund.gateway_code,
        "person": _person(dossier),
        "bank": _given(iban=dossier.iban, bic=dossier.bic, holder=dossier.account_holder),
        "study": _given(
            institution=dossier.institution_name,
            uai=dossier.uai,
            academic_year=dossier.academic_year,
            ine=dossier.ine,
        ),
        "rights_from": dossier.study_start.isoformat(),
        "documents": documents,
    }


def _person(dossier: "Dossier") -> dict[str, Any]:
    lines = [line for line in (dossier.address_line1, dossier.address_line2) if line]
    optional = _given(
        birth_name=dossier.birth_name, birth_place=dossier.birth_place, phone=_e164(dossier.phone)
    )
    return {
        "family_name": dossier.family_name,
        "given_names": dossier.given_names,
        "birth_date": dossier.birth_date.isoformat() if dossier.birth_date else "",
        "birth_country": dossier.birth_country,
        "nationality": dossier.nationality,
        "sex": dossier.sex,
        "email": dossier.owner.email,
        "address": {"lines": lines, "postcode": dossier.postcode, "city": dossier.city},
        **optional,
    }


def _doctor(command: Command) -> dict[str, Any]:
    declared = DoctorDeclaration.objects.filter(pk=command.event.payload.get("doctor")).first()
    if declared is None:
        raise CannotCompose("the declaration was erased")
    return {
        "doctor_name": declared.name,
        "practice_city": declared.city,
        "declared_on": declared.declared_on.isoformat(),
        **_given(rpps=declared.rpps),
    }


def _e164(phone: str) -> str:
    """+33612345678, from what the dossier holds (French numbers may begin with 0)."""
    digits = "".join(sign for sign in phone if sign.isdigit() or sign == "+")
    if digits.startswith("0") and not digits.startswith("00"):
        return f"+33{digits[1:]}"
    return digits if digits.startswith("+") else ""


def _given(**fields: str) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}
