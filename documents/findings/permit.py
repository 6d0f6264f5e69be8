"""What can be missing from the right to stay."""

from django.utils.translation import gettext_lazy as _

from documents.findings.finding import Code, Sentences, Severity

PERMIT = {
    "sticker_not_validated": Code(
        Severity.PROBLEM,
        Sentences(
            _("You sent the visa, without the confirmation that it was validated."),
            _("A long-stay visa counts only once validated online, within 3 months of arrival."),
            _("Validate it on the official site, and send the confirmation (a PDF)."),
        ),
        about=("permit",),
    ),
    "short_stay_visa": Code(
        Severity.PROBLEM,
        Sentences(
            _("This is a short-stay visa (type C)."),
            _("The CPAM needs a long-stay visa or a residence permit."),
            _("Send your long-stay visa or permit. If you have none, ask your university."),
        ),
        about=("visa_type",),
    ),
}
