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
    ("Şükrü Çelik", "CELIK SUKRU"),
    ("Thị Hồng Phạm", "PHAM THI HONG"),
    ("Agnieszka Żółć-Łęcka", "ZOLC LECKA AGNIESZKA"),
    ("Þórunn Jónsdóttir", "JONSDOTTIR THORUNN"),
    ("Γιώργος Παπαδόπουλος", "PAPADOPOULOS GIORGOS"),
    ("Ngozi Adichie Chiamaka", "CHIAMAKA NGOZI"),
    ("Jean-Baptiste N'Guessan", "NGUESSAN JEAN BAPTISTE"),
    ("Rodrigo Oliveira dos Santos Ferreira", "OLIVEIRA DOS SANTOS FERREI RODRIGO"),
    ("Björn Størmer", "STOERMER BJOERN"),
]
# Brothers, cousins, names that share most of their letters: none may pass for the same.
NEAR_MISSES = [
    ("Priya Sharma", "SHARMA PRIYANKA RANI"),
    ("Ahmed Benali", "BENALI AHMAD"),
    ("Maria Silva Costa", "SILVA COSTA MARIO"),
    ("Wei Zhang", "ZHANG WEN"),
    ("Minh Nguyen", "NGUYEN LINH"),
    ("Daniel Okafor", "OKAFOR DANIELA"),
    ("Ivan Petrov", "PETROVA IVANA"),
    ("Jean Dupont", "DUPONT JEANNE"),
    ("Aminata Diallo", "DIALLO AMINA"),
    ("Carlos Ruiz", "RUIZ CARLA"),
    ("Fatima El Amrani", "EL AMRANI FATIHA"),
    ("Li Na", "LI NI"),
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


@pytest.mark.parametrize(("one", "other"), NEAR_MISSES)
def test_a_near_miss_is_never_simply_the_same(one, other):
    """A letter or two in one word of a long name keeps the ratio high: `misspelt` sees those."""
    assert likeness(one, other) < SAME or misspelt(one, other)


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


@pytest.mark.parametrize(
    ("holder", "says"),
    [
        ("SHARMA PRIYA ANJALI", "another order"),
        ("M. PRIYA SHARMA", "shortened"),
        ("Priya Anjali SHARMA", None),
    ],
)
def test_the_same_name_written_otherwise_is_said_to_be_fine(holder, says):
    passport = {"family_name": "SHARMA", "given_names": "PRIYA ANJALI"}
    reading = {"iban": "FR7630004008120000123456786", "holder": holder}
    seen = found("bank_details", reading, documents={"identity": passport})
    assert ("name_order" in seen) is (says is not None)
    if says:
        finding = seen["name_order"]
        assert finding.severity == "info"
        assert finding.saw == (
            f"Your bank details say “{holder}”, and your passport or identity card says"
            " “PRIYA ANJALI SHARMA”."
        )
        assert says in finding.needed
        assert "same person" in finding.needed


def test_other_papers_are_compared_where_no_passport_was_read():
    birth = {"family_name": "SHARMA", "given_names": "PRIYA"}
    reading = {"iban": "FR7630004008120000123456786", "holder": "OKAFOR CHIDI"}
    seen = found("bank_details", reading, documents={"identity": {}, "birth_certificate": birth})
    assert "your birth certificate says “PRIYA SHARMA”" in seen["not_in_your_name"].saw


def test_nothing_is_said_when_one_name_is_unknown():
    assert "name_mismatch" not in found("enrolment_certificate", {"final": True}, declared=PRIYA)
    reading = {"family_name": "OKAFOR", "given_names": "Chidi", "final": True}
    assert "name_mismatch" not in found("enrolment_certificate", reading)
