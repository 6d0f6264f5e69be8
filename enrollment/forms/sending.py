"""The last forms: the declaration before sending, and the reason to send a doubted paper."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from enrollment.forms.base import messages_of

LONGEST_TOKEN = 64


class SubmitForm(forms.Form):
    """`token` is new for each page shown: pressed twice, it submits once."""

    use_required_attribute = False
    token = forms.Field(widget=forms.HiddenInput, required=False)
    declared = forms.BooleanField(
        label=_("I confirm that these are my documents and that they are true."),
        error_messages={
            "required": _("Tick “I confirm that these are my documents” to send your file.")
        },
    )

    @classmethod
    def fresh(cls) -> "SubmitForm":
        return cls(initial={"token": uuid.uuid4().hex})

    def clean_token(self) -> str:
        """One that no page of ours gave counts as a new one."""
        token = str(self.cleaned_data["token"] or "")
        return token if token.isalnum() and len(token) <= LONGEST_TOKEN else uuid.uuid4().hex


class SendAnywayForm(forms.Form):
    """After two tries no reason is asked."""

    use_required_attribute = False
    reason = forms.CharField(
        label=_("Why is this document right?"),
        help_text=_("One or two sentences. Write nothing about your health."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _(
                "Why is this document right? Tell us in a sentence, or send another one."
            ),
            "max_length": _(
                "Why is this document right? You wrote %(show_value)d characters."
                " Write %(limit_value)d at most."
            ),
        },
    )

    def __init__(self, *args: Any, needs_reason: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unkeepable = messages_of(str(self.fields["reason"].label))["null_characters_not_allowed"]
        self.fields["reason"].error_messages["null_characters_not_allowed"] = unkeepable
        self.fields["reason"].required = needs_reason
