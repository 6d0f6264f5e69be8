"""STEPS: the wizard, one row a page. The task list and the check page derive from it too."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from documents.kinds import Kind
from documents.kinds import kind as kind_of
from enrollment import forms
from enrollment.countries import FRANCE
from enrollment.models import Dossier
from enrollment.requirements import owes

Text = str | Promise
Form = type[forms.StepForm] | type[forms.PaperForm]


class Group(StrEnum):
    """The headings of the task list."""

    YOU = "you"
    PAPERS = "papers"
    FINISH = "finish"


GROUP_TITLES = {
    Group.YOU: _("About you"),
    Group.PAPERS: _("Your documents"),
    Group.FINISH: _("Finish"),
}


def always(dossier: Dossier) -> bool:
    return True


@dataclass(frozen=True)
class Step:
    """One page: its slug in the address, its title, its form, and whose file has it.

    The file can be sent without an optional step.
    """

    slug: str
    title: Text
    group: Group
    form: Form
    applies: Callable[[Dossier], bool] = always
    kind: Kind | None = None
    optional: bool = False

    @property
    def columns(self) -> list[str]:
        """The columns of the dossier that the step fills; none for a paper."""
        if issubclass(self.form, forms.StepForm):
            return self.form.columns()
        return []

    def get_absolute_url(self) -> str:
        return reverse("enrollment:step", args=[self.slug])


def paper(slug: str, group: Group = Group.PAPERS) -> Step:
    """The upload step of a kind: it applies to those who owe that kind."""
    row = kind_of(slug)
    applies = partial(owes, kind=slug)
    return Step(row.url_slug, row.name, group, forms.PaperForm, applies=applies, kind=row)


def born_abroad(dossier: Dossier) -> bool:
    return dossier.birth_country not in {"", FRANCE}


def optional_paper(slug: str, applies: Callable[[Dossier], bool]) -> Step:
    """The upload step of a kind that nobody owes, and that helps where it exists."""
    row = kind_of(slug)
    return Step(
        row.url_slug, row.name, Group.PAPERS, forms.PaperForm, applies, kind=row, optional=True
    )


STEPS = (
    paper("identity", Group.YOU),
    Step("about-you", _("Your name and birth"), Group.YOU, forms.AboutYouForm),
    paper("enrolment_certificate"),
    Step("study", _("Your studies"), Group.PAPERS, forms.StudyForm),
    paper("bank_details"),
    Step("bank-account", _("Your bank account"), Group.PAPERS, forms.BankAccountForm),
    paper("birth_certificate"),
    optional_paper("translation", born_abroad),
    paper("residence_permit"),
    paper("visa_validation"),
    Step(
        "stay",
        _("Your right to stay"),
        Group.PAPERS,
        forms.StayForm,
        applies=lambda dossier: dossier.needs_permit,
    ),
    Step("address", _("Your address in France"), Group.YOU, forms.AddressForm),
    Step(
        "health-fund",
        _("Your health fund"),
        Group.YOU,
        forms.HealthFundForm,
        applies=lambda dossier: bool(dossier.postcode),
    ),
    paper("marriage_certificate"),
    paper("proof_of_means"),
    paper("s1_form"),
    paper("parental_authorisation"),
)

BY_SLUG = {step.slug: step for step in STEPS}


def applicable(dossier: Dossier) -> list[Step]:
    """The steps of this student's file, in order."""
    return [step for step in STEPS if step.applies(dossier)]
