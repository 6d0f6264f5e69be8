import pytest

from documents.kinds import kind
from tests import specimens
from tests.documents.lines import lines_of_pdf
from tests.specimens import PEOPLE, PRIYA
from tests.specimens.bank import LAYOUTS
from tests.specimens.numbers import french_iban

read = kind("bank_details").read
IBAN = french_iban()


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.country)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_account_and_holder_are_read_whatever_the_layout(person, layout):
    reading = read(lines_of_pdf(specimens.rib_pdf(person, layout=layout)))
    assert reading["iban"] == IBAN
    assert reading["iban_valid"] is True
    assert reading["rib_key_valid"] is True
    assert reading["country"] == "FR"
    assert reading["holder"] == person.french_order.upper()


def test_the_bic_is_the_one_on_the_paper_else_the_one_of_the_bank():
    assert read(lines_of_pdf(specimens.rib_pdf(PRIYA)))["bic"] == "BDLIFRPPXXX"
    assert read(lines_of_pdf(specimens.rib_pdf(PRIYA, layout="labels")))["bic"] == "BNPAFRPP"


@pytest.mark.parametrize(
    "lines",
    [
        [f"IBAN {IBAN}"],
        ["IBAN :", " ".join(IBAN)],
        ["IBAN", f"{IBAN[:14]}", f"{IBAN[14:]}"],
        [f"Votre IBAN : {IBAN[:4]}\t{IBAN[4:8]}\t{IBAN[8:20]}\t{IBAN[20:]}"],
        [f"{IBAN[4:9]} {IBAN[9:14]} {IBAN[14:25]} {IBAN[25:]}"],
        [f"{IBAN[4:9]}\t{IBAN[9:14]}\t{IBAN[14:25]}\t{IBAN[25:]}"],
    ],
)
def test_an_account_is_read_however_it_is_spaced(lines):
    assert read([lines])["iban"] == IBAN


def test_an_iban_with_a_wrong_sign_is_read_as_wrong():
    wrong = IBAN[:-1] + str((int(IBAN[-1]) + 1) % 10)
    reading = read([[f"IBAN : {wrong}"]])
    assert reading["iban"] == wrong
    assert reading["iban_valid"] is False


def test_a_wrong_iban_is_not_mended_from_the_account_number_beside_it():
    parts = f"{IBAN[4:9]} {IBAN[9:14]} {IBAN[14:25]} {IBAN[25:]}"
    assert read([[parts, f"IBAN : FR31{IBAN[4:]}"]])["iban_valid"] is False


@pytest.mark.parametrize(
    "lines",
    [
        ["IBAN : FR76 XXXX XXXX XXXX XXXX XXXX 123"],
        ["Facture FR12 345678901 du 3 mai 2026", "TVA FR12345678901"],
        ["Carte bancaire 4970 1234 5678 9012", "12/28"],
    ],
)
def test_no_account_is_invented(lines):
    assert "iban" not in read([lines])


@pytest.mark.parametrize(
    ("lines", "holder"),
    [
        (["Titulaire du compte : M. PAUL DURAND"], "PAUL DURAND"),
        (["Titulaire(s) :", "Mme Priya Sharma"], "Priya Sharma"),
        (["Intitulé du compte", "M OU MME SHARMA RAKESH"], "SHARMA RAKESH"),
        (["Account holder: Priya Sharma"], "Priya Sharma"),
        (["Kontoinhaber", "Lukas Müller"], "Lukas Müller"),
        (["Titulaire du compte\tDomiciliation", "SHARMA PRIYA\tBNP LILLE"], "SHARMA PRIYA"),
        (["MLLE SHARMA PRIYA\tAGENCE DE LILLE", "12 RUE DES LILAS"], "SHARMA PRIYA"),
        (["Intitulé du compte : Compte courant", "MME SHARMA PRIYA"], "SHARMA PRIYA"),
        (["Intitulé du compte : Livret A"], None),
        (["Domiciliation : BNP PARIBAS"], None),
    ],
)
def test_the_holder_is_who_the_account_is_for(lines, holder):
    assert read([[*lines, IBAN]]).get("holder") == holder


def test_a_savings_account_is_told_from_an_advertisement():
    assert read(lines_of_pdf(specimens.rib_pdf(PRIYA, savings=True)))["savings"] is True
    advertisement = "Avec nous, ouvrez dès maintenant un Livret A et profitez de 50 euros offerts"
    assert "savings" not in read([[f"IBAN {IBAN}", advertisement]])
