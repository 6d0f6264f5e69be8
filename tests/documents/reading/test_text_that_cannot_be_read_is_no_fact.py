from documents.kinds import kind
from documents.reading.picture.seen import UNREAD


def test_a_paper_in_an_unknown_script_says_so_and_nothing_else():
    reading = kind("birth_certificate").read([[UNREAD, UNREAD, "No 123 / 2001", UNREAD]])
    assert reading == {"script": "unknown"}


def test_an_unread_value_is_not_taken_from_the_line_below():
    lines = ["CERTIFICAT DE SCOLARITÉ", f"Nom :\t{UNREAD}", "UNIVERSITÉ DE LILLE"]
    assert "family_name" not in kind("enrolment_certificate").read([lines])
