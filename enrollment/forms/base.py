"""What every step's form shares: layout, messages, and how it saves."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from crispy_forms.helper import FormHelper
from django import forms
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from enrollment.models import Dossier

if TYPE_CHECKING:
    from enrollment.prefill import Told

Text = str | Promise


class AnswersForm(Protocol):
    """What a step asks of its form, whether it holds answers or a paper."""

    def save_step(self, slug: str) -> None: ...


class StepForm(forms.ModelForm[Dossier]):
    """A form over some columns of the dossier, saved as soon as it is valid.

    `needed` names the fields that must be filled, with what is said when one is not; the others are
    optional. `derives` names columns that follow from the answers and are saved with them; `undo`
    names steps that must be done again after this one. `told` holds what the papers say: it stands
    in the box where the student has typed nothing yet, and beside it where that differs.
    """

    use_required_attribute = False  # the browser's own messages are not in our words
    needed: ClassVar[dict[str, Text]] = {}
    derives: ClassVar[tuple[str, ...]] = ()
    undo: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, told: Mapping[str, "Told"] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.required = name in self.needed
            field.error_messages.update(messages_of(str(field.label)))
            if name in self.needed:
                field.error_messages["required"] = str(self.needed[name])
        self.told = told or {}
        for name, said in self.told.items():
            if name in self.fields:
                self.take(name, said)
        self.helper = FormHelper(self)
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def take(self, name: str, said: "Told") -> None:
        """Put what a paper says into an empty box, and say in any case where it comes from."""
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField) and not field.valid_value(said.value):
            return
        if not self.initial.get(name):
            self.initial[name] = said.value
        context = {"hint": field.help_text, "said": said}
        field.help_text = render_to_string("components/origin.html", context).strip()

    @classmethod
    def columns(cls) -> list[str]:
        """The columns that this form writes, and no other."""
        return [*cls.base_fields, *cls.derives]

    def save_step(self, slug: str) -> None:
        """Save its own columns. Raises `NotReady` when the dossier was sent meanwhile."""
        self.instance.save_step(slug, self.columns(), undo=self.undo)


def messages_of(label: str) -> dict[str, str]:
    """Django's other messages, in the words of the label and with what to do."""
    return {
        "max_length": str(
            _("{label} has %(show_value)d characters. Write %(limit_value)d at most.")
        ).format(label=label),
        "invalid_choice": str(_("{label}: choose one of the answers in the list.")).format(
            label=label
        ),
        "null_characters_not_allowed": str(
            _("{label} has a character that cannot be saved. Type it again.")
        ).format(label=label),
    }
