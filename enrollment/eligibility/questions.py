"""What is asked before there is an account: one page each, five at most."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from enrollment import countries

Text = str | Promise
Choices = list[tuple[str, Text]]

NOWHERE = "nowhere"
UNKNOWN = "unknown"
QUEBEC = "CA-QC"


@dataclass(frozen=True)
class Question:
    """`slug` names the page and the fact that the rules look at; `missing` is said to no answer."""

    slug: str
    title: Text
    missing: Text
    choices: Callable[[], Choices]
    hint: Text = ""
    is_long: bool = False  # a list of countries is a select, a few sentences are radio buttons


def insurers() -> Choices:
    """Countries where one can be insured, with the two answers that are no country, and Québec."""
    return [
        ("", _("Choose a country")),
        (NOWHERE, _("I have no health insurance")),
        (UNKNOWN, _("I do not know")),
        (QUEBEC, _("Canada, by the RAMQ (Québec)")),
        *countries.choices(),
    ]


def nationalities() -> Choices:
    return [("", _("Choose a country")), *countries.choices()]


QUESTIONS = (
    Question(
        "cover",
        _("Are you already registered with French health insurance?"),
        _("Choose the sentence about French health insurance that is true for you."),
        lambda: [
            ("no", _("No, I never had a French social security number")),
            ("insured", _("Yes, I am covered in France now")),
            ("number", _("I have a French number, but I am not covered now")),
            (
                "international",
                _("My family is covered by an international organisation (UN, OECD…)"),
            ),
            (UNKNOWN, _("I do not know")),
        ],
        _("The social security number is on the carte Vitale. It has 15 figures."),
    ),
    Question(
        "activity",
        _("What will you do in France?"),
        _("Choose what you will do in France."),
        lambda: [
            ("contract", _("Work under a French contract: doctorate, CIFRE, ATER, apprenticeship")),
            ("talent", _("Work under such a contract, with a “passeport talent” visa")),
            ("job", _("Study, with an ordinary side job")),
            ("short", _("Stay three months or less")),
            ("school", _("Go to a lycée or to a language school")),
            ("visit", _("Do research for a doctorate, without enrolling in France")),
            ("several", _("Follow a master's degree in several countries (Erasmus Mundus)")),
            ("study", _("None of these: study in higher education, for over three months")),
            (UNKNOWN, _("I do not know")),
        ],
        _("If several sentences are true, choose the first one."),
    ),
    Question(
        "insured-in",
        _("Where do you have health insurance today?"),
        _("Choose the country where you have health insurance today."),
        insurers,
        _("A public insurance or a student insurance. A travel insurance does not count."),
        is_long=True,
    ),
    Question(
        "card",
        _("Do you have a European health insurance card?"),
        _("Choose the sentence about the European card that is true for you."),
        lambda: [
            ("full", _("Yes, valid until the end of the academic year")),
            ("short", _("Yes, but it ends before the end of the academic year")),
            ("s1", _("No, but I have an S1 form")),
            ("none", _("No, I have neither")),
            (UNKNOWN, _("I do not know")),
        ],
        _("The card is often called EHIC, GHIC or CEAM. Your insurance at home gives it."),
    ),
    Question(
        "nationality",
        _("Which passport do you have?"),
        _("Choose the country of your passport."),
        nationalities,
        _("If you have several, choose the one you will use in France."),
        is_long=True,
    ),
)

BY_SLUG = {question.slug: question for question in QUESTIONS}
