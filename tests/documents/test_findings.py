"""Every code says what we see, what is needed and what to do, in the style of the house."""

import re
import string
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation

from documents import findings
from documents.findings import CODES, Finding, Severity

# The list of inspection.md, `not_scanned` (no antivirus answered), `already_here` (sent twice),
# `code_signature` (of a 2D-Doc).
BLOCKING = """
empty too_big wrong_type type_mismatch damaged encrypted too_many_pages too_many_pixels timeout
infected care_document not_scanned
"""
PROBLEM = """
wrong_kind expired wrong_year not_final missing_page iban_checksum rib_key not_in_your_name
birth_date_mismatch name_mismatch sticker_not_validated short_stay_visa number_checksum
number_provisional
"""
INFO = """
active_content_removed rotated_fixed expires_soon foreign_iban name_order translation_advised
apostille_advised already_here
"""
WARNING = """
blur dark glare cut_edge too_small blank_page unreadable mrz_not_found mrz_checksum not_yet_valid
no_period number_ambiguous nationality_mismatch missing_parents missing_back outside_sepa
savings_account number_other_person face_not_found face_too_small background_busy code_signature
"""
LONGEST_SENTENCE = 20
FORBIDDEN = r"\b(please|sorry|invalid|forgot|oops|this field is required)\b"

SENTENCES = [
    (code, case, name, str(getattr(said, name)))
    for code, row in CODES.items()
    for case, said in (("", row.said), *row.cases.items())
    for name in ("saw", "needed", "do")
]


def test_every_code_of_the_contract_is_there_and_no_other():
    assert set(CODES) == set(f"{BLOCKING} {PROBLEM} {WARNING} {INFO}".split())


@pytest.mark.parametrize(
    ("severity", "codes"),
    [
        (Severity.BLOCKING, BLOCKING),
        (Severity.PROBLEM, PROBLEM),
        (Severity.WARNING, WARNING),
        (Severity.INFO, INFO),
    ],
)
def test_every_code_has_the_severity_of_the_contract(severity, codes):
    assert {code for code, row in CODES.items() if row.severity == severity} == set(codes.split())


@pytest.mark.parametrize(("code", "case", "name", "text"), SENTENCES)
def test_every_sentence_is_short_calm_and_complete(code, case, name, text):
    assert text.endswith(".")
    assert not re.search(FORBIDDEN, text, re.IGNORECASE)
    for sentence in re.split(r"(?<=[.?!])\s+", text):
        assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


def facts_of(code, case=""):
    """A value for each fact that the sentences of this code name."""
    row = CODES[code]
    said = row.cases[case] if case else row.said
    text = " ".join(map(str, (said.saw, said.needed, said.do)))
    names = {name for _text, name, *_rest in string.Formatter().parse(text) if name}
    samples = {"country": "DE", "this": "passport", "found": "identity"}
    samples |= {"wanted": "bank_details", "other": "form", "source": "campus_france"}
    return {name: samples.get(name, "2026-11-23") for name in names} | {"case": case}


@pytest.mark.parametrize(
    ("code", "case"), [(code, case) for code, row in CODES.items() for case in ("", *row.cases)]
)
def test_every_message_is_whole_once_its_facts_are_given(code, case):
    message = Finding.of(code, **facts_of(code, case)).message
    assert not re.search(r"[{}…]", message)
    assert "2026-11-23" not in message


def test_a_message_says_the_three_things():
    finding = Finding.of("expired", this="passport", until="2012-04-15")
    assert finding.saw == "This passport expired on 15 April 2012."
    assert finding.message == f"{finding.saw} {finding.needed} {finding.do}"


def test_dates_and_countries_are_in_the_language_of_the_reader():
    with translation.override("fr"):
        assert "15 avril 2012" in Finding.of("expired", this="passport", until="2012-04-15").saw
        assert "Allemagne" in Finding.of("foreign_iban", country="DE").saw


def test_a_row_that_lacks_a_fact_can_still_be_read():
    assert "…" in Finding.of("expired", this="passport").message


def test_the_worst_severity_decides():
    assert Severity.worst([Severity.INFO, Severity.PROBLEM, Severity.WARNING]) == "problem"
    assert Severity.worst([]).outcome == "accepted"
    outcomes = [severity.outcome for severity in Severity]
    assert outcomes == ["refused", "problem", "unsure", "accepted"]


def test_an_unknown_code_is_an_error_at_once():
    with pytest.raises(KeyError):
        Finding.of("no_such_code")


def test_facts_are_plain_json_dates_included():
    assert date.fromisoformat(Finding.of("expired", until="2012-04-15").facts["until"])


def test_every_code_has_a_check_or_comes_from_the_intake():
    room = Path(findings.__file__).parent.parent
    sources = [
        *room.glob("*.py"),
        *room.glob("checks/*.py"),
        *room.glob("kinds/*.py"),
        *room.glob("confined/*.py"),
        *room.glob("models/*.py"),
    ]
    said = " ".join(path.read_text(encoding="utf-8") for path in sources)
    assert [code for code in CODES if f'"{code}' not in said] == []
