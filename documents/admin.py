"""The reviewer's panel: pages beside what was read and found. A correction stands beside both."""

from typing import Any, cast
from uuid import UUID

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.models import Access, User
from documents import looking
from documents.correcting import CorrectionsForm
from documents.kinds import kind
from documents.models import Document, Download


@admin.register(Document)
class DocumentAdmin(admin.ModelAdmin[Document]):
    """Read-only, for reviewers; whoever opens a paper leaves a line in the access log.

    What they say of the reading is kept beside it: see `correct`.
    """

    change_form_template = "documents/review.html"
    list_display = ["kind_name", "outcome", "created_at"]
    list_filter = ["outcome", "kind"]
    ordering = ["-created_at"]
    fields = ["kind_name", "outcome", "created_at", "erase_on"]
    readonly_fields = ["kind_name", "outcome", "created_at", "erase_on"]

    class Media:
        css = {"all": ["documents/review.css"]}

    @admin.display(description=_("kind"), ordering="kind")
    def kind_name(self, document: Document) -> str:
        return str(kind(document.kind).name)

    def get_queryset(self, request: HttpRequest) -> Any:
        return Document.objects.visible_to(cast("User", request.user))

    def has_view_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return isinstance(request.user, User) and request.user.is_reviewer

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        correct = path(
            "<uuid:document_id>/correct/",
            self.admin_site.admin_view(self.correct),
            name="documents_document_correct",
        )
        return [correct, *super().get_urls()]

    def correct(self, request: HttpRequest, document_id: UUID) -> HttpResponse:
        """Note beside the reading which fields were right, and what the others should be."""
        if request.method != "POST" or not self.has_view_permission(request):
            raise Http404
        document = get_object_or_404(self.get_queryset(request), pk=document_id)
        form = CorrectionsForm(request.POST, document=document)
        if form.is_valid():
            noted = form.save(cast("User", request.user))
            words = ngettext("%(count)d field noted.", "%(count)d fields noted.", noted)
            messages.success(request, words % {"count": noted})
        else:
            messages.error(request, _now("Nothing was noted. A value may have 200 characters."))
        return redirect(reverse("admin:documents_document_change", args=[document.pk]))

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        document = self.get_object(request, object_id)
        if document is not None and self.has_view_permission(request):
            if not looking.may_look(cast("User", request.user), document):
                messages.error(request, str(looking.ENOUGH))
                return redirect("admin:documents_document_changelist")
            Access.objects.record(
                cast("User", request.user),
                Access.Action.VIEW,
                kind="document",
                key=document.pk,
                owner=document.owner_id,
            )
            extra_context = {**(extra_context or {}), **_panel(document)}
        return super().change_view(request, object_id, form_url, extra_context)


def _panel(document: Document) -> dict[str, Any]:
    return {
        "document": document,
        "document_name": kind(document.kind).name,
        "pages": document.pages.all(),
        "found": document.findings.all(),
        "fields": CorrectionsForm(document=document).read,
        "originals": document.originals.clean(),
        "reasons": Download.Reason.choices,
    }
