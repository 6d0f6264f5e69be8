"""Machine-readable zones, written from ICAO Doc 9303 apart from the code that reads them."""

from datetime import date

from anyascii import anyascii

from tests.specimens.people import Person


def digit(text: str) -> str:
    values = [0 if sign == "<" else int(sign, 36) for sign in text]
    return str(sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10)


def passport_lines(person: Person, expiry: date, number: str = "L98R12345") -> list[str]:
    """TD3: two lines of 44."""
    number = number.ljust(9, "<")
    head = f"{number}{digit(number)}{code(person)}{person.birth_date:%y%m%d}"
    optional = "<" * 14
    second = (
        f"{head}{digit(f'{person.birth_date:%y%m%d}')}{person.sex}"
        f"{expiry:%y%m%d}{digit(f'{expiry:%y%m%d}')}{optional}0"
    )
    whole = second[0:10] + second[13:20] + second[21:43]
    return [f"P<{code(person)}{names(person, 39)}", second + digit(whole)]


def card_lines(person: Person, expiry: date, start: str, number: str = "X4RTBPFW4") -> list[str]:
    """TD1: three lines of 30. `start` has five signs, such as `IRFRA`."""
    first = f"{start}{number}{digit(number)}".ljust(30, "<")
    born, ends = f"{person.birth_date:%y%m%d}", f"{expiry:%y%m%d}"
    second = f"{born}{digit(born)}{person.sex}{ends}{digit(ends)}{code(person)}".ljust(29, "<")
    whole = first[5:30] + second[0:7] + second[8:15] + second[18:29]
    return [first, second + digit(whole), names(person, 30)]


def visa_lines(
    person: Person, expiry: date, kind: str = "D", number: str = "512345678"
) -> list[str]:
    """MRV-B: two lines of 36."""
    born, ends = f"{person.birth_date:%y%m%d}", f"{expiry:%y%m%d}"
    second = (
        f"{number}{digit(number)}{code(person)}{born}{digit(born)}{person.sex}{ends}{digit(ends)}"
    )
    return [f"V{kind}FRA{names(person, 31)}", second.ljust(36, "<")]


def code(person: Person) -> str:
    return "D<<" if person.country == "DEU" else person.country


def names(person: Person, width: int) -> str:
    family, given = (plain(name) for name in (person.family_name, person.given_names))
    return (f"{family}<<{given}" if given else family).ljust(width, "<")[:width]


def plain(name: str) -> str:
    upper = name.upper().replace("Ü", "UE").replace("ẞ", "SS").replace("ß", "SS")
    return anyascii(upper).upper().replace(" ", "<").replace("-", "<").replace("'", "")
