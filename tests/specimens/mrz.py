"""Machine-readable zones, written from ICAO Doc 9303 apart from the code that reads them."""

from datetime import date

from anyascii import anyascii

from tests.specimens.people import Person


def digit(text: str) -> str:
    values = [0 if sign == "<" else int(sign, 36) for sign in text]
    return str(sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10)


def passport_lines(
    person: Person, expiry: date, number: str = "L98R12345", *, optional: str = ""
) -> list[str]:
    """TD3: two lines of 44."""
    number, optional = number.ljust(9, "<"), optional.ljust(14, "<")
    checked = digit(optional) if optional.strip("<") else "0"
    second = f"{number}{digit(number)}{code(person)}{_life(person, expiry)}{optional}{checked}"
    whole = second[0:10] + second[13:20] + second[21:43]
    return [f"P<{code(person)}{names(person, 39)}", second + digit(whole)]


def card_lines(
    person: Person, expiry: date, start: str, number: str = "X4RTBPFW4", *, optional: str = ""
) -> list[str]:
    """TD1: three lines of 30. `start` has five signs, such as `IRFRA`.

    A number of more than nine signs runs on behind a filler, its check digit last (Doc 9303-5).
    """
    if len(number) > 9:
        head = f"{number[:9]}<{number[9:]}{digit(number[:9] + number[9:])}<{optional}"
    else:
        number = number.ljust(9, "<")
        head = f"{number}{digit(number)}{optional}"
    first = f"{start}{head}".ljust(30, "<")
    second = f"{_life(person, expiry)}{code(person)}".ljust(29, "<")
    whole = first[5:30] + second[0:7] + second[8:15] + second[18:29]
    return [first, second + digit(whole), names(person, 30)]


def official_lines(
    person: Person, expiry: date, number: str = "D23145890", *, start: str = "I<"
) -> list[str]:
    """TD2: two lines of 36."""
    number = number.ljust(9, "<")
    head = f"{number}{digit(number)}{code(person)}{_life(person, expiry)}".ljust(35, "<")
    whole = head[0:10] + head[13:20] + head[21:35]
    return [f"{start}{code(person)}{names(person, 31)}", head + digit(whole)]


def old_french_card_lines(person: Person, number: str = "190575302817", office: str = "059214"):
    """The French identity card of 1995 to 2021: 2x36, no date of expiry, names cut."""
    first = f"IDFRA{plain(person.family_name).ljust(25, '<')[:25]}{office}"
    given = plain(person.given_names, apart="<<").ljust(14, "<")[:14]
    born = f"{person.birth_date:%y%m%d}"
    second = f"{number}{digit(number)}{given}{born}{digit(born)}{person.sex}"
    return [first, second + digit(first + second)]


def visa_lines(
    person: Person,
    expiry: date,
    kind: str = "D",
    number: str = "512345678",
    *,
    width: int = 36,
) -> list[str]:
    """MRV-B: two lines of 36; MRV-A with a `width` of 44."""
    second = f"{number}{digit(number)}{code(person)}{_life(person, expiry)}"
    return [f"V{kind}FRA{names(person, width - 5)}", second.ljust(width, "<")]


def with_wrong_digit(lines: list[str]) -> list[str]:
    """The same zone, the check digit of the birth date off by one: no copy of a real one."""
    two = {30: (1, 6), 36: (1, 19), 44: (1, 19)}[len(lines[0])]
    row, place = two
    wrong = str((int(lines[row][place]) + 1) % 10)
    changed = lines[row][:place] + wrong + lines[row][place + 1 :]
    return [*lines[:row], changed, *lines[row + 1 :]]


def _life(person: Person, expiry: date) -> str:
    """Birth date, sex and expiry, each date with its digit."""
    born, ends = f"{person.birth_date:%y%m%d}", f"{expiry:%y%m%d}"
    return f"{born}{digit(born)}{person.sex}{ends}{digit(ends)}"


def code(person: Person) -> str:
    return "D<<" if person.country == "DEU" else person.country


def names(person: Person, width: int) -> str:
    """Family name first, cut where the line ends."""
    family, given = (plain(name) for name in (person.family_name, person.given_names))
    return (f"{family}<<{given}" if given else family).ljust(width, "<")[:width]


def plain(name: str, *, apart: str = "<") -> str:
    upper = name.upper().replace("Ü", "UE").replace("Ö", "OE").replace("Ä", "AE")
    bare = anyascii(upper.replace("ẞ", "SS").replace("ß", "SS")).upper()
    return bare.replace("-", "<").replace("'", "").replace(" ", apart)
