"""Addresses of the second factor: the library's views with our forms."""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.base.views import AuthenticateView, ReauthenticateView, index
from allauth.mfa.recovery_codes.views import (
    download_recovery_codes,
    generate_recovery_codes,
    view_recovery_codes,
)
from allauth.mfa.totp.views import ActivateTOTPView, deactivate_totp
from django.http import HttpResponse
from django.urls import path

from accounts.forms import SecondFactorAgainForm, SecondFactorForm, SetUpAppForm


class SetUpApp(ActivateTOTPView):
    """Who has just typed the app's code need not confirm who they are to see recovery codes."""

    form_class = SetUpAppForm

    def form_valid(self, form: SetUpAppForm) -> HttpResponse:
        response = super().form_valid(form)
        record_authentication(self.request, self.request.user, method="mfa", reauthenticated=True)
        return response


urlpatterns = [
    path("", index, name="mfa_index"),
    path(
        "authenticate/",
        AuthenticateView.as_view(form_class=SecondFactorForm),
        name="mfa_authenticate",
    ),
    path(
        "reauthenticate/",
        ReauthenticateView.as_view(form_class=SecondFactorAgainForm),
        name="mfa_reauthenticate",
    ),
    path("app/", SetUpApp.as_view(), name="mfa_activate_totp"),
    path("app/remove/", deactivate_totp, name="mfa_deactivate_totp"),
    path("recovery-codes/", view_recovery_codes, name="mfa_view_recovery_codes"),
    path("recovery-codes/new/", generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("recovery-codes/file/", download_recovery_codes, name="mfa_download_recovery_codes"),
]
