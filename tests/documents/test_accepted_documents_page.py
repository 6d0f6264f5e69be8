from django.urls import reverse

from documents.kinds import KINDS


def test_everybody_can_see_what_we_accept(client, db):
    response = client.get(reverse("documents:accepted"))
    body = response.content.decode()
    assert response.status_code == 200
    for kind in KINDS:
        assert f'id="{kind.url_slug}"' in body
        assert kind.french.replace("'", "&#x27;") in body
    assert "Up to 15 MB for one file." in body


def test_it_takes_no_query(client, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        client.get(reverse("documents:accepted"))
