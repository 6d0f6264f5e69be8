import io
import os

import pytest

from documents.encryption import decrypt, encrypt
from documents.encryption.stream import CHUNK, new_key

SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 15 * 1024 * 1024]


@pytest.mark.parametrize("size", SIZES)
def test_a_body_comes_back_as_it_went_in(size):
    key, text = new_key(), os.urandom(size)
    body = b"".join(encrypt([text], key, "doc:1:original"))
    assert b"".join(decrypt(io.BytesIO(body), key, "doc:1:original")) == text


def test_the_pieces_it_arrives_in_do_not_matter():
    key, text = new_key(), os.urandom(3 * CHUNK + 5)
    pieces = [text[:7], b"", text[7 : CHUNK + 9], text[CHUNK + 9 :]]
    body = b"".join(encrypt(pieces, key, "a"))
    assert b"".join(decrypt(io.BytesIO(body), key, "a")) == text


def test_a_source_that_answers_in_drops_reads_the_same():
    class Drops(io.BytesIO):
        def read(self, size=-1):
            return super().read(min(size, 1000))

    key, text = new_key(), os.urandom(2 * CHUNK)
    body = b"".join(encrypt([text], key, "a"))
    assert b"".join(decrypt(Drops(body), key, "a")) == text


def test_one_text_never_encrypts_to_the_same_bytes_twice():
    key = new_key()
    first, second = (b"".join(encrypt([b"same"], key, "a")) for _number in range(2))
    assert first != second
