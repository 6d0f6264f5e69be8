import pytest

from tests.documents.checks.evidence import found

COPY = {"form": "full_copy", "language": "fr", "script": "latin", "parents_found": True}
COPY |= {"family_name": "Sharma", "given_names": "Priya"}


def test_a_french_full_copy_with_parents_is_fine():
    assert found("birth_certificate", COPY) == {}


def test_an_extract_without_parents_is_a_problem():
    seen = found("birth_certificate", COPY | {"form": "extract", "parents_found": False})
    assert seen["missing_parents"].severity == "problem"


def test_parents_that_we_did_not_find_elsewhere_are_only_a_warning():
    seen = found("birth_certificate", COPY | {"parents_found": False})
    assert seen["missing_parents"].severity == "warning"


def test_parents_are_not_missed_where_we_cannot_read():
    reading = {"script": "arabic"}
    seen = found("birth_certificate", reading)
    assert "missing_parents" not in seen
    assert "cannot read" in seen["unreadable"].saw


@pytest.mark.parametrize("form", ["marriage_certificate", "family_record_book"])
def test_what_stands_for_a_birth_certificate_need_not_name_parents(form):
    assert found("birth_certificate", COPY | {"form": form, "parents_found": False}) == {}


@pytest.mark.parametrize(
    ("language", "country", "says"),
    [
        ("de", "DE", "Lyon (2019) and Campus France accept it"),
        ("es", "MX", "the CPAM in Lyon (2019) asks for no translation"),
        ("sl", "SI", "Campus France asks for no translation"),
        ("el", "GR", "Some CPAMs ask"),
        ("zh", "CN", "Some CPAMs ask"),
        ("en", None, "the CPAM in Lyon (2019) asks for no translation"),
    ],
)
def test_a_translation_is_advised_by_what_the_sources_say_never_demanded(language, country, says):
    declared = {"birth_country": country} if country else {}
    seen = found("birth_certificate", COPY | {"language": language}, declared=declared)
    assert seen["translation_advised"].severity == "info"
    assert says in seen["translation_advised"].needed


@pytest.mark.parametrize(
    ("country", "form", "advised"),
    [
        ("IN", "full_copy", True),
        ("NG", "extract_with_parents", True),
        ("DE", "full_copy", False),
        ("CH", "full_copy", False),
        ("TN", "full_copy", False),
        ("RE", "full_copy", False),
        ("IN", "consular", False),
        ("IN", "plurilingual", False),
        (None, "full_copy", False),
    ],
)
def test_an_apostille_is_advice_where_no_treaty_frees_the_paper(country, form, advised):
    declared = {"birth_country": country} if country else {}
    seen = found("birth_certificate", COPY | {"form": form}, declared=declared)
    assert list(seen) == (["apostille_advised"] if advised else [])
    if advised:
        assert seen["apostille_advised"].severity == "info"
        assert "Country: " in seen["apostille_advised"].saw


def test_none_is_advised_for_a_multilingual_form_or_when_it_is_there():
    assert found("birth_certificate", COPY | {"language": "de", "form": "plurilingual"}) == {}
    spanish = COPY | {"language": "es"}
    assert found("birth_certificate", spanish, documents={"translation": {"sworn": True}}) == {}


def test_a_translation_without_a_sworn_translator_is_only_advice():
    assert found("translation", {"sworn": False})["translation_advised"].severity == "info"
    assert found("translation", {"sworn": True, "looks_like": "birth_certificate"}) == {}


def test_a_birth_date_that_differs_is_a_problem():
    reading = COPY | {"birth_date": "2003-03-14"}
    seen = found("birth_certificate", reading, declared={"birth_date": "2003-04-14"})
    assert "14 March 2003" in seen["birth_date_mismatch"].saw
    assert seen["birth_date_mismatch"].severity == "problem"


def test_the_passport_gives_the_birth_date_that_was_not_typed():
    passport = {"birth_date": "2003-04-14"}
    reading = COPY | {"birth_date": "2003-03-14"}
    seen = found("birth_certificate", reading, documents={"identity": passport})
    assert "passport" in seen["birth_date_mismatch"].saw
