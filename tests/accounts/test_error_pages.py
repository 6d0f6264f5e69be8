"""What people see when something is wrong: our words, no database, the reader's language."""

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import translation


@pytest.mark.parametrize("status", ["400", "403", "404", "500"])
def test_an_error_page_needs_no_request_and_no_database(status):
    page = render_to_string(f"{status}.html")
    assert page.count("<h1>") == 1
    assert 'lang="en"' in page


@pytest.mark.parametrize("status", ["400", "403", "403_csrf", "404", "429", "500"])
def test_an_error_page_speaks_the_readers_language(status):
    with translation.override("fr"):
        assert 'lang="fr"' in render_to_string(f"{status}.html")


@pytest.mark.django_db
def test_a_page_that_is_not_there(client):
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "Nothing of yours is lost" in response.content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token():
    strict = Client(enforce_csrf_checks=True)
    response = strict.post(reverse("account_login"), {"email": "a@example.org"})
    assert response.status_code == 403
    assert "This form is too old" in response.content.decode()
