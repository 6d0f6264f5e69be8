"""Posting the pages of the wizard as a browser does."""

ABOUT_YOU = {
    "family_name": "Sharma",
    "given_names": "Anita",
    "birth_date_0": "27",
    "birth_date_1": "3",
    "birth_date_2": "2003",
    "birth_place": "Jaipur",
    "birth_country": "IN",
    "nationality": "IN",
    "sex": "F",
}
STUDY = {
    "institution_name": "Université Claude Bernard Lyon 1",
    "academic_year": "2026-2027",
    "study_start_0": "7",
    "study_start_1": "9",
    "study_start_2": "2026",
}
BANK = {"iban": "FR14 2004 1010 0505 0001 3M02 606", "account_holder": "Anita Sharma"}
STAY = {
    "permit": "card",
    "permit_valid_until_0": "30",
    "permit_valid_until_1": "9",
    "permit_valid_until_2": "2027",
}
ADDRESS = {
    "address_line1": "12 rue de l'Université",
    "postcode": "69007",
    "city": "Lyon",
    "phone": "06 12 34 56 78",
}


def post_step(client, slug, answers=(), **changes):
    """Post a step; answers that are None are left out, as an unticked box is."""
    fields = {**dict(answers), **changes}
    data = {f"{slug}-{name}": value for name, value in fields.items() if value is not None}
    return client.post(f"/file/{slug}/", {"answers_wizard-current_step": slug, **data})


def errors_of(response):
    return response.context["form"].errors
