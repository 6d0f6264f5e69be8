from documents.kinds import kind
from documents.reading.picture.seen import Code, Seen
from tests.documents.picture.stamps import BANK_DETAILS, new_key, stamp


def test_what_a_code_says_is_kept_beside_what_was_read():
    code = Code("DataMatrix", stamp(BANK_DETAILS, new_key()), (0, 0, 50, 50))
    reading = kind("bank_details").read([["RIB"]], seen=[Seen(100, 100, codes=(code,))])
    assert reading["doc2d"]["fields"]["iban"] == "FR7630004008120000123456749"
    assert reading["doc2d"]["signature"] == "unknown_key"


def test_a_paper_without_code_has_none():
    assert "doc2d" not in kind("bank_details").read([["RIB"]], seen=[Seen(100, 100)])
