import pytest

from enrollment.models import HealthFund
from tests.dossiers import make_fund
from tests.enrollment.wizard import ADDRESS, errors_of, post_step

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _funds():
    make_fund()
    for name in ("lille", "flandres"):
        HealthFund.objects.get_or_create(
            slug=f"test-{name}",
            defaults={"name": f"CPAM {name}", "department": "59", "gateway_code": "D59"},
        )


@pytest.mark.parametrize(
    ("postcode", "said"),
    [
        ("99999", "Postcode: 99999 is in no French department. Check it on your lease."),
        ("6900", "Postcode: it has five figures, for example 69007. Check your address."),
        ("Lyon 7", "Postcode: it has five figures, for example 69007. Check your address."),
        ("98800", "Postcode: we know no health fund for 98800. Check it on your lease."),
    ],
)
def test_a_postcode_of_nowhere_says_where_to_check_it(student, postcode, said):
    assert errors_of(post_step(student, "address", ADDRESS, postcode=postcode))["postcode"] == [
        said
    ]


def test_spaces_in_what_was_typed_do_not_matter(student, draft):
    post_step(student, "address", ADDRESS, postcode="69 007")
    draft.refresh_from_db()
    assert (draft.postcode, draft.phone) == ("69007", "+33612345678")


def test_the_fund_of_the_address_is_shown_and_confirmed(student, draft):
    post_step(student, "address", ADDRESS)
    page = student.get("/file/health-fund/")
    fund = HealthFund.objects.get(slug="cpam-rhone")
    assert page.context["form"].initial["health_fund"] == fund.pk
    assert fund.name in page.content.decode()
    post_step(student, "health-fund", health_fund=fund.pk)
    draft.refresh_from_db()
    assert draft.health_fund == fund


def test_where_a_department_has_several_funds_the_student_chooses(student, draft):
    post_step(student, "address", ADDRESS, postcode="59000")
    form = student.get("/file/health-fund/").context["form"]
    assert len(form.funds) > 1
    assert form.initial["health_fund"] is None
    assert errors_of(post_step(student, "health-fund"))["health_fund"] == [
        "Choose your health fund."
    ]


def test_a_fund_of_another_department_cannot_be_chosen(student, draft):
    post_step(student, "address", ADDRESS)
    other = HealthFund.objects.filter(department="59").first()
    response = post_step(student, "health-fund", health_fund=other.pk)
    assert errors_of(response)["health_fund"] == [
        "Health fund: choose one of the answers in the list."
    ]


def test_a_move_to_another_department_asks_for_the_fund_again(student, draft):
    post_step(student, "address", ADDRESS)
    post_step(student, "health-fund", health_fund=make_fund().pk)
    post_step(student, "address", ADDRESS, postcode="59000", city="Lille")
    draft.refresh_from_db()
    assert draft.health_fund is None
    assert not draft.steps_saved.filter(slug="health-fund").exists()


def test_a_move_within_the_department_keeps_the_fund(student, draft):
    post_step(student, "address", ADDRESS)
    post_step(student, "health-fund", health_fund=make_fund().pk)
    post_step(student, "address", ADDRESS, postcode="69100", city="Villeurbanne")
    draft.refresh_from_db()
    assert draft.health_fund == make_fund()
    assert draft.steps_saved.filter(slug="health-fund").exists()


def test_an_unverified_list_says_so(student):
    post_step(student, "address", ADDRESS)
    assert (
        "was not compared with the official one"
        in student.get("/file/health-fund/").content.decode()
    )
