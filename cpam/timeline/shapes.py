"""What a timeline is made of, in the names that components/timeline.html and lights.html know."""

from dataclasses import dataclass

from cpam.words import Mood
from cpam.words.words import Text


@dataclass(frozen=True)
class Act:
    """A button of the student: it leads to a page that says more, and asks what is needed."""

    text: Text
    url: str
    quiet: bool = False
    news: bool = False  # tells what the CPAM did: never what the case waits for


@dataclass(frozen=True)
class Step:
    """A milestone. What can be done and what cannot stand at the present state of a track only."""

    title: Text
    state: Mood
    word: Text
    when: str = ""
    who: Text = ""
    meaning: Text = ""
    can: Text = ""
    cannot: Text = ""
    window: Text = ""
    next: Text = ""
    awaits: Text = ""
    reason: str = ""  # in the words of who gave it
    came_of: Text = ""  # what it was given for
    acts: tuple[Act, ...] = ()
    is_waited_for: bool = False

    @property
    def actions(self) -> str:
        """The template of what stands below the words."""
        return "cpam/_acts.html" if self.acts or self.reason or self.is_waited_for else ""

    @property
    def act(self) -> Act | None:
        """The act that the case waits for."""
        return next((act for act in self.acts if not (act.quiet or act.news)), None)


@dataclass(frozen=True)
class Light:
    name: Text
    on: bool
    word: Text


@dataclass(frozen=True)
class Next:
    """The one act of today; or what there is to wait for; or, at the end, that all is done."""

    text: Text
    act: Act | None = None
    is_waiting: bool = False
    is_the_end: bool = False


@dataclass(frozen=True)
class Line:
    """One event of the history."""

    text: Text
    when: str
    who: Text


@dataclass(frozen=True)
class Timeline:
    steps: tuple[Step, ...]
    next: Next
    lights: tuple[Light, ...]
    history: tuple[Line, ...]
