import base64

import pytest
from django.core.exceptions import ImproperlyConfigured

from documents.encryption import KeyMissing, Tampered, blind_index, reseal, seal, unseal
from documents.encryption.keys import key_version
from documents.models import Document

OLD, NEW = (base64.b64encode(bytes([sign]) * 32).decode() for sign in b"on")


def test_what_the_old_key_sealed_opens_after_a_rotation(settings):
    settings.DOCUMENT_KEYS = f"v1:{OLD}"
    sealed = seal(b"number", "table:1:column")
    settings.DOCUMENT_KEYS = f"v2:{NEW},v1:{OLD}"
    assert unseal(sealed, "table:1:column") == b"number"
    assert key_version(seal(b"number", "a")) == 2


def test_resealing_leaves_nothing_on_the_old_key(settings):
    settings.DOCUMENT_KEYS = f"v1:{OLD}"
    sealed = seal(b"number", "a")
    settings.DOCUMENT_KEYS = f"v2:{NEW},v1:{OLD}"
    resealed = reseal(sealed, "a")
    assert key_version(resealed) == 2
    assert reseal(resealed, "a") == resealed
    settings.DOCUMENT_KEYS = f"v2:{NEW}"
    assert unseal(resealed, "a") == b"number"


def test_a_retired_key_is_named(settings):
    settings.DOCUMENT_KEYS = f"v1:{OLD}"
    sealed = seal(b"number", "a")
    settings.DOCUMENT_KEYS = f"v2:{NEW}"
    with pytest.raises(KeyMissing, match="v1"):
        unseal(sealed, "a")


def test_papers_stay_readable_through_a_rotation(settings, student, kept):
    settings.DOCUMENT_KEYS = f"v1:{OLD}"
    document = Document.objects.create(owner=student, kind="identity", reading={"number": "X1"})
    settings.DOCUMENT_KEYS = f"v2:{NEW},v1:{OLD}"
    assert Document.objects.get(pk=document.pk).reading == {"number": "X1"}


@pytest.mark.parametrize("sealed", [b"", b"\x01\x00\x01", b"\x02" + bytes(40)])
def test_what_was_never_sealed_does_not_open(sealed):
    with pytest.raises(Tampered):
        unseal(sealed, "a")


def test_a_value_does_not_open_for_another_purpose():
    with pytest.raises(Tampered):
        unseal(seal(b"key", "a", purpose="wrap"), "a", purpose="field:t.c")


@pytest.mark.parametrize(
    "keys",
    ["", "v1", "v1:short", f"v1:{OLD},v1:{NEW}", f"one:{OLD}"],
    ids=["nothing", "no key", "a short key", "one version twice", "no version"],
)
def test_a_ring_that_cannot_be_right_is_refused(settings, keys):
    settings.DOCUMENT_KEYS = keys
    with pytest.raises(ImproperlyConfigured, match="DOCUMENT_KEYS"):
        seal(b"", "a")


def test_the_blind_index_is_the_same_for_the_same_value_only():
    index = blind_index("FR7630006000011234567890189", "iban")
    assert index == blind_index("FR7630006000011234567890189", "iban")
    assert len(index) == 32
    assert index != blind_index("FR7630006000011234567890188", "iban")
    assert index != blind_index("FR7630006000011234567890189", "nir")


def test_the_blind_index_survives_a_rotation(settings):
    settings.DOCUMENT_KEYS = f"v1:{OLD}"
    index = blind_index("FR76", "iban")
    settings.DOCUMENT_KEYS = f"v2:{NEW},v1:{OLD}"
    assert blind_index("FR76", "iban") == index


def test_the_blind_index_has_a_key_of_its_own(settings):
    settings.BLIND_INDEX_KEY = NEW
    settings.DOCUMENT_KEYS = f"v1:{OLD}"
    index = blind_index("FR76", "iban")
    settings.DOCUMENT_KEYS = f"v3:{base64.b64encode(bytes(32)).decode()}"
    assert blind_index("FR76", "iban") == index
