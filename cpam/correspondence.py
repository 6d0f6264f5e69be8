"""Letters in French that a student signs: pre-filled, as text to copy and as one PDF page."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typst
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import date_format

from enrollment.calendar import civil_today

if TYPE_CHECKING:
    from enrollment.models import Dossier

TEMPLATE = (Path(__file__).parent / "correspondence.typ").read_bytes()


@dataclass(frozen=True)
class French:
    """A letter: `lines` are its paragraphs, all in French."""

    sender: tuple[str, ...]
    to: tuple[str, ...]
    place_and_day: str
    subject: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """To copy into a form or a message."""
        head = [*self.sender, "", *self.to, "", self.place_and_day, "", f"Objet : {self.subject}"]
        return "\n".join(head) + "\n\n" + "\n\n".join(self.lines) + "\n"

    def pdf(self) -> bytes:
        """One accessible page; less than that where a name has letters of no embedded font."""
        said = {
            "sender": self.sender,
            "to": self.to,
            "place_and_day": self.place_and_day,
            "subject": self.subject,
            "lines": self.lines,
        }
        try:
            return _drawn(said, accessible=True)
        except typst.TypstError:
            return _drawn(said, accessible=False)


def write(template: str, dossier: "Dossier", **facts: object) -> French:
    """Fill `cpam/french/<template>.txt`: its first line is the subject, then the paragraphs."""
    with translation.override("fr"):
        context = {
            "dossier": dossier,
            "born": _day(dossier.birth_date) if dossier.birth_date else "",
            **facts,
        }
        text = render_to_string(f"cpam/french/{template}.txt", context)
        subject, *lines = (" ".join(part.split()) for part in text.strip().split("\n\n"))
        return French(
            sender=_sender(dossier),
            to=_addressee(dossier),
            place_and_day=f"{dossier.city}, le {_day(civil_today())}",
            subject=subject,
            lines=tuple(line for line in lines if line),
        )


def french_day(day: date) -> str:
    """1er octobre 2026, whoever reads the page around it."""
    with translation.override("fr"):
        return _day(day)


def _day(day: date) -> str:
    return ("1er " if day.day == 1 else f"{day.day} ") + date_format(day, "F Y")


def _sender(dossier: "Dossier") -> tuple[str, ...]:
    street = (dossier.address_line1, dossier.address_line2)
    lines = (
        f"{dossier.given_names} {dossier.family_name.upper()}".strip(),
        *street,
        f"{dossier.postcode} {dossier.city}",
        dossier.owner.email,
    )
    return tuple(filter(None, lines))


def _addressee(dossier: "Dossier") -> tuple[str, ...]:
    """No street: we invent no address. The page says where to find it."""
    return (
        dossier.health_fund.name if dossier.health_fund else "Caisse primaire d’assurance maladie",
    )


def _drawn(said: Mapping[str, object], *, accessible: bool) -> bytes:
    pdf: bytes = typst.compile(
        TEMPLATE,
        format="pdf",
        pdf_standards=["ua-1"] if accessible else [],
        ignore_system_fonts=True,
        sys_inputs={"said": json.dumps(said)},
    )
    return pdf
