"""News for the rooms above."""

from django.dispatch import Signal

# Sent with dossier= inside `Dossier.submit()`'s transaction: a receiver that fails undoes it.
dossier_submitted = Signal()
