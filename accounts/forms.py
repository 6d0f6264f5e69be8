"""The few questions that an account asks."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.mail_code import DIGITS
from accounts.models import User


class EmailForm(forms.Form):
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("Use one that you will still read next year."),
        max_length=254,
        error_messages={
            "required": _("Enter your e-mail address."),
            "invalid": _("Enter an e-mail address like name@example.org."),
            "null_characters_not_allowed": _("Enter an e-mail address like name@example.org."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )

    def clean_email(self) -> str:
        return self.cleaned_data["email"].strip().lower()


class NewAddressForm(EmailForm):
    """Where the account of `user` shall move to."""

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["email"].label = _("Your new e-mail address")

    def clean_email(self) -> str:
        email = super().clean_email()
        if email == self.user.email:
            raise forms.ValidationError(_("This is your address already. Enter the new one."))
        return email


class CodeForm(forms.Form):
    """Six digits; spaces and dashes that a mail program put between them do not matter."""

    code = forms.CharField(
        label=_("The code from the e-mail"),
        max_length=20,
        error_messages={
            "required": _("Enter the code from the e-mail."),
            "null_characters_not_allowed": _("Enter the code from the e-mail."),
        },
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "class": "code-input"}
        ),
    )

    def __init__(self, *args: Any, digits: int = DIGITS, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.digits = digits

    def clean_code(self) -> str:
        code = "".join(letter for letter in self.cleaned_data["code"] if letter.isdecimal())
        if len(code) != self.digits:
            raise forms.ValidationError(
                _("The code has %(digits)s digits. Enter it again."),
                params={"digits": self.digits},
            )
        # Digits of any script: a phone set to Arabic types Arabic ones.
        return "".join(str(int(letter)) for letter in code)


def app_code() -> forms.CharField:
    return forms.CharField(
        label=_("The code from your authenticator app"),
        help_text=_("Six digits. A recovery code works too."),
        max_length=20,
        error_messages={"required": _("Enter the code that your app shows now.")},
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "class": "code-input"}),
    )


class SecondFactorForm(AuthenticateForm):
    """The library's question in our words."""

    code = app_code()


class SecondFactorAgainForm(ReauthenticateForm):
    code = app_code()


class SetUpAppForm(ActivateTOTPForm):
    code = app_code()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].help_text = _("Six digits, new ones every 30 seconds.")


class EraseForm(forms.Form):
    sure = forms.BooleanField(
        label=_("Yes, erase my file, my papers and my account"),
        error_messages={"required": _("Tick the box if you want everything erased.")},
    )
