"""Places where a test may kill the process, to prove that nothing is lost there.

`WF_FAULTS=CP6@2` kills at the second passage of CP6; `WF_FAULTS=CP7@1:stop` freezes the process
there instead (SIGSTOP), `CP7@1:segfault` crashes it there (SIGSEGV); `WF_FAULTS=*@0.05#17` kills
anywhere with that chance, from that seed. `WF_FAULTS_ONCE=PATH`: one blow in all, by the process
that makes the file. Without WF_FAULTS a crash point is an empty function.
"""

import os
import random
import signal
from collections import Counter

PLAN = os.environ.get("WF_FAULTS", "")
ONCE = os.environ.get("WF_FAULTS_ONCE", "")
BLOWS = {"": signal.SIGKILL, "stop": signal.SIGSTOP, "segfault": signal.SIGSEGV}


def _armed(plan: str) -> "Faults":
    place, _at, rest = plan.partition("@")
    rest, _hash, seed = rest.partition("#")
    when, _colon, how = rest.partition(":")
    return Faults(place, float(when), BLOWS[how], seed)


class Faults:
    """Counts passages and strikes at the nth, or by chance where `when` is below one."""

    def __init__(self, place: str, when: float, blow: signal.Signals, seed: str) -> None:
        self.place, self.when, self.blow = place, when, blow
        # Each process of a storm draws its own chances, from one printed seed.
        self.chance = random.Random(f"{seed}:{os.getpid()}")  # noqa: S311 - a test's dice
        self.passages: Counter[str] = Counter()

    def pass_by(self, name: str) -> None:
        if self.place not in ("*", name):
            return
        self.passages[name] += 1
        if self.when < 1:
            strikes = self.chance.random() < self.when
        else:
            strikes = self.passages[name] == self.when
        if strikes and self._may_strike():
            os.kill(os.getpid(), self.blow)

    @staticmethod
    def _may_strike() -> bool:
        """Whoever makes the file strikes; the others pass."""
        try:
            if ONCE:
                os.close(os.open(ONCE, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return False
        return True


if PLAN:
    crashpoint = _armed(PLAN).pass_by
else:

    def crashpoint(name: str) -> None:
        """Do nothing: no test asked for a fault."""
