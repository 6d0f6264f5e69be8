"""The engine's doorbell: something is due for a case or a message."""

from accounts.doorbell import Doorbell

TASK = "cpam.drain"
BELL = Doorbell(TASK)
ring, knock = BELL.ring, BELL.knock
