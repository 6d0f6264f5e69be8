import io
import os
import random

import pytest

from documents.encryption import Tampered, decrypt, encrypt
from documents.encryption.stream import CHUNK, TAG, new_key

HEADER = 8


def opened(body, key, aad="doc:1:original"):
    return b"".join(decrypt(io.BytesIO(body), key, aad))


@pytest.fixture(scope="module")
def key():
    return new_key()


@pytest.fixture(scope="module")
def body(key):
    return b"".join(encrypt([os.urandom(3 * CHUNK + 100)], key, "doc:1:original"))


def test_any_flipped_byte_is_noticed(body, key):
    places = [*range(HEADER), *random.Random(2).sample(range(HEADER, len(body)), 192)]
    for place in places:
        altered = bytearray(body)
        altered[place] ^= 1
        with pytest.raises(Tampered):
            opened(bytes(altered), key)


def test_a_cut_at_any_chunk_edge_is_noticed(body, key):
    edges = [HEADER + number * (CHUNK + TAG) for number in range(4)]
    for edge in [0, 1, *edges, len(body) - 1]:
        with pytest.raises(Tampered):
            opened(body[:edge], key)


def test_exchanged_chunks_are_noticed(body, key):
    first, second = HEADER, HEADER + CHUNK + TAG
    end = second + CHUNK + TAG
    swapped = body[:first] + body[second:end] + body[first:second] + body[end:]
    with pytest.raises(Tampered):
        opened(swapped, key)


def test_bytes_after_the_end_are_noticed(body, key):
    with pytest.raises(Tampered):
        opened(body + b"x", key)


def test_a_body_opens_under_its_own_name_only(body, key):
    with pytest.raises(Tampered):
        opened(body, key, "doc:1:page-1")


def test_a_body_opens_with_its_own_key_only(body):
    with pytest.raises(Tampered):
        opened(body, new_key())
