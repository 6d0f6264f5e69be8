"""The wizard on django-formtools: the only file that knows it, and what it closes.

The library keeps answers and "the current step" in the session, where two tabs collide, and it
finishes and resets on GET. Here the dossier's columns are the store, the address names the step, a
valid step saves its own columns at once, and no GET changes anything. What stays of the library is
what is good in it: forms by step, conditions, one place that turns a POST into the next page.
"""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from formtools.wizard.storage.base import BaseStorage
from formtools.wizard.views import NamedUrlWizardView

from enrollment.judging import judge_dossier
from enrollment.models import Attachment, Dossier, NotReady
from enrollment.prefill import prefill
from enrollment.progress import Progress
from enrollment.showing import paper_context
from enrollment.steps import BY_SLUG, STEPS, Step
from enrollment.views.entry import DossierRequired, already_sent


class DossierStorage(BaseStorage):
    """Holds nothing: the step comes from the address, the answers from the dossier."""

    def __init__(self, prefix: str, request: HttpRequest, file_storage: Any = None) -> None:
        super().__init__(prefix, request, file_storage)
        self.init_data()

    def reset(self) -> None:
        """Nothing is forgotten by opening a page."""

    def _get_current_step(self) -> str:
        step: str = self.request.resolver_match.kwargs["step"]
        return step

    def _set_current_step(self, step: str) -> None:
        """A form cannot say that it belongs to another page than the one it was sent to."""

    def get_step_data(self, step: str) -> None:
        """No copy of the answers: the form's instance is the dossier."""

    def set_step_data(self, step: str, cleaned_data: Any) -> None:
        """`process_step` saved them already."""

    def get_step_files(self, step: str) -> None:
        """No file passes through here."""

    def set_step_files(self, step: str, files: Any) -> None:
        """No file passes through here."""


def condition(step: Step) -> Any:
    return lambda wizard: step.applies(wizard.dossier)


class AnswersWizard(DossierRequired, NamedUrlWizardView):
    storage_name = "enrollment.wizard.DossierStorage"
    form_list = [(step.slug, step.form) for step in STEPS]
    condition_dict = {step.slug: condition(step) for step in STEPS}
    dossier: Dossier
    judged: list[Attachment] | None = None  # the papers, once an answer was saved

    @property
    def step(self) -> Step:
        return BY_SLUG[self.steps.current]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.find(kwargs["step"])
        return self.render(self.get_form())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.find(kwargs["step"])
        if f"{self.prefix}-current_step" not in request.POST:
            raise Http404  # not a form of ours; the library would answer 400
        if "wizard_goto_step" in request.POST:
            raise Http404  # the library's "back" would leave without saving
        try:
            response: HttpResponse = super().post(request, *args, **kwargs)
        except NotReady:
            return already_sent(request)
        return response

    def find(self, slug: str) -> None:
        """Raise 404 for a step that is unknown or not in this student's file."""
        if slug not in self.get_form_list():
            raise Http404

    def get_form_instance(self, step: str) -> Dossier:
        return self.dossier

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        row = BY_SLUG[step or self.steps.current]
        if row.kind:
            return {"dossier": self.dossier, "kind": row.kind.slug}
        return {"told": prefill(self.dossier, row) if self.request.method == "GET" else {}}

    def process_step(self, form: Any) -> None:
        """Save the step's own columns at once; a paper may be right or wrong by what was typed."""
        if self.step.kind is None:
            with transaction.atomic():
                form.save_step(self.step.slug)
                self.judged = judge_dossier(self.dossier)

    def render_next_step(self, form: Any, **kwargs: Any) -> HttpResponse:
        """The first gap; the check page when there is none; the list when the rest is put off."""
        progress = Progress(self.dossier, self.judged)
        if step := progress.next_gap:
            return redirect(step)
        return redirect("enrollment:tasks") if progress.first_gap else self.done([])

    def render_done(self, form: Any, **kwargs: Any) -> HttpResponse:
        """The last step of the list is not the end: another one may be open."""
        return self.render_next_step(form)

    def done(self, form_list: Any, **kwargs: Any) -> HttpResponse:
        """Nothing is sent here: that is the button of the check page."""
        return redirect("enrollment:check")

    def get_template_names(self) -> list[str]:
        return ["enrollment/paper.html" if self.step.kind else "enrollment/step.html"]

    def get_context_data(self, form: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(form=form, **kwargs)
        context |= {"form": form, "step": self.step, "dossier": self.dossier}
        if self.step.kind:
            context |= paper_context(self.dossier, self.step.kind)
        else:
            kinds = {said.kind for said in form.told.values()}
            context["told_by"] = [self.dossier.current(kind) for kind in sorted(kinds)]
        return context
