"""Behind a proxy, limits count people, not the proxy; without one, no header is believed."""

from tests.security import production

WHO_ASKS = (
    "__import__('allauth.account.adapter', fromlist=['x']).get_adapter().get_client_ip("
    "__import__('django.test', fromlist=['x']).RequestFactory().get('/',"
    " REMOTE_ADDR='10.0.0.1', HTTP_X_FORWARDED_FOR='203.0.113.9'))"
)


def test_behind_the_proxy_the_address_is_the_person_s(tmp_path):
    assert production.ask(tmp_path, WHO_ASKS, BEHIND_PROXY="1") == ["203.0.113.9"]


def test_without_a_proxy_a_made_up_address_is_not_believed(tmp_path):
    assert production.ask(tmp_path, WHO_ASKS, BEHIND_PROXY="0") == ["10.0.0.1"]
