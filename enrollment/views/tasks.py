"""The task list, where every visit starts, and what can be done to the file as a whole."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View

from enrollment.models import Reminder
from enrollment.progress import Progress
from enrollment.steps import BY_SLUG
from enrollment.views.entry import DossierRequired

JUST_NOW = timedelta(minutes=1)


class TaskListView(DossierRequired, TemplateView):
    template_name = "enrollment/tasks.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        progress = Progress(self.dossier)
        return super().get_context_data(
            **kwargs,
            dossier=self.dossier,
            progress=progress,
            saved_just_now=timezone.now() - self.dossier.last_activity_at < JUST_NOW,
            groups=progress.groups(reverse("enrollment:check")),
        )


class RemindView(DossierRequired, View):
    """I don't have it yet: what is done is kept, and a message is planned."""

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        step = BY_SLUG.get(slug)
        if step is None or not step.applies(self.dossier):
            raise Http404
        Reminder.objects.plan(self.dossier, step)
        self.dossier.touch()
        messages.success(request, _("Your file is saved. We will write to you in a week."))
        return redirect("enrollment:tasks")


class DeleteView(DossierRequired, TemplateView):
    """A draft is erased for good, papers and answers. A file that was sent is not a draft."""

    template_name = "enrollment/delete.html"

    def post(self, request: HttpRequest) -> HttpResponse:
        self.dossier.discard()
        messages.success(request, _("Your file is deleted, with its documents."))
        return redirect("enrollment:start")
