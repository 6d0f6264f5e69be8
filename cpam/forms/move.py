"""The form of a move, made of a part for each need that a form can fill."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError

from cpam import needs
from cpam.facts import Facts
from cpam.forms.card import CardPart
from cpam.forms.dated import DatePart
from cpam.forms.doctor import DoctorPart
from cpam.forms.kinds import KindsPart
from cpam.forms.number import NumberPart
from cpam.forms.part import Part
from cpam.forms.reason import ReasonPart
from cpam.models import SocialNumber
from cpam.moves import Actor, Transition
from enrollment.forms.base import messages_of

if TYPE_CHECKING:
    from cpam.models import Case

PARTS: dict[str, Part] = {
    needs.KINDS.slug: KindsPart(),
    needs.REASON.slug: ReasonPart(),
    needs.VALID_NIA.slug: NumberPart(SocialNumber.Kind.PROVISIONAL),
    needs.VALID_NIR.slug: NumberPart(SocialNumber.Kind.DEFINITIVE),
    needs.CARD_PAPERS.slug: CardPart(),
    needs.DOCTOR_NAMED.slug: DoctorPart(),
}
DATE = DatePart()


class MoveForm(forms.Form):
    """Asks what `rows` need, once each. Clean, it holds `facts` for `Case.apply()`.

    `dated`: the day on which it was said is asked too. `known` are keywords of `Facts` that a
    letter said: they are not asked.
    """

    use_required_attribute = False  # the browser's own messages are not in our words

    def __init__(
        self,
        *args: Any,
        case: "Case",
        actor: Actor,
        rows: Sequence[Transition],
        dated: bool = False,
        known: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.case = case
        slugs = dict.fromkeys(need.slug for row in rows for need in row.needs)
        parts = [*([DATE] if dated else []), *(PARTS[slug] for slug in slugs if slug in PARTS)]
        self.known = dict(known or {})
        asked = (part for part in parts if part.gives not in self.known)
        self.asked = [(part, part.fields(case, actor)) for part in asked]
        for _part, fields in self.asked:
            self.fields.update(fields)
        for field in self.fields.values():
            for code, sentence in messages_of(str(field.label)).items():
                field.error_messages.setdefault(code, sentence)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        given = dict(self.known)
        for part, fields in self.asked:
            if fields.keys() <= cleaned.keys():  # else a field has an error of its own
                try:
                    given |= part.facts(self.case, cleaned)
                except ValidationError as error:
                    self.add_error(None, error)
        self.facts = Facts(**given)
        return cleaned
