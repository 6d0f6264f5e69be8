"""Where each person's day starts; what machines ask: alive, ready, how it goes."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_safe

from accounts.models import User
from cpam import health
from cpam.models import Case
from enrollment.views.start import start
from offices.models import Membership


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The start page for who is not known; for others, the page of what they come for."""
    if not isinstance(request.user, User):
        return start(request)
    return redirect(place_of(request.user))


def place_of(user: User) -> str:
    """The name of the page where this person's day starts."""
    if user.is_staff:
        return "admin:index"
    if Membership.objects.filter(user=user).exists():
        return "offices:students"
    if Case.objects.filter(dossier__owner=user, dossier__state="submitted").exists():
        return "cpam:timeline"
    return "enrollment:tasks"


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Database, broker, storage and worker, each "ok" or what is wrong; 503 if any is."""
    parts = health.parts()
    ready = all(state == "ok" for state in parts.values())
    return JsonResponse({"ready": ready, **parts}, status=200 if ready else 503)


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Prometheus text, for who holds METRICS_TOKEN; nobody else learns that it exists."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not settings.METRICS_TOKEN or not constant_time_compare(given, settings.METRICS_TOKEN):
        raise Http404
    lines = [f"{name} {value}" for name, value in health.figures().items()]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; version=0.0.4")
