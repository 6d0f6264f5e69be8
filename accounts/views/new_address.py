"""Another e-mail address for the same account: a university mailbox closes, the file goes on."""

import logging
from smtplib import SMTPException

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.forms import CodeForm, NewAddressForm
from accounts.mail_code import NewAddressCode, TooMany
from accounts.models import User
from accounts.people import signed_in
from accounts.views.sign_in import trouble_sending

log = logging.getLogger(__name__)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ask_address(request: HttpRequest) -> HttpResponse:
    """First page: the new address. Whether it has an account is said only to who reads it."""
    user = student(request)
    form = NewAddressForm(request.POST if request.method == "POST" else None, user=user)
    if form.is_valid():
        pending = NewAddressCode(form.cleaned_data["email"])
        if trouble := trouble_sending(request, pending):
            form.add_error("email", trouble)
        else:
            return redirect("new_address_code")
    return render(request, "accounts/new_address.html", {"form": form})


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    """Second page: the code from the new mailbox; only then does the address change."""
    user = student(request)
    pending = NewAddressCode.of(request)
    if pending is None:
        return redirect("new_address")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            if pending.check(request, form.cleaned_data["code"]):
                return move(request, user, pending.email)
        except TooMany:
            messages.error(request, _("That was too many tries. Ask for a new code."))
            return redirect("new_address")
        form.add_error("code", _("This code does not match. Look at the latest e-mail."))
    context = {"form": form, "email": pending.email}
    return render(request, "accounts/new_address_code.html", context)


def student(request: HttpRequest) -> User:
    """Who asks. An administrator changes the address of staff: their second factor hangs on it."""
    user = signed_in(request)
    if user.is_staff:
        raise PermissionDenied
    return user


def move(request: HttpRequest, user: User, email: str) -> HttpResponse:
    """Change the address and tell the old one, both or neither."""
    former = user.email
    try:
        with transaction.atomic():
            user.move_to(email)
            tell(former, email)
    except IntegrityError:
        messages.error(
            request, _("Another account has this address. Sign in with it, or use another.")
        )
    except (OSError, SMTPException) as error:
        # No traceback: what a mail server answers holds the address.
        log.error("change of address not told: %s", type(error).__name__)  # noqa: TRY400
        messages.error(request, _("We could not send the e-mail. Wait one minute, then try again."))
    else:
        messages.success(request, _("Your e-mail address is changed. Sign in with it from now on."))
    return redirect("my_data")


def tell(former: str, email: str) -> None:
    """Write to the old address, the only one that a thief of the session does not read."""
    text = render_to_string("emails/address_changed.txt", {"email": hidden(email)})
    subject, _separator, body = text.strip().partition("\n")
    EmailMessage(subject, body.strip() + "\n", to=[former]).send()


def hidden(email: str) -> str:
    """a…@example.org: enough for its owner to know it, not for a stranger to write to."""
    name, _at, domain = email.rpartition("@")
    return f"{name[:1]}…@{domain}"
