"""Repairing a zone that was misread: its check digits choose among signs that read alike.

A repair is only as good as its digits, so it is kept small: two signs to a group of signs under one
digit, three in all, each nearly as likely as what was read, and the digit over all of them agrees.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product

from documents.reading.mrz_layouts import CheckedGroup, Layout

Alternatives = Sequence[Mapping[str, float]]
"""For each place, the other signs that may stand there, and what each costs: how much less likely
it is than what was read, as a natural logarithm."""

MOST_IN_A_GROUP = 2
MOST_UNCHECKED = 1  # where no digit over all of them stands, as on visas
MOST_IN_ALL = 3
MOST_CANDIDATES = 60
MOST_TOGETHER = 400  # ways to mend several groups at once
MOST_COST = 12.0
NEAR = 4.0  # another repair so nearly as likely makes it a guess
OVER_ALL = "composite"
LAST_MONTH, LAST_DAY = 12, 31


@dataclass(frozen=True)
class Repair:
    """The zone as it should read, how many signs that changed, and how unlikely the changes are."""

    zone: str
    corrected: int = 0
    cost: float = 0.0


def groups_of(layout: Layout, zone: str) -> list[CheckedGroup]:
    """What each check digit of this zone checks, its number included.

    A number of more than nine signs goes on in the optional field, its own digit last.
    """
    start, end = layout.fields["number"]
    at = layout.fields["number_check"][0]
    number = CheckedGroup("number", ((start, end),), at)
    if zone[at] == "<" and zone[end - 1] != "<" and "optional" in layout.fields:
        first, last = layout.fields["optional"]
        rest = len(zone[first:last].split("<", 1)[0])
        if rest > 1:
            number = CheckedGroup(
                "number", ((start, end), (first, first + rest - 1)), first + rest - 1
            )
    return [number, *layout.checks]


def failed_groups(layout: Layout, zone: str) -> frozenset[str]:
    """Names of the groups whose digit does not agree, or whose date is no day."""
    failed = {group.name for group in groups_of(layout, zone) if not group.agrees(zone)}
    for name in ("birth_date", "expiry_date"):
        if name in layout.fields and not _may_be_a_day(zone[slice(*layout.fields[name])]):
            failed.add(name)
    return frozenset(failed)


def repairs(layout: Layout, zone: str, others: Alternatives) -> list[Repair]:
    """Every small repair after which all digits agree, the likeliest first."""
    if not failed_groups(layout, zone):
        return [Repair(zone)]
    failed = failed_groups(layout, zone)
    most = MOST_IN_ALL if any(group.name == OVER_ALL for group in layout.checks) else MOST_UNCHECKED
    choices = [
        list(islice(_within(layout, zone, group, others), MOST_CANDIDATES))
        for group in groups_of(layout, zone)
        if group.name != OVER_ALL and group.name in failed
    ]
    found = {}
    for parts in islice(product(*choices), MOST_TOGETHER):
        places = {place: sign for part in parts for place, sign in part.items()}
        for more in ({}, *_over_all(layout, zone, others)):
            repair = _applied(zone, places | more, others)
            if (
                repair.corrected <= most
                and repair.cost <= MOST_COST
                and not failed_groups(layout, repair.zone)
            ):
                found[repair.zone] = repair
    return _certain_of_dates(layout, sorted(found.values(), key=lambda repair: repair.cost))


def _certain_of_dates(layout: Layout, found: list[Repair]) -> list[Repair]:
    """The same, or none if two that are about as likely give different dates: nobody is asked."""
    names = [name for name in ("birth_date", "expiry_date") if name in layout.fields]
    dates = {
        tuple(repair.zone[slice(*layout.fields[name])] for name in names)
        for repair in found
        if repair.cost < found[0].cost + NEAR
    }
    return found if len(dates) == 1 else []


def _within(
    layout: Layout, zone: str, group: CheckedGroup, others: Alternatives
) -> Iterator[dict[int, str]]:
    """Changes inside one group after which its digit agrees, the likeliest first."""
    places = [place for start, end in group.slices for place in range(start, end)] + [group.at]
    single = [(others[place][sign], {place: sign}) for place in places for sign in others[place]]
    double = [
        (cost + cost_too, change | change_too)
        for (cost, change), (cost_too, change_too) in combinations(single, MOST_IN_A_GROUP)
        if change.keys() != change_too.keys()
    ]
    for _cost, change in sorted(single + double, key=lambda option: option[0]):
        after = _applied(zone, change, others).zone
        if group.name not in failed_groups(layout, after):
            yield change


def _over_all(layout: Layout, zone: str, others: Alternatives) -> Iterator[dict[int, str]]:
    """Single changes that only the digit over all of them can judge, that digit included."""
    over_all = next((group for group in layout.checks if group.name == OVER_ALL), None)
    if over_all is None:
        return
    judged = {
        place
        for group in groups_of(layout, zone)
        if group.name != OVER_ALL
        for start, end in (*group.slices, (group.at, group.at + 1))
        for place in range(start, end)
    }
    for start, end in (*over_all.slices, (over_all.at, over_all.at + 1)):
        for place in range(start, end):
            if place not in judged:
                yield from ({place: sign} for sign in others[place])


def _applied(zone: str, places: Mapping[int, str], others: Alternatives) -> Repair:
    signs = list(zone)
    for place, sign in places.items():
        signs[place] = sign
    cost = sum(others[place][sign] for place, sign in places.items())
    return Repair("".join(signs), len(places), cost)


def _may_be_a_day(date: str) -> bool:
    """Year, month and day in two signs each; fillers stand for what is not known."""
    month, day = date[2:4], date[4:6]
    return all(
        part == "<<" or (part.isdigit() and 0 < int(part) <= last)
        for part, last in ((month, LAST_MONTH), (day, LAST_DAY))
    ) and (date[:2].isdigit() or date[:2] == "<<")
