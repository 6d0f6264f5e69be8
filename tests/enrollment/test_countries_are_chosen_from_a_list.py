"""The box of a country: every country once, the chosen one marked, every name escaped."""

from enrollment.forms.country_select import CountrySelect


def drawn(value, choices):
    return CountrySelect(choices=choices).render("country", value, {"id": "id_country"})


def test_every_country_is_there_once_and_the_chosen_one_is_marked():
    box = drawn("IN", [("FR", "France"), ("IN", "India")])
    assert box == (
        '<select id="id_country" name="country"><option value="FR">France</option>'
        '<option value="IN" selected>India</option></select>'
    )


def test_a_name_is_escaped():
    assert "C&ocirc" not in drawn(None, [("CI", "Côte d'Ivoire <b>")])
    assert "&lt;b&gt;" in drawn(None, [("CI", "Côte d'Ivoire <b>")])
