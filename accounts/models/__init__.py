"""Who people are, what we wrote to them, and who looked at their papers."""

from accounts.models.access import Access
from accounts.models.message import Message
from accounts.models.user import User

__all__ = ["Access", "Message", "User"]
