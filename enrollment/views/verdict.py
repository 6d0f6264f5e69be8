"""What a student answers to a verdict: send it anyway, move it, say what stands there."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from enrollment.doubts import doubts, spot
from enrollment.elsewhere import Taken, move, own_place
from enrollment.forms.confirming import ConfirmForm
from enrollment.forms.sending import SendAnywayForm
from enrollment.judging import judge_dossier
from enrollment.steps import BY_SLUG
from enrollment.views.paper import PaperView


class SendAnywayView(PaperView):
    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        attachment = self.attachment()
        if not attachment.may_be_sent_anyway:
            return self.back()
        form = SendAnywayForm(request.POST, needs_reason=attachment.needs_reason)
        if not form.is_valid():
            return self.show(request, 422, anyway=form)
        attachment.send_anyway(form.cleaned_data["reason"])
        self.dossier.touch()
        return self.changed(request)


class ElsewhereView(PaperView):
    """This paper is another one: it goes to its own place, and the page of that place says so."""

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        attachment = self.attachment()
        place = own_place(self.dossier, attachment)
        if place is None or request.POST.get("to") != place.url_slug:
            raise Http404
        try:
            move(self.dossier, attachment, place, replace="replace" in request.POST)
        except Taken:
            words = _("Tick the box to replace the document that is already there.")
            errors = [{"text": words, "href": "#id_replace"}]
            return self.show(request, 422, errors=errors)
        words = _("We moved your document here: {name}. You need not send it again.")
        messages.success(request, words.format(name=place.name))
        return redirect(BY_SLUG[place.url_slug])


class ConfirmView(PaperView):
    """The student says what stands on the paper, where signs look alike."""

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        attachment = self.attachment()
        doubt = next(doubts(attachment.document), None)
        if doubt is None:
            return self.back()
        form = ConfirmForm(request.POST, doubt=doubt, spot=spot(attachment.document, doubt))
        if not form.is_valid():
            return self.show(request, 422, confirm=form)
        attachment.document.confirm(doubt.field, form.cleaned_data["number"])
        judge_dossier(self.dossier)
        self.dossier.touch()
        return self.changed(request)
