"""The case and all that keeps it alive."""

from cpam.models.case import Case
from cpam.models.command import Body, Command
from cpam.models.event import Event
from cpam.models.filing import Filing
from cpam.models.inbox import Inbox
from cpam.models.machine import FundHealth, Heartbeat
from cpam.models.notes import DoctorDeclaration, Remark, SocialNumber
from cpam.models.timer import Timer
from cpam.models.waiting import WaitingTime

__all__ = [
    "Body",
    "Case",
    "Command",
    "DoctorDeclaration",
    "Event",
    "Filing",
    "FundHealth",
    "Heartbeat",
    "Inbox",
    "Remark",
    "SocialNumber",
    "Timer",
    "WaitingTime",
]
