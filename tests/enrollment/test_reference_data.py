from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from documents.numbers import uai_valid
from enrollment.departments import DEPARTMENTS, department_of
from enrollment.models import HealthFund, Institution
from enrollment.reference_data import load_shipped

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def migrated():
    """Run what a migration runs when it ends; a transactional test may have emptied the tables."""

    def end_migration():
        load_shipped(sender=apps.get_app_config("enrollment"), using="default")

    end_migration()
    return end_migration


def run(command, path):
    out = StringIO()
    call_command(command, path, stdout=out)
    return out.getvalue()


def test_every_department_where_students_live_has_a_fund():
    funded = set(HealthFund.objects.values_list("department", flat=True))
    territories = {"975", "977", "978", "986", "987", "988"}
    assert DEPARTMENTS - territories <= funded


def test_funds_kept_by_hand_say_so():
    for fund in HealthFund.objects.filter(source__startswith="kept by hand"):
        assert not fund.verified
        assert fund.checked_on
        assert fund.gateway_code == f"D{fund.department}"
        assert fund.department in DEPARTMENTS


@pytest.mark.parametrize("postcode", ["59000", "62000", "64000", "76600"])
def test_a_department_with_several_funds_lists_them_all(postcode):
    assert HealthFund.objects.filter(department=department_of(postcode)).count() > 1


def test_the_codes_of_the_shipped_institutions_check():
    codes = list(Institution.objects.values_list("uai", flat=True))
    assert len(codes) >= 10
    assert all(uai_valid(code) for code in codes)


def test_an_imported_table_replaces_and_adds(tmp_path):
    file = tmp_path / "funds.csv"
    file.write_text(
        "slug,name,department,gateway_code,verified,source,checked_on\n"
        "cpam-rhone,CPAM du Rhône,69,691,yes,annuaire,2026-11-01\n"
        "cpam-test,CPAM d'essai,69,692,no,,\n",
        encoding="utf-8",
    )
    before = HealthFund.objects.get(slug="cpam-rhone").pk
    assert run("import_funds", file) == "2 rows.\n"
    rhone = HealthFund.objects.get(slug="cpam-rhone")
    assert (rhone.pk, rhone.gateway_code, rhone.verified) == (before, "691", True)
    assert HealthFund.objects.get(slug="cpam-test").checked_on is None


def test_the_ministry_s_export_is_understood(tmp_path):
    file = tmp_path / "etablissements.csv"
    file.write_text(
        "Libellé;uai - identifiant;Commune\n"
        "Université d'essai;0751717J;Paris\n"
        "Sans code;;Lyon\n"
        "Code faux;0751717A;Lyon\n",
        encoding="utf-8",
    )
    assert run("import_institutions", file) == "1 rows.\n"
    assert Institution.objects.get(uai="0751717J").name == "Université d'essai"


def test_what_an_operator_imported_is_kept_by_a_migration(migrated):
    HealthFund.objects.exclude(slug="cpam-rhone").delete()
    migrated()
    assert HealthFund.objects.count() == 1


def test_a_file_that_is_missing_or_of_other_columns_is_refused_by_name(tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(CommandError, match=r"other\.csv has not the columns"):
        run("import_funds", other)
    with pytest.raises(CommandError, match="No such file"):
        run("import_funds", tmp_path / "nowhere.csv")
