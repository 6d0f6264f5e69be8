"""In a process of its own: make papers that are due, or purge and be killed."""

import os
import signal
import sys
from datetime import timedelta

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()

from django.core.management import call_command
from django.utils import timezone

from cpam import purge
from documents.models import Document
from documents.storage import LocalStore
from tests.cases import make_case

MARKER = "Qvx7Marker"


def make():
    """Three cases at rest whose day has come, each paper with the marker in what was read of it."""
    for _ in range(3):
        make_case(moves="affiliation.withdraw")
    for paper in Document.objects.all():
        paper.reading, paper.erase_on = {"number": MARKER}, timezone.localdate()
        paper.save()
    yesterday = (timezone.now() - timedelta(days=2)).timestamp()
    for path in purge.documents.store().root.rglob("*"):
        os.utime(path, (yesterday, yesterday))


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def killed_between_key_and_bytes(nth):
    """The rows are gone for good, the bytes of the nth file and of all after it are not."""
    delete, left = LocalStore.delete, [int(nth)]

    def counting(store, folder):
        left[0] -= 1
        if not left[0]:
            die()
        delete(store, folder)

    LocalStore.delete = counting
    call_command("purge")


def killed_in_a_transaction(nth):
    """In the middle of a person's papers, of which some are erased and none is committed."""
    erase, left = Document.erase, [int(nth)]

    def counting(document):
        erase(document)
        left[0] -= 1
        if not left[0]:
            die()

    Document.erase = counting
    call_command("purge")


if __name__ == "__main__":
    verbs = (make, killed_between_key_and_bytes, killed_in_a_transaction)
    {verb.__name__: verb for verb in verbs}[sys.argv[1]](*sys.argv[2:])
