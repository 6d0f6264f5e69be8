"""A date in three boxes, day, month, year: pickers put the month first for half the world."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

BOXES = (
    ("day", gettext_lazy("Day"), 2),
    ("month", gettext_lazy("Month"), 2),
    ("year", gettext_lazy("Year"), 4),
)


class DateBoxesWidget(forms.MultiWidget):
    template_name = "enrollment/date_boxes.html"
    use_fieldset = True

    def __init__(self, autocomplete: str = "") -> None:
        super().__init__(
            [
                forms.TextInput(
                    attrs={
                        "inputmode": "numeric",
                        "size": size,
                        "maxlength": size,
                        "class": "narrow",
                        "autocomplete": f"{autocomplete}-{name}" if autocomplete else "off",
                    }
                )
                for name, _label, size in BOXES
            ]
        )

    def decompress(self, value: date | str | None) -> list[Any]:
        if isinstance(value, str):  # a reading holds ISO 8601
            value = date.fromisoformat(value)
        return [value.day, value.month, value.year] if value else [None, None, None]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Each box with its label, for the template."""
        context = super().get_context(name, value, attrs)
        boxes = context["widget"]["subwidgets"]
        for box, (_name, label, _size) in zip(boxes, BOXES, strict=True):
            box["label"] = label
        return context


class DateBoxes(forms.MultiValueField):
    """Cleans to a date. Every message says which box to look at, in the words of the label."""

    widget: DateBoxesWidget

    def __init__(self, *, autocomplete: str = "", **kwargs: Any) -> None:
        kwargs.pop("max_length", None)
        super().__init__(
            fields=[forms.CharField(required=False) for _box in BOXES],
            widget=DateBoxesWidget(autocomplete),
            require_all_fields=False,
            **kwargs,
        )

    def clean(self, value: list[str] | None) -> date | None:
        typed = [(part or "").strip() for part in (value or [])]
        typed += [""] * (len(BOXES) - len(typed))
        if not any(typed):
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        for part, (_name, box, _size) in zip(typed, BOXES, strict=True):
            if not (part.isascii() and part.isdigit()):
                raise ValidationError(
                    _("%(label)s: write the %(box)s in figures."),
                    code="figures",
                    params={"label": self.label, "box": str(box).lower()},
                )
        return self.compress(typed)

    def compress(self, data_list: list[str]) -> date:
        day, month, year = data_list
        if len(year) != len("2004"):
            raise ValidationError(
                _("%(label)s: write the year with four figures, for example 2004."),
                code="year",
                params={"label": self.label},
            )
        try:
            # More than two figures are no day: said before Python counts 5,000 of them.
            return date(int(year), int(month[:3]), int(day[:3]))
        except ValueError:
            raise ValidationError(
                _("%(label)s: %(day)s/%(month)s/%(year)s is not a day of the calendar. Check it."),
                code="calendar",
                params={"label": self.label, "day": day[:4], "month": month[:4], "year": year},
            ) from None
