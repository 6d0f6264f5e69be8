from documents.kinds import kind
from documents.reading.picture.seen import Line, Seen, Zone

ZONE = ("VDFRASHARMA<<PRIYA<ANJALI<<<<<<<<<<<", "5123456789IND0303147F2708311<<<<<<<<")
PRINT = (
    Line("VISA\tFRANCE", (51, 24, 1136, 52), 1.0),
    Line("DU/FROM\tAU /UNTIL", (404, 209, 431, 32), 0.97),
    Line("31-08-26\t31-08-27", (403, 238, 474, 42), 1.0),
    Line("TYPE DE VISA / TYPE OF VISA NOMBRE D'ENTRÉES", (406, 298, 525, 28), 0.98),
    Line("D\tMULT", (403, 326, 423, 43), 1.0),
    Line("REMARQUES /REMARKS", (405, 561, 253, 28), 0.97),
    Line(ZONE[0], (80, 715, 1082, 43), 1.0),
    Line("51234567891ND0303147F2708311<<<<<<<<", (80, 790, 1082, 41), 0.99),
)


def sticker(*, whole=True):
    return Seen(1240, 874, lines=PRINT, zone=Zone(ZONE, (75, 714, 1098, 120), whole=whole))


def test_the_zone_is_read_by_its_own_reader_and_not_as_print():
    reading = kind("residence_permit").read([sticker().texts])
    assert reading["nationality"] == "IND"
    assert sticker().texts[-2:] == list(ZONE)


def test_what_the_zone_does_not_say_is_read_beside_it():
    reading = kind("residence_permit").read([sticker().texts])
    assert (reading["permit"], reading["visa_type"]) == ("long_stay_visa", "D")
    assert (reading["valid_from"], reading["valid_until"]) == ("2026-08-31", "2027-08-31")


def test_a_visa_is_read_on_until_its_first_day_is_found():
    row = kind("residence_permit")
    assert not row.enough(list(ZONE))
    assert row.enough(sticker().texts)
