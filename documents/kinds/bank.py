"""The account that refunds are paid into."""

from django.utils.translation import gettext_lazy as _

from documents.checks.bank import (
    ClearIban,
    CurrentAccount,
    HolderNamed,
    PayableAccount,
    SameIban,
    SoundIban,
)
from documents.checks.identity import SameName
from documents.kind import Kind
from documents.kinds.every import TITLED, read
from documents.reading.bank import read_bank_details

BANK_DETAILS = Kind(
    "bank_details",
    _("Bank details"),
    "RIB",
    _("The RIB of a current account in your own name, with its IBAN."),
    (
        _("Download the RIB as a PDF from your bank's site or app."),
        _("Not a savings account, and not the account of a parent or a friend."),
    ),
    good=_("The RIB from your bank, with your name and the whole IBAN."),
    bad=_("A photo of your bank card, or an account statement without IBAN."),
    reader=read_bank_details,
    may_be_signed=True,
    checks=(
        *TITLED,
        *read("iban"),
        SoundIban(),
        ClearIban(),
        SameIban(),
        PayableAccount(),
        CurrentAccount(),
        HolderNamed(),
        SameName("holder", code="not_in_your_name"),
    ),
)
