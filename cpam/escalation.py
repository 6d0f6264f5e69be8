"""Is this normal? What to do, by the time waited: wait, remind, complain, go to the mediator.

The spans are advice of ours. "official" says where a figure that others give stands behind them.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from cpam.calendar import day_of, how_long
from cpam.forecast import Forecast, forecasts_for, waited_days
from cpam.states import Affiliation
from cpam.waits import Waiting, waits_of
from cpam.words.words import Text, Wait
from enrollment.calendar import civil_today

if TYPE_CHECKING:
    from cpam.models import Case


class Level(TextChoices):
    """A letter to write, by the French word on it."""

    REMINDER = "relance", _("A reminder")
    COMPLAINT = "reclamation", _("A complaint")
    MEDIATOR = "mediateur", _("The mediator")

    @property
    def french(self) -> str:
        return FRENCH[self]


FRENCH = {
    Level.REMINDER: "relance",
    Level.COMPLAINT: "réclamation",
    Level.MEDIATOR: "saisine du médiateur",
}


@dataclass(frozen=True)
class Ladder:
    """Days after which each level makes sense; `official` is what others say that it takes."""

    days: dict[Level, int]
    official: Wait | None = None


R, C, M = Level
GUIDE = Wait(_("8 to 12 weeks."), _("a guide for students (Lille)"), "2026")
NINE_MONTHS = Wait(_("Up to 9 months."), "ameli.fr", _("14 April 2025"))
CARD_WEEKS = Wait(_("2 or 3 weeks."), _("guides for insured people, no official figure"))

LADDERS: dict[str, Ladder] = {
    "cover": Ladder({R: 42, C: 84, M: 140}, GUIDE),
    "number": Ladder({R: 42, C: 84, M: 140}, GUIDE),
    "certification": Ladder({R: 182, C: 274, M: 335}, NINE_MONTHS),
    "card": Ladder({R: 28, C: 56, M: 112}, CARD_WEEKS),
    "doctor": Ladder({R: 28, C: 56, M: 112}),
}
NOT_OPENED = 15  # days: nobody has even opened the file

EXPLAINED: dict[Level, Text] = {
    R: _(
        "This letter asks the CPAM where your file stands. It is short and polite. Put it in your"
        " space on the portal, or post it."
    ),
    C: _(
        "This letter says that you wait too long, and asks for an answer in writing. Post it as a"
        " registered letter (lettre recommandée), and keep the receipt."
    ),
    M: _(
        "Every CPAM has a mediator (médiateur). The mediator is free, and looks at your file when a"
        " complaint did not help. Say that you complained before, and when."
    ),
}


@dataclass(frozen=True)
class Rung:
    """`open`: it makes sense today; else `from_day`."""

    level: Level
    from_day: date
    open: bool

    @property
    def explained(self) -> Text:
        return EXPLAINED[self.level]


@dataclass(frozen=True)
class Normal:
    """One wait of a case, compared."""

    wait: Waiting
    since: date
    waited: int
    forecast: Forecast | None
    official: Wait | None
    rungs: tuple[Rung, ...]

    @property
    def how_long(self) -> str:
        return how_long(self.since, civil_today())

    @property
    def sentences(self) -> list[str]:
        """What others waited; without enough of them, what others say."""
        if self.forecast:
            return self.forecast.sentences(self.waited)
        return [str(self.official)] if self.official else []

    @property
    def verdict(self) -> Text:
        if self.forecast and self.forecast.is_long(self.waited):
            return _("No: 9 in 10 students waited less. You can write to the CPAM.")
        if not any(rung.open for rung in self.rungs):
            return _("Yes. Many students wait as long, and there is nothing to do today.")
        if self.rungs[1].open:
            return _("No, this is long. Write to the CPAM, and ask for an answer.")
        return _("It is getting long. You can ask where your file stands.")

    def rung(self, level: str) -> Rung | None:
        """The rung of a level that is open."""
        return next((rung for rung in self.rungs if rung.level == level and rung.open), None)


def normals(case: "Case") -> list[Normal]:
    """Each wait of a case, in the order of the table."""
    known = forecasts_for(case)
    moves = list(case.events.moves().order_by("seq"))
    return [
        _normal(case, wait, since, known.get(wait.slug)) for wait, since in waits_of(case, moves)
    ]


def _normal(case: "Case", wait: Waiting, since: datetime, forecast: Forecast | None) -> Normal:
    ladder, waited, begun = LADDERS[wait.slug], waited_days(since), day_of(since)
    rungs = []
    for level, days in ladder.days.items():
        after = days
        if level == Level.REMINDER:
            if forecast and forecast.most is not None:
                after = min(days, forecast.most + 1)
            if case.affiliation == Affiliation.SENT:
                after = min(after, NOT_OPENED)
        rungs.append(Rung(level, begun + timedelta(days=after), waited >= after))
    return Normal(wait, begun, waited, forecast, ladder.official, tuple(rungs))
