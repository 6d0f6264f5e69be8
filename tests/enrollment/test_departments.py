import pytest

from enrollment.departments import department_of


@pytest.mark.parametrize(
    ("postcode", "department"),
    [
        ("69007", "69"),
        ("01000", "01"),
        ("20000", "2A"),
        ("20190", "2A"),
        ("20200", "2B"),
        ("20620", "2B"),
        ("97400", "974"),
        ("97600", "976"),
        ("98700", "987"),
        ("00000", None),
        ("96000", None),
        ("97900", None),
        ("99999", None),
        ("6900", None),
        ("690070", None),
        ("6900a", None),
        ("٦٩٠٠٧", None),
        ("", None),
    ],
)
def test_a_postcode_leads_to_its_department_by_its_digits(postcode, department):
    assert department_of(postcode) == department
