import pytest

from documents.checks.names import CLOSE, SAME, likeness, misspelt
from tests.documents.checks.evidence import found

SAME_PERSON = [
    ("Priya Sharma", "SHARMA PRIYA"),
    ("Priya Anjali Sharma", "SHARMA PRIYA"),
    ("Lukas Müller-Weiß", "MUELLER WEISS LUKAS"),
    ("Lukas Müller-Weiß", "MULLER-WEISS LUKAS"),
    ("José María García Fernández", "GARCIA FERNANDEZ JOSE MARIA"),
    ("José María García Fernández", "GARCIA JOSE"),
    ("Mohamed Amine Ben Salah", "BENSALAH MOHAMED AMINE"),
    ("Søren Åkesson", "OEKESSON SOEREN".replace("OE", "AA", 1)),
    ("Nguyễn Thị Minh Khai", "NGUYEN THI MINH KHAI"),
    ("Иван Петров", "IVAN PETROV"),
    ("Владимир Ильин", "Vladimir Ilin"),
    ("Wiryawan", "WIRYAWAN"),
    ("Ana d'Ávila", "D'AVILA ANA"),
    ("Chukwuemeka Oluwaseun Okonkwo", "OKONKWO CHUKWUEMEKA OLUWAS"),
    ("Zhang Wei", "M ZHANG WEI"),
    ("Priya Sharma", "M OU MME SHARMA PRIYA"),
]
OTHER_PERSON = [
    ("Priya Sharma", "SHARMA RAKESH"),
    ("Zhang Wei", "ZHANG GUOQIANG"),
    ("Mohamed Amine Ben Salah", "BEN SALAH HABIB"),
    ("Lukas Müller", "MULLER STEFAN"),
    ("Maria da Silva", "MARIA COSTA"),
    ("Wiryawan", "HADI"),
    ("José García", "JUANA FERNANDEZ"),
]
PLEASE_CHECK = [
    ("Sophia Laurent", "LAURENT SOFIA"),
    ("Mohammed Cherif", "CHERIFI MUHAMED"),
    ("Priya Sharma", "SHARMA"),
]
OTHER_SPELLING = [
    ("Mohamed Amine Ben Salah", "BEN SALAH MOHAMMED AMINE"),
    ("Mohammed El Fassi Idrissi", "EL FASSI IDRISSI MOHAMED"),
    ("Aleksander Wojciechowski", "WOJCIECHOWSKI ALEXANDER"),
    ("Fatoumata Bintou Diallo", "DIALO FATOUMATA BINTOU"),
]


@pytest.mark.parametrize(("one", "other"), SAME_PERSON)
def test_the_same_person_written_otherwise(one, other):
    assert likeness(one, other) >= SAME
    assert likeness(other, one) >= SAME


@pytest.mark.parametrize(("one", "other"), OTHER_PERSON)
def test_another_person_even_of_the_same_family(one, other):
    assert likeness(one, other) < CLOSE


@pytest.mark.parametrize(("one", "other"), PLEASE_CHECK)
def test_a_name_in_between_is_for_a_person_to_check(one, other):
    assert CLOSE <= likeness(one, other) < SAME


@pytest.mark.parametrize(("one", "other"), OTHER_SPELLING)
def test_a_letter_more_or_less_in_one_word_is_seen_though_the_names_are_alike(one, other):
    assert likeness(one, other) >= CLOSE
    assert misspelt(one, other)
    assert misspelt(other, one)


@pytest.mark.parametrize(("one", "other"), [*SAME_PERSON, *OTHER_PERSON])
def test_transliteration_order_and_missing_names_are_no_misspelling(one, other):
    assert not misspelt(one, other)
    assert not misspelt(other, one)


def test_empty_names_are_like_nothing():
    assert likeness("", "Priya") == 0
    assert likeness("123", "???") == 0


PRIYA = {"family_name": "Sharma", "given_names": "Priya"}


def test_another_name_is_a_problem_that_names_both():
    reading = {"family_name": "OKAFOR", "given_names": "Chidi", "final": True}
    finding = found("enrolment_certificate", reading, declared=PRIYA)["name_mismatch"]
    assert finding.severity == "problem"
    assert "Chidi OKAFOR" in finding.saw
    assert "Priya Sharma" in finding.saw


def test_a_spelling_is_only_a_warning():
    reading = {"family_name": "LAURENT", "given_names": "Sofia", "final": True}
    declared = {"family_name": "Laurent", "given_names": "Sophia"}
    finding = found("enrolment_certificate", reading, declared=declared)["name_mismatch"]
    assert finding.severity == "warning"


def test_mohamed_and_mohammed_are_gently_warned_about():
    """The ratio alone calls them the same; the CPAM's agents do not."""
    passport = {"family_name": "BEN SALAH", "given_names": "MOHAMED AMINE"}
    reading = {"family_name": "BEN SALAH", "given_names": "Mohammed Amine", "form": "full_copy"}
    assert likeness("Mohamed Amine Ben Salah", "Mohammed Amine BEN SALAH") >= SAME
    finding = found("birth_certificate", reading, documents={"identity": passport})["name_mismatch"]
    assert finding.severity == "warning"
    assert "CPAM agents often stop here" in finding.needed
    assert "certificate of concordance" in finding.do


def test_the_passport_counts_as_well_as_the_form():
    passport = {"family_name": "SHARMA", "given_names": "PRIYA"}
    reading = {"family_name": "Sharma", "given_names": "Priya", "final": True}
    declared = {"family_name": "Verma", "given_names": "Priya"}
    seen = found(
        "enrolment_certificate", reading, declared=declared, documents={"identity": passport}
    )
    assert "name_mismatch" not in seen


def test_the_birth_name_will_do():
    reading = {"family_name": "Verma", "given_names": "Priya", "form": "full_copy"}
    seen = found("birth_certificate", reading, declared=PRIYA | {"birth_name": "Verma"})
    assert "name_mismatch" not in seen


def test_family_and_given_names_that_changed_places_are_the_same_person():
    reading = {"family_name": "PRIYA", "given_names": "SHARMA", "final": True}
    seen = found("enrolment_certificate", reading, declared=PRIYA)
    assert seen["name_order"].severity == "info"


def test_nothing_is_said_when_one_name_is_unknown():
    assert "name_mismatch" not in found("enrolment_certificate", {"final": True}, declared=PRIYA)
    reading = {"family_name": "OKAFOR", "given_names": "Chidi", "final": True}
    assert "name_mismatch" not in found("enrolment_certificate", reading)
