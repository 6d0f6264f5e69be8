"""Names have no check digit: the model's own doubts, then the print on the page, speak for them."""

import numpy as np
import pytest

from documents.reading.mrz_layouts import LAYOUTS
from documents.reading.mrz_repair import Repair
from documents.reading.mrz_shapes import SIGNS
from documents.reading.picture.zone_fit import Fit
from documents.reading.picture.zone_names import compared, doubted
from documents.reading.picture.zone_rules import end_names
from tests.specimens import PRIYA
from tests.specimens.cards import NEXT
from tests.specimens.mrz import passport_lines

TD3 = next(layout for layout in LAYOUTS if layout.format == "TD3")
START, END = TD3.fields["names"]
SECOND = passport_lines(PRIYA, NEXT)[1]


def read(names: str, maybe: str = "", *, hidden: str = "") -> Fit:
    """A passport read with these names; where `maybe` differs, its letter is nearly as likely.

    At the places where `hidden` has a letter and `names` has none, no sign was seen.
    """
    zone = f"P<IND{names.ljust(39, '<')}{SECOND}"
    other = f"P<IND{(maybe or names).ljust(39, '<')}{SECOND}"
    beliefs = np.full((len(zone), len(SIGNS)), -9.2)
    for place, (sign, second) in enumerate(zip(zone, other, strict=True)):
        beliefs[place, SIGNS.index(second)] = -1.0
        beliefs[place, SIGNS.index(sign)] = 0.0
    seen = np.ones(len(zone), bool)
    for place, sign in enumerate((hidden or names).ljust(39, "<"), START):
        seen[place] = sign == zone[place]
    return Fit(TD3, zone, beliefs, 0, seen, (Repair(zone),))


def names_of(zone: str) -> str:
    return zone[START:END].rstrip("<")


def test_letters_that_are_certain_are_not_doubted():
    fit = read("KIM<<LI<WEI")
    assert not doubted(fit, fit.zone)


def test_a_letter_that_may_be_another_is_doubted():
    fit = read("RIM<<LI<WEI", "KIM<<LI<WEI")
    assert doubted(fit, fit.zone) == {"family_name"}


def test_a_letter_that_nobody_saw_is_doubted():
    fit = read("SHARMA<<PRIY", hidden="SHARMA<<PRIYA")
    assert doubted(fit, fit.zone) == {"given_names"}


def test_print_puts_a_doubted_letter_right():
    fit = read("RIM<<LI<WEI", "KIM<<LI<WEI")
    zone, doubts = compared(fit, fit.zone, ["Surname / Nom", "KIM", "Li Wei"])
    assert names_of(zone) == "KIM<<LI<WEI"
    assert not doubts


def test_print_gives_back_what_a_reflection_hides():
    fit = read("SHARMA<<PRIY", hidden="SHARMA<<PRIYA")
    zone, doubts = compared(fit, fit.zone, ["SHARMA", "PRIYA"])
    assert names_of(zone) == "SHARMA<<PRIYA"
    assert not doubts


@pytest.mark.parametrize("printed", [[], ["KIMBERLEY"], ["LEE"], ["RIM<<LI<WEI"]])
def test_a_name_that_no_print_says_stays_in_doubt(printed):
    fit = read("RIM<<LI<WEI", "KIM<<LI<WEI")
    assert compared(fit, fit.zone, printed) == (fit.zone, {"family_name"})


def test_print_changes_no_letter_that_is_certain():
    fit = read("RIM<<LI<WEI")
    assert compared(fit, fit.zone, ["KIM", "LI WEI"])[0] == fit.zone


def test_letters_with_two_dots_are_compared_as_passports_write_them():
    fit = read("HUELLER<<UTE", "MUELLER<<UTE")
    assert names_of(compared(fit, fit.zone, ["Müller"])[0]) == "MUELLER<<UTE"


@pytest.mark.parametrize(
    ("blurred", "pale", "names"),
    [
        ("SHARMA<<PRIYA<CC<<C", "SHARMA<<PRIYA<<<<<<", "SHARMA<<PRIYA"),
        ("SHARMA<CPRIYA", "SHARMA<<PRIYA", "SHARMA<<PRIYA"),
        ("SHARMACCPRIYACCCC", "SHARMA<<PRIYA<<<<", "SHARMA<<PRIYA"),
        ("SHARMA<<PRIYAOOOOO", "SHARMA<<PRIYAOOOOO", "SHARMA<<PRIYA"),
        ("VUKOVIC<<LUC", "VUKOVIC<<LUC", "VUKOVIC<<LUC"),
    ],
)
def test_fillers_that_blur_made_letters_of_are_fillers(blurred, pale, names):
    fit = read(blurred, pale)
    chosen = fit.beliefs.argmax(axis=1)
    end_names(chosen, fit.beliefs, TD3)
    assert names_of("".join(SIGNS[sign] for sign in chosen)) == names
