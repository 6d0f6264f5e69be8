import pytest

from documents.kinds import kind
from tests.specimens.numbers import french_iban

IBAN = french_iban()
read = kind("bank_details").read


def test_letters_read_for_figures_are_put_right_and_said():
    read_so = IBAN[:5] + IBAN[5:].replace("0", "O", 2)
    reading = read([["Titulaire : MME AWA DIALLO", f"IBAN : {read_so}"]])
    assert reading["iban"] == IBAN
    assert reading["iban_valid"] is True
    assert reading["iban_repaired"] is True


def test_an_iban_read_right_is_not_called_repaired():
    assert "iban_repaired" not in read([[f"IBAN : {IBAN}"]])


def test_a_wrong_figure_is_never_put_right():
    wrong = IBAN[:-1] + str((int(IBAN[-1]) + 1) % 10)
    assert read([[f"IBAN : {wrong}"]])["iban_valid"] is False


def test_the_parts_of_an_account_each_under_its_label_give_it():
    lines = ["RIB", "Code banque", IBAN[4:9], "Code guichet", IBAN[9:14]]
    lines += ["N° de compte", IBAN[14:25], "Clé RIB", IBAN[25:]]
    assert read([lines])["iban"] == IBAN


@pytest.mark.parametrize("name", ["OUEDRAOGO Aïcha", "ETIENNE Anne"])
def test_a_name_that_begins_like_a_conjunction_is_whole(name):
    lines = [f"Je certifie que Mme {name} est inscrite", "Certificat de scolarité"]
    assert kind("enrolment_certificate").read([lines])["family_name"] == name.split()[0]


def test_lost_spaces_and_apostrophes_hide_no_field():
    lines = [
        "Certificatdescolarité",
        "Lannéeuniversitaire2026/2027",
        "Je certifie queMadameMARTINClaire,néele12/03/2001àLyon, est inscrite",
    ]
    reading = kind("enrolment_certificate").read([lines])
    assert reading["final"] is True
    assert reading["academic_year"] == "2026-2027"
    assert reading["birth_date"] == "2001-03-12"
    assert reading["family_name"] == "MARTIN"


def test_an_address_is_not_taken_for_an_iban():
    lines = [
        "RIB",
        "FR RUE DES DUNES 4 PLACE JEAN BART 59140 DUNKERQUE",
        "FR76RUEDESDUNES140PLACE59140A",
    ]
    assert "iban" not in read([lines])
