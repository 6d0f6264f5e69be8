"""What we do with people's data, for whom the site works, who answers for it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET


@require_GET
def privacy(request: HttpRequest) -> HttpResponse:
    return render(
        request,
        "accounts/privacy.html",
        {
            "days": settings.ERASE_AFTER_DAYS,
            "months": settings.ERASE_AT_MOST_MONTHS,
            "draft_months": settings.FORGET_DRAFTS_AFTER_MONTHS,
            "warning_days": settings.FORGET_DRAFTS_WARNING_DAYS,
            "number_masked": settings.NIR_STORAGE == "masked",
        },
    )


@require_GET
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/accessibility.html")


@require_GET
def legal_notice(request: HttpRequest) -> HttpResponse:
    return render(
        request,
        "accounts/legal_notice.html",
        {
            "operator": getattr(settings, "OPERATOR_NAME", ""),
            "contact": getattr(settings, "OPERATOR_CONTACT", ""),
        },
    )
