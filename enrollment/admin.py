"""What reviewers see: the queue, and a dossier with its papers beside what was typed."""

from typing import Any, cast

from django.contrib import admin, messages
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from accounts.models import Access, User
from enrollment.answers import sections
from enrollment.models import Attachment, Dossier, HealthFund, Institution
from enrollment.progress import Progress
from enrollment.review import papers_to_review


class Queue(admin.SimpleListFilter):
    """The queue by default; all dossiers on demand."""

    title = _("queue")
    parameter_name = "waits"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("all", _("All dossiers"))]

    def choices(self, changelist: Any) -> Any:
        """The library calls "no parameter" All; here it is the queue."""
        first, *others = super().choices(changelist)
        return [{**first, "display": _("Waits for a reviewer")}, *others]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Dossier]) -> QuerySet[Dossier]:
        if self.value() == "all":
            return queryset
        return queryset.filter(pk__in=Attachment.objects.waiting().values("dossier"))


@admin.register(Dossier)
class DossierAdmin(admin.ModelAdmin[Dossier]):
    """Nothing is edited here. A dossier is found by its reference, never by a name."""

    list_display = ("reference", "person", "state", "outcome", "submitted_at", "waits")
    list_filter = (Queue, "state", "outcome")
    search_fields = ("reference",)
    search_help_text = _("The reference, like ES-2026-48KD")
    ordering = ("submitted_at", "created_at")
    list_per_page = 50
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Dossier]:
        waiting = Attachment.objects.waiting().filter(dossier=OuterRef("pk"))
        dossiers = super().get_queryset(request).select_related("health_fund")
        return dossiers.annotate(papers_wait=Exists(waiting))

    @admin.display(description=_("person"), ordering="family_name")
    def person(self, dossier: Dossier) -> str:
        return dossier.person_label

    @admin.display(description=_("waits for a reviewer"), boolean=True)
    def waits(self, dossier: Any) -> bool:
        return bool(dossier.papers_wait)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Dossier | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Dossier | None = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Dossier | None = None) -> bool:
        return cast("User", request.user).is_reviewer

    def has_module_permission(self, request: HttpRequest) -> bool:
        return isinstance(request.user, User) and request.user.is_reviewer

    def get_urls(self) -> list[URLPattern]:
        accept = self.admin_site.admin_view(self.accept_view)
        return [
            path("papers/<int:attachment_id>/accept/", accept, name="enrollment_attachment_accept"),
            *super().get_urls(),
        ]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The dossier as a reviewer reads it; the look is logged before anything is shown."""
        dossier = self.get_object(request, object_id or "")
        if dossier is None:
            raise Http404
        if not self.has_view_permission(request, dossier):
            raise Http404
        Access.objects.record(
            cast("User", request.user),
            Access.Action.VIEW,
            kind="dossier",
            key=dossier.pk,
            owner=dossier.owner_id,
        )
        progress = Progress(dossier)
        context = {
            **self.admin_site.each_context(request),
            "title": dossier.reference,
            "opts": self.opts,
            "dossier": dossier,
            "papers": papers_to_review(progress),
            "sections": sections(progress),
        }
        return render(request, "enrollment/admin/dossier.html", context)

    def accept_view(self, request: HttpRequest, attachment_id: int) -> HttpResponse:
        """A reviewer accepts a paper. Asking for another one is a move of the case, on its page."""
        if not self.has_view_permission(request) or request.method != "POST":
            raise Http404
        attachment = get_object_or_404(Attachment.objects.current(), pk=attachment_id)
        attachment.accept(cast("User", request.user))
        messages.success(request, _("The document is accepted."))
        return redirect("admin:enrollment_dossier_change", attachment.dossier_id)


@admin.register(HealthFund)
class HealthFundAdmin(admin.ModelAdmin[HealthFund]):
    list_display = ("name", "department", "gateway_code", "verified", "source", "checked_on")
    list_filter = ("verified",)
    search_fields = ("name", "department")


@admin.register(Institution)
class InstitutionAdmin(admin.ModelAdmin[Institution]):
    list_display = ("name", "uai", "city")
    search_fields = ("name", "uai")
