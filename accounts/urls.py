"""Signing in and what belongs to the account.

allauth's own addresses for passwords, sign-up and e-mail management stay closed: there is one door.
Names that start with account_ or mfa_ are the ones the library itself asks for.
"""

from allauth.account.views import account_inactive, logout
from django.urls import include, path
from django.views.generic import RedirectView

from accounts.views import inbox, language, my_data, new_address, pages, sign_in

to_the_door = RedirectView.as_view(pattern_name="account_login", query_string=True)

urlpatterns = [
    path("login/", sign_in.ask_email, name="account_login"),
    path("login/code/", sign_in.enter_code, name="account_confirm_login_code"),
    path("signup/", to_the_door, name="account_signup"),
    path("login/ask/", to_the_door, name="account_request_login_code"),
    path("logout/", logout, name="account_logout"),
    path("inactive/", account_inactive, name="account_inactive"),
    path(
        "reauthenticate/",
        RedirectView.as_view(pattern_name="mfa_reauthenticate", query_string=True),
        name="account_reauthenticate",
    ),
    path("2fa/", include("accounts.second_factor")),
    path("language/", language.choose_language, name="set_language"),
    path("messages/", inbox.inbox, name="messages"),
    path("messages/<uuid:key>/", inbox.message, name="message"),
    path("messages/<uuid:key>/read/", inbox.mark_read, name="message_read"),
    path("data/", my_data.my_data, name="my_data"),
    path("data/email/", new_address.ask_address, name="new_address"),
    path("data/email/code/", new_address.enter_code, name="new_address_code"),
    path("data/export/", my_data.export, name="my_data_export"),
    path("data/erase/", my_data.erase, name="erase"),
    path("data/erased/", my_data.erased, name="erased"),
    path("privacy/", pages.privacy, name="privacy"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    path("legal/", pages.legal_notice, name="legal_notice"),
]
