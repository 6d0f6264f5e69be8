"""A letter that was read: which one it is, what of it need not be asked, and what is doubtful."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpam.calendar import in_words
from cpam.facts import NumberFacts
from cpam.forms.kinds import NEVER_ASKED
from cpam.letters import LETTERS, Letter
from cpam.moves import Source, Transition
from cpam.needs import VALID_NIA, VALID_NIR
from cpam.words.words import Text
from documents.evidence import as_day
from documents.kinds import kind as kind_of
from documents.models import Document
from documents.reading.letter import find_number
from documents.reading.text import Paper
from enrollment.calendar import civil_today

BY_SLUG = {letter.slug: letter for letter in LETTERS}
NUMBERS = {VALID_NIA.slug: "provisional", VALID_NIR.slug: "definitive"}

STILL_PROVISIONAL = gettext_lazy(
    "The number on this certificate is provisional: it begins with 7 or 8. Your permanent number"
    " comes later."
)
OTHER_NUMBER = {
    "provisional": gettext_lazy(
        "We read a provisional number. This letter should bear a permanent one. Look again, and"
        " type the number."
    ),
    "definitive": gettext_lazy(
        "We read a permanent number. This letter should bear a provisional one. Look again, and"
        " type the number."
    ),
}
WRONG_KEY = gettext_lazy(
    "The last two digits of the number do not go with the others. Compare, and type the number."
)
OTHER_PERSON = gettext_lazy(
    "The number does not go with your birth date or country of birth. Is this letter yours? If"
    " it is, go on, and call the CPAM at 36 46."
)


@dataclass(frozen=True)
class ReadLetter:
    """`document` holds the reading (inspection.md, `cpam_letter`); it never holds the number."""

    document: Document

    @property
    def letter(self) -> Letter | None:
        """The row of LETTERS. Under a title of rights, a provisional number stays provisional."""
        slug = self.document.reading.get("letter", "")
        if slug == "entitlement_certificate" and self.number_kind == "provisional":
            slug = "provisional_certificate"
        return BY_SLUG.get(slug)

    @property
    def number_kind(self) -> str:
        return str(self.document.reading.get("number_kind", ""))

    @property
    def dated(self) -> date | None:
        """The day on the letter; a day to come was misread."""
        day = as_day(self.document.reading.get("dated"))
        return day if day and day <= civil_today() else None

    @property
    def kinds(self) -> list[str]:
        """The papers that it asks for."""
        asked = self.document.reading.get("documents_asked", [])
        return [kind for kind in asked if kind not in NEVER_ASKED]

    def known(self, rows: Iterable[Transition]) -> dict[str, Any]:
        """Keywords of `Facts` that the letter says: nobody is asked for them."""
        found: dict[str, Any] = {"letter": str(self.document.pk)}
        if self.dated:
            found["said_on"] = self.dated
        if self.number_kind in self._numbers_needed(rows) and self._key_agrees:
            found["number"] = self._number()
        return found

    def initial(self) -> dict[str, Any]:
        """What the student sees filled in, and may put right."""
        if not self.kinds:
            return {}
        papers = ", ".join(kind_of(kind).french for kind in self.kinds)
        if self.dated:
            reason = _("The letter of {day} asks for: {papers}.")
            reason = reason.format(day=in_words(self.dated), papers=papers)
        else:
            reason = _("The letter asks for: {papers}.").format(papers=papers)
        return {"kinds": self.kinds, "reason": reason}

    def source_of(self, row: Transition, typed: Iterable[str]) -> Source:
        """The letter says so; a number that had to be typed is the student's word."""
        by_hand = "number" in typed and any(need.slug in NUMBERS for need in row.needs)
        return Source.STUDENT if by_hand else Source.LETTER

    def doubts(self, rows: Iterable[Transition]) -> list[Text]:
        """What to say before the button, the worst first."""
        said: list[Text] = []
        needed = self._numbers_needed(rows)
        if self.document.reading.get("number_fits") is False:
            said.append(OTHER_PERSON)
        if needed and self.number_kind and self.number_kind not in needed:
            said.append(OTHER_NUMBER[self.number_kind])
        elif needed and self.number_kind and not self._key_agrees:
            said.append(WRONG_KEY)
        title = self.document.reading.get("letter")
        if title == "entitlement_certificate" and self.number_kind == "provisional":
            said.append(STILL_PROVISIONAL)
        return said

    @property
    def _key_agrees(self) -> bool:
        return self.document.reading.get("number_valid") is True

    def _number(self) -> NumberFacts:
        """Under NIR_STORAGE=encrypted the number itself is read again from the pages' text."""
        reading = self.document.reading
        value = ""
        if settings.NIR_STORAGE == "encrypted":
            number = find_number(Paper(self.document.texts))
            value = number.digits + number.key if number else ""
        masked = str(reading.get("number_masked", ""))
        return NumberFacts(
            self.number_kind,
            valid=True,
            last_two=masked[-2:],
            fits=reading.get("number_fits"),
            value=value,
        )

    def _numbers_needed(self, rows: Iterable[Transition]) -> set[str]:
        return {NUMBERS[need.slug] for row in rows for need in row.needs if need.slug in NUMBERS}
