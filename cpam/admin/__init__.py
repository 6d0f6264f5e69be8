"""Reviewers: the queue of cases that wait for a person, and the page of a case. Nothing is edited.

A state changes only by a move of the table that a reviewer may report.
"""

from typing import Any, cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern
from django.utils.translation import gettext_lazy as _

from accounts.models import Access, User
from cpam.admin.machine import machine
from cpam.admin.moves import urls
from cpam.admin.panel import panel
from cpam.admin.waits import Queue, reasons, with_waits
from cpam.models import Case


@admin.register(Case)
class CaseAdmin(admin.ModelAdmin[Case]):
    """A case is found by its reference, never by a name; opening it leaves a line in the log."""

    list_display = (
        "reference",
        "person",
        "waits_for",
        "affiliation",
        "number",
        "certification",
        "moved_at",
    )
    list_filter = (Queue, "affiliation", "certification", "channel")
    list_per_page = 50
    search_fields = ("dossier__reference",)
    search_help_text = _("The reference, like ES-2026-48KD")
    ordering = ("moved_at",)
    show_full_result_count = False

    class Media:
        css = {"all": ["cpam/review.css"]}

    @admin.display(description=_("reference"), ordering="dossier__reference")
    def reference(self, case: Case) -> str:
        return str(case)

    @admin.display(description=_("student"))
    def person(self, case: Case) -> str:
        return case.dossier.person_label if case.dossier else "—"

    @admin.display(description=_("waits for a person"))
    def waits_for(self, case: Case) -> str:
        return ", ".join(str(reason) for reason in reasons(case)) or "—"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Case]:
        return with_waits(super().get_queryset(request)).select_related("dossier")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Case | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Case | None = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Case | None = None) -> bool:
        return isinstance(request.user, User) and request.user.is_reviewer

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def get_urls(self) -> list[URLPattern]:
        return [*urls(self), *super().get_urls()]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {"title": _("Cases of the CPAM"), "machine": machine()}
        return super().changelist_view(request, {**context, **(extra_context or {})})

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The case as a reviewer reads it; the look is logged before anything is shown."""
        if request.method not in ("GET", "HEAD") or not self.has_view_permission(request):
            raise PermissionDenied
        case = self.get_object(request, object_id)
        if case is None:
            raise Http404
        if case.dossier:
            Access.objects.record(
                cast("User", request.user),
                Access.Action.VIEW,
                kind="case",
                key=case.pk,
                owner=case.dossier.owner_id,
            )
        context = {
            **self.admin_site.each_context(request),
            "title": str(case),
            "opts": self.opts,
            "media": self.media,
            "reasons": reasons(case),
            **panel(case),
        }
        return render(request, "admin/cpam/case/change_form.html", context)
