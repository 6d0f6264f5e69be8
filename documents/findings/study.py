"""What a certificate of enrolment can lack."""

from django.utils.translation import gettext_lazy as _

from documents.findings.finding import Code, Sentences, Severity

STUDY = {
    "wrong_year": Code(
        Severity.PROBLEM,
        Sentences(
            _("This certificate is for the academic year {read}."),
            _("The CPAM needs the one for {expected}."),
            _("Download this year's certificate from your university, and send it."),
        ),
        {
            "typed": Sentences(
                _("This certificate is for {read}, but you typed {typed}."),
                _("Both must be the same academic year."),
                _("Correct the year you typed, or send the right certificate."),
            ),
        },
        about=("academic_year",),
    ),
    "not_final": Code(
        Severity.PROBLEM,
        Sentences(
            _("This is a letter of admission or a pre-registration."),
            _("The CPAM needs proof that your enrolment is final: the certificat de scolarité."),
            _("Finish your enrolment, then download the certificate from your university."),
        ),
        about=("final",),
    ),
    "no_period": Code(
        Severity.WARNING,
        Sentences(
            _("We found no academic year on this certificate."),
            _("The CPAM needs to see for which year you are enrolled."),
            _("Check that the year shows. If not, ask your university for another certificate."),
        ),
    ),
}
