import pytest

from documents.kinds import kind


@pytest.mark.parametrize("number", ["12541*02", "12541°02", "12541 * 02", "12541x02", "12541-02"])
def test_whatever_sign_is_read_in_its_number(number):
    lines = [f"cerfa n° {number}", "feuille de soins - médecin"]
    assert kind("bank_details").read([lines])["looks_like"] == "care_document"


def test_a_letter_that_asks_for_one_is_none():
    lines = ["Madame, Monsieur,", "envoyez votre feuille de soins (cerfa n° 12541*02) à la caisse."]
    assert "looks_like" not in kind("bank_details").read([lines])
