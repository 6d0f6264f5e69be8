from datetime import date

import pytest

from enrollment.models import Dossier
from enrollment.requirements import owed

EVERYBODY = ["identity", "enrolment_certificate", "bank_details", "birth_certificate"]


def kinds(**columns):
    insured = columns.pop("insured_in", "IN")
    card = columns.pop("card", "")
    answers = {"insured-in": insured, "card": card}
    return [row.kind.slug for row in owed(Dossier(eligibility={"answers": answers}, **columns))]


@pytest.mark.parametrize(
    ("columns", "more"),
    [
        ({"nationality": "DE"}, []),
        ({"nationality": "CH"}, []),
        ({"nationality": "FR", "insured_in": "ES", "card": "none"}, []),
        ({"nationality": "IN"}, ["residence_permit"]),
        ({"nationality": "GB", "insured_in": "GB"}, ["residence_permit"]),
        (
            {"nationality": "IN", "permit": "long_stay_visa"},
            ["residence_permit", "visa_validation"],
        ),
        ({"nationality": "DZ", "permit": "long_stay_visa"}, ["residence_permit"]),
        ({"nationality": "IN", "permit": "card"}, ["residence_permit"]),
        ({"nationality": "DE", "insured_in": "DE", "card": "s1"}, ["s1_form"]),
        ({"nationality": "DE", "insured_in": "DE", "card": "none"}, ["proof_of_means"]),
        ({"nationality": "PL", "insured_in": "nowhere"}, ["proof_of_means"]),
        ({"nationality": "SN", "insured_in": "nowhere"}, ["residence_permit"]),
        (
            {"nationality": "MA", "insured_in": "DE", "card": "none"},
            ["residence_permit", "proof_of_means"],
        ),
        (
            {"nationality": "DE", "family_name": "Weber", "birth_name": "Braun"},
            ["marriage_certificate"],
        ),
        ({"nationality": "DE", "family_name": "Müller", "birth_name": "MULLER"}, []),
        ({"nationality": "DE", "birth_date": date(2015, 1, 1)}, ["parental_authorisation"]),
        ({"nationality": "DE", "birth_date": date(2004, 1, 1)}, []),
    ],
)
def test_a_student_owes_what_the_situation_asks_and_no_more(columns, more):
    assert sorted(kinds(**columns)) == sorted([*EVERYBODY, *more])


def test_papers_stand_in_the_order_of_the_pack_with_a_reason_each():
    rows = owed(Dossier(nationality="IN", permit="long_stay_visa"))
    assert [row.kind.slug for row in rows] == [
        "identity", "residence_permit", "visa_validation", "enrolment_certificate",
        "bank_details", "birth_certificate",
    ]  # fmt: skip
    assert all(row.why for row in rows)


@pytest.mark.parametrize(("today", "under"), [("2026-03-26", True), ("2026-03-27", False)])
def test_sixteen_begins_on_the_birthday(monkeypatch, today, under):
    monkeypatch.setattr("enrollment.models.dossier.civil_today", lambda: date.fromisoformat(today))
    assert Dossier(birth_date=date(2010, 3, 27)).is_under_16 is under
