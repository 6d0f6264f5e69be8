import pytest

from enrollment.models import Institution
from tests.enrollment.wizard import STUDY, errors_of, post_step

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _lyon():
    Institution.objects.get_or_create(
        uai="0691774D", defaults={"name": "Université Claude Bernard Lyon 1"}
    )


def test_a_known_name_brings_the_institution_and_its_code(student, draft):
    post_step(student, "study", STUDY, institution_name="université claude bernard lyon 1")
    draft.refresh_from_db()
    assert draft.institution.uai == draft.uai == "0691774D"


def test_any_other_institution_is_kept_as_typed(student, draft):
    post_step(student, "study", STUDY, institution_name="École de la Mer")
    draft.refresh_from_db()
    assert (draft.institution, draft.institution_name) == (None, "École de la Mer")


def test_the_code_counts_more_than_the_name(student, draft):
    post_step(student, "study", STUDY, institution_name="Lyon 1, IUT", uai="0691774 d")
    draft.refresh_from_db()
    assert draft.institution.uai == "0691774D"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("uai", "0691774A", "Institution's code (UAI): 0691774A is not a UAI code."),
        ("ine", "12345", "Student number (INE): 12345 is not an INE."),
        ("ine", "0123456789A", "Student number (INE): 0123456789A is not an INE."),
    ],
)
def test_a_code_whose_check_fails_can_be_copied_again_or_left_out(student, field, typed, said):
    error = errors_of(post_step(student, "study", STUDY, **{field: typed}))[field][0]
    assert error.startswith(said)
    assert error.endswith("or leave it out.")


def test_studies_begin_within_the_academic_year(student):
    error = errors_of(post_step(student, "study", STUDY, study_start_2="2029"))
    assert error["study_start"][0].startswith(
        "Start of your studies: 7 September 2029 is outside the academic year 2026-2027."
    )
