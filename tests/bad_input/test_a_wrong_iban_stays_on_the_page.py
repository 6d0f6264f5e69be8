"""A wrong IBAN, postcode or phone is explained, shown again as typed, and not kept."""

import html

import pytest

from tests.bad_input.hostile import complaints
from tests.dossiers import make_fund
from tests.enrollment.wizard import ADDRESS, BANK, post_step

IBANS = [
    "FR14 2004 1010 0505 0001 3M02 607",  # checksum
    "FR14 2004 1010 0505 0001 3M02 60é",
    "FR\u0667\u0666 2004 1010 0505 0001 3M02 606",
    "FR14-2004-1010-0505-0001-3M02-60",
    "ZZ00",
]


@pytest.mark.parametrize("iban", IBANS)
def test_an_iban(student, draft, iban):
    answer = post_step(student, "bank-account", BANK, iban=iban)
    assert complaints(answer) == []
    assert answer.status_code == 200
    assert f'value="{iban}"' in html.unescape(answer.content.decode())
    assert answer.context["form"].errors["iban"]
    draft.refresh_from_db()
    assert draft.iban == ""


@pytest.mark.parametrize(
    "postcode", ["00000", "99999", "96000", "2A004", "٦٩٠٠٧", "69007x", "-6900"]
)
def test_a_postcode(student, draft, postcode):
    make_fund()
    answer = post_step(student, "address", ADDRESS, postcode=postcode)
    assert complaints(answer) == []
    assert answer.status_code == 200
    page = html.unescape(answer.content.decode())
    assert f'value="{postcode}"' in page
    assert 'value="06 12 34 56 78"' in page
    draft.refresh_from_db()
    assert draft.postcode == ""


@pytest.mark.parametrize("phone", ["+33", "0612", "call me", "+999999999999999999", "٠٦١٢٣٤٥٦٧٨"])
def test_a_phone_number(student, draft, phone):
    answer = post_step(student, "address", ADDRESS, phone=phone)
    assert complaints(answer) == []
    assert answer.status_code == 200
    assert f'value="{phone}"' in html.unescape(answer.content.decode())
