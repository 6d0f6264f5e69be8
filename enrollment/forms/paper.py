"""The form of an upload step: no file, only "go on". A file is a resource of its own."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from enrollment.models import Dossier


class PaperForm(forms.Form):
    """Asks what is still missing. `kind` is the slug of the step's kind of document.

    Nobody waits here for a paper that is being read: the task list says what became of it.
    """

    def __init__(self, *args: Any, dossier: Dossier, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.attachment = dossier.current(kind)

    def clean(self) -> dict[str, Any]:
        if self.attachment is None:
            raise ValidationError(
                _("No page was sent yet. Take a photo or choose a file, then go on."),
                code="missing",
            )
        if not (self.attachment.is_settled or self.attachment.is_being_read):
            raise ValidationError(
                _("There is a problem with this document. Send another one, or send it anyway."),
                code="problem",
            )
        return self.cleaned_data

    def save_step(self, slug: str) -> None:
        """Nothing to store: the paper itself says that the step is done."""
