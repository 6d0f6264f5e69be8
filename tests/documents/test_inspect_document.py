"""manage.py inspect_document: one JSON object per line, no database, the same road as an upload."""

import json
import subprocess
import sys
from io import BytesIO, StringIO

import pytest
from django.core.management import CommandError, call_command
from PIL import Image

from tests import specimens
from tests.specimens import PRIYA

TODAY = "2026-11-23"


def inspect(*files, kind, declared=None, today=TODAY):
    out = StringIO()
    options = ["--today", today] + (["--declared", str(declared)] if declared else [])
    arguments = ["--kind", kind, *options, *map(str, files)]
    call_command("inspect_document", *arguments, stdout=out, stderr=StringIO())
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def put(tmp_path):
    def put(name, content):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return put


@pytest.fixture
def declared(tmp_path):
    def declared(facts):
        path = tmp_path / "facts.json"
        path.write_text(json.dumps(facts), encoding="utf-8")
        return path

    return declared


def test_one_line_for_each_file_in_their_order(put):
    good = put("this.pdf", specimens.enrolment_pdf(PRIYA))
    old = put("last.pdf", specimens.enrolment_pdf(PRIYA, "2025-2026"))
    seen = inspect(good, old, kind="enrolment_certificate")
    assert [line["file"] for line in seen] == ["this.pdf", "last.pdf"]
    assert [line["outcome"] for line in seen] == ["accepted", "problem"]
    assert seen[1]["findings"][0]["code"] == "wrong_year"


def test_the_object_has_the_shape_of_the_contract(put):
    [seen] = inspect(put("rib.pdf", specimens.rib_pdf(PRIYA)), kind="bank_details")
    assert set(seen) == {
        *("file", "kind", "outcome", "detected", "reading", "findings", "seconds"),
    }
    assert set(seen["detected"]) == {"type", "bytes", "pages", "width", "height"}
    assert seen["detected"]["type"] == "application/pdf"
    assert seen["reading"]["iban_valid"] is True
    assert seen["seconds"] > 0


def on_its_side(jpeg):
    turned = BytesIO()
    Image.open(BytesIO(jpeg)).transpose(Image.Transpose.ROTATE_90).save(turned, "JPEG", quality=90)
    return turned.getvalue()


def test_a_photo_is_read_and_turned_in_silence(put):
    photo = specimens.passport_jpeg(PRIYA)
    files = put("p.jpg", photo), put("side.jpg", on_its_side(photo))
    straight, turned = inspect(*files, kind="identity")
    assert straight["outcome"] == turned["outcome"] == "accepted"
    assert straight["reading"] == turned["reading"]
    assert straight["reading"]["mrz_valid"] is True
    assert straight["reading"]["family_name"] == "SHARMA"
    assert [finding["code"] for finding in turned["findings"]] == ["rotated_fixed"]


def test_a_finding_points_at_the_spot_on_the_page(put):
    photo = put("p.jpg", specimens.passport_jpeg(PRIYA))
    [seen] = inspect(photo, kind="identity", today="2040-01-01")
    expired = next(finding for finding in seen["findings"] if finding["code"] == "expired")
    left, top, width, height = expired["box"]
    assert expired["page"] == 1
    assert 0 <= left < left + width <= seen["detected"]["width"]
    assert 0 <= top < top + height <= seen["detected"]["height"]


def test_a_blank_picture_says_nothing_that_is_not_there(put):
    blank = BytesIO()
    Image.new("RGB", (800, 600), "white").save(blank, "JPEG")
    [seen] = inspect(put("blank.jpg", blank.getvalue()), kind="identity")
    assert seen["outcome"] == "unsure"
    assert seen["reading"] == {}


def test_a_file_that_does_not_open_is_refused(put):
    [seen] = inspect(put("x.pdf", b"%PDF-1.7 and nothing else"), kind="identity")
    assert seen["outcome"] == "refused"
    assert seen["findings"][0]["severity"] == "blocking"
    assert seen["detected"]["bytes"] == 25


def test_what_was_declared_is_compared(put, declared):
    rib = put("rib.pdf", specimens.rib_pdf(PRIYA, holder="M RAKESH SHARMA"))
    [seen] = inspect(rib, kind="bank_details", declared=declared(PRIYA.declared()))
    assert [finding["code"] for finding in seen["findings"]] == ["not_in_your_name"]


def test_the_other_papers_are_compared(put, declared):
    certificate = put("c.pdf", specimens.enrolment_pdf(PRIYA))
    facts = {"documents": {"identity": {"family_name": "OKAFOR", "given_names": "CHIDI"}}}
    [seen] = inspect(certificate, kind="enrolment_certificate", declared=declared(facts))
    assert [finding["code"] for finding in seen["findings"]] == ["name_mismatch"]
    assert "CHIDI OKAFOR" in seen["findings"][0]["message"]


@pytest.mark.parametrize("content", ["[]", "{"])
def test_facts_that_are_no_object_are_a_usage_error(put, content):
    facts = put("facts.json", content.encode())
    with pytest.raises(CommandError) as error:
        inspect(facts, kind="identity", declared=facts)
    assert error.value.returncode == 2


def test_a_missing_file_stops_before_any_inspection(put, tmp_path):
    there = put("rib.pdf", specimens.rib_pdf(PRIYA))
    with pytest.raises(CommandError) as error:
        inspect(there, tmp_path / "missing.pdf", kind="bank_details")
    assert error.value.returncode == 2


def test_an_unknown_kind_exits_with_2():
    run = subprocess.run(
        [sys.executable, "manage.py", "inspect_document", "--kind", "driving_licence", "x.pdf"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert run.stdout == ""


def test_without_bubblewrap_it_says_so_and_goes_on(put, settings, capsys):
    settings.SANDBOX = "rlimits"
    path = put("rib.pdf", specimens.rib_pdf(PRIYA))
    call_command("inspect_document", "--kind", "bank_details", str(path))
    shown = capsys.readouterr()
    assert "bubblewrap" in shown.err
    assert json.loads(shown.out)["outcome"] == "accepted"
