"""An address that nobody was given is not found, whatever stands in it."""

import pytest

from tests.bad_input.hostile import complaints

NOBODY = "00000000-0000-4000-8000-000000000000"
ADDRESSES = [
    f"/documents/{NOBODY}/pages/1/",
    f"/documents/{NOBODY}/pages/{2**63}/",
    f"/documents/{NOBODY}/pages/{'9' * 5000}/",
    "/documents/not-a-key/pages/1/",
    f"/account/messages/{NOBODY}/",
    "/file/nonsense/",
    "/file/%00/",
    "/file/%ff/",
    "/file/%E2%80%AE/",
    f"/file/{'x' * 4000}/",
    "/file/../../etc/passwd/",
    "/file/about-you/../study/",
    "/file/identity/upload/extra/",
    "/eligibility/nonsense/",
    "/case/affiliation/nonsense/",
    "/case/nonsense/send/",
    "/case/letters/nonsense/",
    "/case/affiliation/return/",
    "/case/affiliation/opened/",
    "/static/../manage.py",
    "/static/%2e%2e/manage.py",
    "/.env",
    "/admin/../file/",
    "/account/password/reset/",
    "/demo/",
    "/demo/mail/",
    "/__debug__/",
]


@pytest.mark.parametrize("address", ADDRESSES, ids=range(len(ADDRESSES)))
@pytest.mark.parametrize("method", ["get", "post"])
def test_it_is_not_found(followed, address, method):
    answer = getattr(followed, method)(address)
    assert answer.status_code in (302, 404, 405)
    assert answer.headers.get("Location", "/file/sent/") == "/file/sent/"
    if answer.status_code == 404:
        assert complaints(answer) == []


@pytest.mark.parametrize(
    "address",
    [
        "/file/identity/pages/{}/rotate/",
        "/office/consent/{}/",
    ],
)
@pytest.mark.parametrize("number", ["0", str(2**31), str(2**63), str(2**64), "9" * 4000])
def test_a_number_out_of_range_is_not_found(ready, address, number):
    assert ready.post(address.format(number)).status_code == 404
