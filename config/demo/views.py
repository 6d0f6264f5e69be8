"""Be someone with one click; read the mail."""

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from config.demo.mail import sent_mail
from config.demo.personas import PERSONAS, persona


def index(request: HttpRequest) -> HttpResponse:
    return render(request, "demo/index.html", {"personas": PERSONAS})


@require_POST
def sign_in(request: HttpRequest, slug: str) -> HttpResponse:
    try:
        one = persona(slug)
    except KeyError:
        raise Http404 from None
    user = one.user()
    user.language = get_language() or user.language  # the one that the visitor reads
    user.save(update_fields=["language"])
    login(request, user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return redirect(one.home)


def mail(request: HttpRequest) -> HttpResponse:
    return render(request, "demo/mail.html", {"mails": sent_mail()})
