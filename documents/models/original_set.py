"""Verbs about the files of a paper: one arrives, which are there, which still wait."""

import logging
from typing import TYPE_CHECKING, NamedTuple

from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from documents import intake, quotas
from documents.bubblewrap import NotConfined
from documents.hindrance import Hindered, Hindrance
from documents.storage import NotKept

if TYPE_CHECKING:
    from documents.models.document import Document
    from documents.models.original import Original

logger = logging.getLogger(__name__)


class FileState(models.TextChoices):
    QUARANTINED = "quarantined", _("quarantined")
    WAITING = "waiting", _("waits for the virus check")
    CLEAN = "clean", _("clean")
    REFUSED = "refused", _("refused and erased")


class There(NamedTuple):
    """What a paper holds already."""

    files: int
    pages: int


class OriginalQuerySet(models.QuerySet["Original"]):
    def receive(self, document: "Document", uploaded: UploadedFile) -> "Original":
        """The whole intake for one file; it leaves nothing behind when it fails.

        The bytes are encrypted into the store before anything parses them; nothing shows them
        until they are clean. Raises `Refused`; `Hindered` where nothing is wrong with the file.
        """
        intake.admit_size(uploaded.size or 0)
        content, name = uploaded.read(), uploaded.name or ""
        media_type = intake.admit(content, name)
        there = document.originals.there(intake.fingerprint(content))
        original = self.model.of(document, content, name, media_type)
        with transaction.atomic():
            quotas.admit(self.model.objects.kept(), document.owner_id, original.size)
            original.save(force_insert=True)
        try:
            original.keep(content)
            original.open(content, name, pages_before=there.pages)
        except BaseException as error:
            # We are alive, so the mess is ours to clear, at once: nothing was ever shown. What a
            # killed process leaves is a quarantined row that nobody can look at.
            original.undo()
            if isinstance(error, NotKept | NotConfined):
                raise _hindered(error) from error
            raise
        return original

    def there(self, sha256: str) -> "There":
        """How much the paper holds. Raises `Refused` where this very file is a part of it already.

        A browser that lost our answer sends its file again: the paper must not grow by that.
        """
        states = [FileState.CLEAN, FileState.WAITING]
        files = list(self.filter(state__in=states).values_list("sha256", "page_count", "state"))
        if any(sha256 == there for there, _pages, _state in files):
            raise intake.Refused("already_here")
        clean = [pages for _sha256, pages, state in files if state == FileState.CLEAN]
        return There(len(clean), sum(clean))

    def clean(self) -> "OriginalQuerySet":
        """The files that were opened; the others show nothing."""
        return self.filter(state=FileState.CLEAN)

    def waiting(self) -> "OriginalQuerySet":
        """The files that no antivirus has looked at yet, the oldest first."""
        return self.filter(state=FileState.WAITING).order_by("received_at")

    def unsettled(self) -> "OriginalQuerySet":
        """The files whose fate a person must still hear of."""
        return self.filter(state__in=[FileState.WAITING, FileState.REFUSED])

    def kept(self) -> "OriginalQuerySet":
        """The files that there are: of a refused one, only the reason is left."""
        return self.exclude(state=FileState.REFUSED)


def _hindered(error: Exception) -> Hindered:
    """Say who must mend it in the log, and to the person what it means."""
    if isinstance(error, NotKept):
        logger.error("the document store takes no file: %s", error)
        return Hindered(Hindrance.STORE)
    logger.error("no file is opened: %s", error)
    return Hindered(Hindrance.SANDBOX)
