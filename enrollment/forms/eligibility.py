"""One question of eligibility."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from enrollment.eligibility import Question
from enrollment.forms.country_select import CountrySelect


class QuestionForm(forms.Form):
    use_required_attribute = False
    answer = forms.ChoiceField(label="")

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: forms.ChoiceField = self.fields["answer"]  # type: ignore[assignment]
        field.widget = CountrySelect() if question.is_long else forms.RadioSelect()
        field.choices = question.choices()
        field.label = str(question.title)  # read out; the page's heading shows it (asked-above)
        field.help_text = str(question.hint)
        field.error_messages = {
            "required": str(question.missing),
            "invalid_choice": str(_("Choose one of the answers in the list.")),
        }
