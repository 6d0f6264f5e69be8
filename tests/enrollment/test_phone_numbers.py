import pytest

from enrollment.forms.address import e164


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("06 12 34 56 78", "+33612345678"),
        ("06.12.34.56.78", "+33612345678"),
        ("+33 6 12 34 56 78", "+33612345678"),
        ("+33 (0)6 12 34 56 78", "+33612345678"),
        ("0033612345678", "+33612345678"),
        ("+91 98765 43210", "+919876543210"),
        ("00 212 612-345678", "+212612345678"),
        ("06 12 34 56", None),
        ("00 12 34 56 78", "+12345678"),
        ("+33 6 12 34", None),
        ("612345678", None),
        ("call me", None),
        ("", None),
    ],
)
def test_a_phone_number_is_kept_as_every_network_dials_it(typed, number):
    assert e164(typed) == number
