"""Tables that an operator imports, and the few rows that come with the product."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from django.apps import AppConfig

from documents.numbers import uai_valid

SHIPPED = Path(__file__).parent / "data"
PLAIN = ("slug", "name", "department", "gateway_code", "source")
MINISTRY_UAI = "uai - identifiant"  # the ministry's own export, separated by semicolons


def funds(file: TextIO) -> Iterator[dict[str, Any]]:
    """Rows of a CSV of ours: slug, name, department, gateway_code, verified, source, checked_on.

    `verified` is yes or no, `checked_on` ISO 8601. Raises KeyError for a missing column.
    """
    for row in csv.DictReader(file):
        yield {
            **{name: row[name] for name in PLAIN},
            "verified": row["verified"] == "yes",
            "checked_on": date.fromisoformat(row["checked_on"]) if row["checked_on"] else None,
        }


def institutions(file: TextIO) -> Iterator[dict[str, Any]]:
    """Rows of a CSV of ours (uai, name, city), or of the ministry's "principaux établissements".

    Rows without a UAI, or with one whose check letter does not fit, are left out.
    """
    head = file.readline()
    names = next(csv.reader([head], delimiter=";" if MINISTRY_UAI in head else ","))
    rows = csv.DictReader(file, names, delimiter=";" if MINISTRY_UAI in head else ",")
    for row in rows:
        uai = (row.get(MINISTRY_UAI) or row.get("uai") or "").strip()
        if uai_valid(uai):
            yield {
                "uai": uai,
                "name": (row.get("Libellé") or row.get("name") or "").strip()[:200],
                "city": (row.get("Commune") or row.get("city") or "").strip()[:100],
            }


def load_shipped(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """After a migration, fill the tables that are empty; what an operator imported is kept."""
    tables = (
        ("HealthFund", "health_funds.csv", funds),
        ("Institution", "institutions.csv", institutions),
    )
    for model_name, name, rows in tables:
        model = sender.get_model(model_name)
        queryset: Any = model._default_manager.using(using)  # noqa: SLF001 - how to reach it by name
        if not queryset.exists():
            with (SHIPPED / name).open(encoding="utf-8", newline="") as file:
                queryset.store(rows(file))
