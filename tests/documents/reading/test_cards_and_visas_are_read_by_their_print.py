import pytest

from documents.kinds import kind

CARD = [
    "RÉPUBLIQUE FRANÇAISE",
    "TITRE DE SÉJOUR",
    "NOM / SURNAMES",
    "SHARMA",
    "Prénoms / Forenames",
    "PRIYA ANJALI",
    "Remarques / Remarks",
    "ÉTUDIANT",
    "Date d'expiration / Card expiry",
    "31 08 2027",
]
VISA = [
    "VISA\tFRANCE",
    "DU\t28-08-26\tAU\t28-08-27",
    "TYPE DE VISA\tNOMBRE D'ENTREES\tDUREE DU SEJOUR",
    "D\tMULT\tJOURS",
    "NOM, PRENOM",
    "SHARMA PRIYA ANJALI",
]


def test_the_front_of_a_permit_is_read_without_its_zone():
    reading = kind("residence_permit").read([CARD])
    assert reading["permit"] == "card"
    assert reading["valid_until"] == "2027-08-31"
    assert reading["family_name"] == "SHARMA"


def test_a_visa_is_read_by_its_labels():
    reading = kind("residence_permit").read([VISA])
    assert reading["permit"] == "long_stay_visa"
    assert reading["visa_type"] == "D"
    assert (reading["valid_from"], reading["valid_until"]) == ("2026-08-28", "2027-08-28")


def test_a_short_stay_visa_is_no_permit():
    reading = kind("residence_permit").read([[line.replace("D\tM", "C\tM") for line in VISA]])
    assert reading["visa_type"] == "C"
    assert "permit" not in reading


def test_a_letter_about_a_card_is_no_card():
    assert kind("residence_permit").read([["Titre de séjour", "Madame, Monsieur,"]]) == {}


@pytest.mark.parametrize(
    ("title", "expiry", "form"),
    [
        ("CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", "DATE D'EXPIR. / Expiry date", "card_front"),
        ("DOCUMENTO NACIONAL DE IDENTIDAD", "VALIDEZ / VALID UNTIL", "card_front"),
        ("PASSPORT", "Date of Expiry", "passport_page"),
    ],
)
def test_an_identity_paper_without_zone_says_which_side_it_is(title, expiry, form):
    reading = kind("identity").read([[title, "Surname", "MARTIN", expiry, "11 02 2030"]])
    assert reading["form"] == form
    assert reading["expiry_date"] == "2030-02-11"
