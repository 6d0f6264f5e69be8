"""The engine's doorbell: something is due for a case or a message."""

from accounts.doorbell import Doorbell
from cpam.crash import crashpoint

TASK = "cpam.drain"


class EngineBell(Doorbell):
    def knock(self) -> None:
        """Ring now: after a commit, before its answer."""
        crashpoint("CP2")
        super().knock()
        crashpoint("CP3")


BELL = EngineBell(TASK)
ring, knock = BELL.ring, BELL.knock
