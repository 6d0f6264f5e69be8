"""What every template may know of the site."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language


def site(request: HttpRequest) -> dict[str, object]:
    return {
        "DEMO": settings.DEMO,
        "LANGUAGES_SHIPPED": settings.LANGUAGES,
        "is_draft": get_language() in settings.DRAFT_LANGUAGES,
    }
