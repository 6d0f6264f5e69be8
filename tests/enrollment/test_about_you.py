import pytest

from tests.enrollment.wizard import ABOUT_YOU, errors_of, post_step


def test_names_are_kept_as_in_the_passport(student, draft):
    response = post_step(
        student, "about-you", ABOUT_YOU, family_name="  D’Souza  e   Silva ", given_names="Zoë-Anne"
    )
    assert response.status_code == 302
    draft.refresh_from_db()
    assert (draft.family_name, draft.given_names) == ("D’Souza e Silva", "Zoë-Anne")


@pytest.mark.parametrize("name", ["शर्मा", "王", "الفاسي", "Nguyễn", "O'Neil", "ณัฐ"])
def test_a_name_may_be_in_any_script(student, draft, name):
    assert post_step(student, "about-you", ABOUT_YOU, family_name=name).status_code == 302


@pytest.mark.parametrize("name", ["Sharma2", "Sh@rma", "<b>Sharma</b>"])
def test_a_sign_that_no_name_has_is_named_in_the_message(student, name):
    error = errors_of(post_step(student, "about-you", ABOUT_YOU, family_name=name))
    assert "is not a letter. Write it as in your passport." in error["family_name"][0]


def test_one_name_is_enough_for_who_has_only_one(student, draft):
    response = post_step(
        student, "about-you", ABOUT_YOU, family_name="Suharto", given_names="", one_name_only="on"
    )
    assert response.status_code == 302
    draft.refresh_from_db()
    assert (draft.family_name, draft.given_names, draft.one_name_only) == ("Suharto", "", True)


def test_without_given_names_both_ways_out_are_said(student):
    error = errors_of(post_step(student, "about-you", ABOUT_YOU, given_names=""))
    assert error["given_names"] == ["Enter your given names, or tick “I have only one name”."]


def test_a_birth_date_in_the_future_is_said_with_the_date(student):
    error = errors_of(post_step(student, "about-you", ABOUT_YOU, birth_date_2="2040"))
    assert error["birth_date"] == [
        "Your date of birth, 27 March 2040, is in the future. Check the year."
    ]


@pytest.mark.parametrize(
    ("boxes", "said"),
    [
        (("31", "6", "2004"), "Date of birth: 31/6/2004 is not a day of the calendar. Check it."),
        (("27", "", "2004"), "Date of birth: write the month in figures."),
        (("27", "March", "2004"), "Date of birth: write the month in figures."),
        (("27", "3", "04"), "Date of birth: write the year with four figures, for example 2004."),
        (("27", "3", "0000"), "Date of birth: 27/3/0000 is not a day of the calendar. Check it."),
        (
            ("27", "3", "1850"),
            "Your date of birth, 27 March 1850, is too long ago. Check the year.",
        ),
    ],
)
def test_a_wrong_date_says_which_box_to_look_at(student, boxes, said):
    changes = {f"birth_date_{place}": box for place, box in enumerate(boxes)}
    error = errors_of(post_step(student, "about-you", ABOUT_YOU, **changes))
    assert error["birth_date"] == [said]


def test_countries_are_named_in_the_reader_s_language(student):
    assert "Germany" in student.get("/file/about-you/").content.decode()
    student.cookies["django_language"] = "fr"
    assert "Allemagne" in student.get("/file/about-you/").content.decode()
