"""News that travels upward: what a room above must do when an account is exported or erased."""

from django.dispatch import Signal

# Sent inside the erasing transaction, with user=. Receivers erase or sever what is theirs, and may
# return one sentence for the person's receipt.
erasing = Signal()

# Sent with user=; each receiver returns a (name, JSON-able value) pair for the person's archive.
exporting = Signal()
