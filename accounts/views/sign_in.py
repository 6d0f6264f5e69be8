"""One door: an e-mail address, then the code sent there. Who is new gets an account on the way."""

import logging
from smtplib import SMTPException

from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.account.utils import perform_login
from django.contrib import messages
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.forms import CodeForm, EmailForm
from accounts.mail_code import MailCode, TooMany
from accounts.models import User

log = logging.getLogger(__name__)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask_email(request: HttpRequest) -> HttpResponse:
    """First page: the address. `next` is where to go afterwards, when it is a place of ours."""
    if request.user.is_authenticated:
        return HttpResponseRedirect(_safe_next(request) or reverse("home"))
    form = EmailForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        pending = MailCode(form.cleaned_data["email"], next=_safe_next(request))
        if trouble := trouble_sending(request, pending):
            form.add_error("email", trouble)
        else:
            return redirect("account_confirm_login_code")
    context = {"form": form, "next": _safe_next(request)}
    return render(request, "account/login.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    """Second page: the code; `again` sends one more."""
    pending = MailCode.of(request)
    if pending is None:
        return redirect("account_login")
    if "again" in request.POST:
        return _send_again(request, pending)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            if pending.check(request, form.cleaned_data["code"]):
                return _let_in(request, pending)
        except TooMany:
            messages.error(request, _("That was too many tries. Ask for a new code."))
            return redirect("account_login")
        form.add_error("code", _("This code does not match. Look at the latest e-mail."))
    return render(
        request, "account/confirm_login_code.html", {"form": form, "email": pending.email}
    )


def _let_in(request: HttpRequest, pending: MailCode) -> HttpResponse:
    """The rest is the library's: inactive accounts, the second factor, the session."""
    user = User.objects.reader_of(pending.email, language=get_language() or "en")
    with transaction.atomic():
        # The account's own column is the truth: what the library kept of a former address goes.
        stale = EmailAddress.objects.filter(Q(user=user) | Q(email=pending.email))
        stale.exclude(user=user, email=pending.email).delete()
        EmailAddress.objects.update_or_create(
            user=user, email=pending.email, defaults={"verified": True, "primary": True}
        )
    return perform_login(request, user, redirect_url=pending.next or None, email=pending.email)


def _send_again(request: HttpRequest, pending: MailCode) -> HttpResponse:
    if trouble := trouble_sending(request, pending):
        messages.error(request, trouble)
    else:
        messages.success(request, _("A new code is on its way. The old one works too."))
    return redirect("account_confirm_login_code")


def trouble_sending(request: HttpRequest, pending: MailCode) -> str:
    """Send; return what to tell the reader when that fails, or nothing."""
    try:
        pending.send(request)
    except TooMany:
        return _("You asked for several codes. Wait one minute, then ask again.")
    except (OSError, SMTPException) as error:
        # No traceback: what a mail server answers holds the address.
        log.error("sign-in code not sent: %s", type(error).__name__)  # noqa: TRY400
        return _("We could not send the e-mail. Wait one minute, then try again.")
    return ""


def _safe_next(request: HttpRequest) -> str:
    url = request.POST.get("next") or request.GET.get("next") or ""
    return url if url.startswith("/") and get_adapter(request).is_safe_url(url) else ""
