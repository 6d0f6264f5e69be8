"""The last look before sending, the sending, and what the student keeps of it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View

from enrollment.answers import sections
from enrollment.forms.sending import SubmitForm
from enrollment.models import NotReady
from enrollment.progress import Progress
from enrollment.receipt import WHAT_COMES_NEXT, receipt
from enrollment.views.entry import DossierRequired
from enrollment.waiting import is_waiting


class CheckView(DossierRequired, View):
    """All answers and papers as short statements; what is missing comes first."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(request, SubmitForm.fresh())

    def show(self, request: HttpRequest, form: SubmitForm, status: int = 200) -> HttpResponse:
        progress = Progress(self.dossier)
        if progress.is_reading:
            words = _("We are still reading one of your documents. It takes a few seconds.")
            messages.info(request, words)
            return redirect("enrollment:tasks")
        if progress.first_gap:
            messages.info(request, _("One task is still open. Finish it, then check your file."))
            return redirect("enrollment:tasks")
        if is_waiting(self.dossier.owner):
            messages.info(request, _("One file still waits for our virus check. Come back later."))
            return redirect("enrollment:tasks")
        context = {"form": form, "sections": sections(progress), "dossier": self.dossier}
        return render(request, "enrollment/check.html", context, status=status)


class SubmitView(CheckView):
    """Pressed twice, it submits once: a file that is sent answers with its "sent" page."""

    open_when_sent = True

    def get(self, request: HttpRequest) -> HttpResponse:
        return redirect("enrollment:check")

    def post(self, request: HttpRequest) -> HttpResponse:
        if self.dossier.is_frozen:
            return redirect("enrollment:sent")
        form = SubmitForm(request.POST)
        if not form.is_valid():
            return self.show(request, form, status=422)
        if is_waiting(self.dossier.owner):
            return self.show(request, form)
        try:
            self.dossier.submit(form.cleaned_data["token"])
        except NotReady:
            if not Progress(self.dossier).is_reading:
                messages.info(request, _("Your file changed meanwhile. Check it once more."))
            return redirect("enrollment:check")
        return redirect("enrollment:sent")


class SentView(DossierRequired, TemplateView):
    """The receipt: it can be bookmarked and opened again."""

    open_when_sent = True
    template_name = "enrollment/sent.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.dossier.is_frozen:
            return redirect("enrollment:tasks")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, dossier=self.dossier, next=WHAT_COMES_NEXT)


class ReceiptView(DossierRequired, View):
    """The same to keep: a PDF for the owner alone, whose session names the file."""

    open_when_sent = True

    def get(self, request: HttpRequest) -> HttpResponse:
        if not self.dossier.is_frozen:
            return redirect("enrollment:tasks")
        name = f"escale-{self.dossier.reference}.pdf"
        return HttpResponse(
            receipt(self.dossier),
            content_type="application/pdf",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
