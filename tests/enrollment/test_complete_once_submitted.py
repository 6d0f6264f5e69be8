import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from enrollment.models import Dossier
from tests.dossiers import make_dossier, make_draft

pytestmark = pytest.mark.django_db

BLANKS = {
    "outcome": "",
    "family_name": "",
    "given_names": "",
    "birth_date": None,
    "birth_place": "",
    "nationality": "",
    "sex": "",
    "institution_name": "",
    "study_start": None,
    "iban_country": "",
    "postcode": "",
    "phone": "",
    "health_fund": None,
    "submitted_at": None,
}


@pytest.mark.parametrize("column", BLANKS)
def test_the_database_refuses_a_sent_file_that_lacks_an_answer(column):
    dossier = make_dossier(submitted=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Dossier.objects.filter(pk=dossier.pk).update(**{column: BLANKS[column]})


def test_a_draft_may_lack_anything():
    make_draft(outcome="")


def test_a_person_of_one_name_is_complete():
    assert make_dossier(given_names="", one_name_only=True, submitted=True).is_frozen


def test_half_a_dossier_cannot_be_marked_as_sent():
    dossier = make_draft()
    with pytest.raises(IntegrityError), transaction.atomic():
        Dossier.objects.filter(pk=dossier.pk).update(state="submitted", submitted_at=timezone.now())
