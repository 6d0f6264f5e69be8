"""What can be wrong with bank details."""

from django.utils.translation import gettext_lazy as _

from documents.findings.finding import EVERY_SIGN, Code, Sentences, Severity

BANK = {
    "iban_checksum": Code(
        Severity.PROBLEM,
        Sentences(
            _("The IBAN {iban} has a wrong character somewhere: its check digits do not agree."),
            _("The CPAM needs an IBAN that is exact, to pay you back."),
            _("Compare it, character by character, with your bank's app. Then send a new RIB."),
        ),
        {
            "differs": Sentences(
                _("This document says {iban}, but you typed {typed}."),
                _("Both must be the same account."),
                _("Correct what you typed, or send the RIB of the right account."),
            ),
        },
        about=("iban",),
        sure=EVERY_SIGN,
    ),
    "rib_key": Code(
        Severity.PROBLEM,
        Sentences(
            _("The last two digits of the IBAN {iban} do not fit the account number."),
            _("The CPAM needs an account number that is exact, to pay you back."),
            _("Download a new RIB from your bank, and send it."),
        ),
        about=("iban",),
        sure=EVERY_SIGN,
    ),
    "not_in_your_name": Code(
        Severity.PROBLEM,
        Sentences(
            _("This account is in the name of “{read}”, and {other} says “{expected}”."),
            _("The CPAM pays only to an account in your own name."),
            _("Send the RIB of your own account. A joint account must show your name."),
        ),
        about=("holder",),
    ),
    "foreign_iban": Code(
        Severity.INFO,
        Sentences(
            _("This is an account outside France. Country of the account: {country}."),
            _("European rules (Regulation 260/2012) let you use it."),
            _("Go on. If the CPAM refuses it, quote that rule or send a French RIB."),
        ),
        about=("iban",),
    ),
    "outside_sepa": Code(
        Severity.WARNING,
        Sentences(
            _("This account is outside the SEPA zone. Country of the account: {country}."),
            _("The CPAM may not be able to pay you there."),
            _("Send a French or European RIB if you can. If you have none yet, go on."),
        ),
        about=("iban",),
    ),
    "savings_account": Code(
        Severity.WARNING,
        Sentences(
            _("This looks like a savings account, such as a Livret A."),
            _("The CPAM pays to a current account (compte courant)."),
            _("Send the RIB of your current account."),
        ),
        about=("savings",),
    ),
}
