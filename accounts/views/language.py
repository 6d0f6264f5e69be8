"""The language switch: works without script, stays on the same page."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from accounts.models import User


@require_POST
def choose_language(request: HttpRequest) -> HttpResponseBase:
    """Keep `language` in a cookie for this browser and, signed in, with the account.

    Then go back to `next`, when it is an address of ours.
    """
    language = request.POST.get("language", "")
    if language not in dict(settings.LANGUAGES):
        raise Http404
    if request.user.is_authenticated:
        User.objects.filter(pk=request.user.pk).update(language=language)
    return set_language(request)
