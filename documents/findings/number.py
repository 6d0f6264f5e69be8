"""What can be wrong with the number in a letter of the CPAM."""

from django.utils.translation import gettext_lazy as _

from documents.findings.finding import EVERY_SIGN, Code, Sentences, Severity

NUMBER = {
    "number_checksum": Code(
        Severity.PROBLEM,
        Sentences(
            _("The social security number in this letter does not agree with its key."),
            _("The number must be exact."),
            _("Send the letter again as the original PDF, or as a sharper picture."),
        ),
        about=("number_masked",),
        sure=EVERY_SIGN,
    ),
    "number_provisional": Code(
        Severity.PROBLEM,
        Sentences(
            _("The number in this letter is provisional: it starts with 7 or 8."),
            _("The carte Vitale and the ameli account need the permanent number."),
            _("Keep this letter. Wait for the one with your permanent number (1 or 2)."),
        ),
        about=("number_masked",),
    ),
    "number_other_person": Code(
        Severity.WARNING,
        Sentences(
            _("The number in this letter does not fit your date or country of birth."),
            _("The number must be yours."),
            _("Check that the letter bears your name. If it does, go on."),
        ),
        about=("number_masked",),
    ),
}
