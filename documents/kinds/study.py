"""The enrolment."""

from django.utils.translation import gettext_lazy as _

from documents.checks.identity import SameBirthDate, SameName
from documents.checks.paper import Named
from documents.checks.study import FinalEnrolment, HasPeriod, SameStudentNumber, ThisYear
from documents.kind import Kind
from documents.kinds.every import TITLED, read
from documents.reading.study import read_enrolment

ENROLMENT = Kind(
    "enrolment_certificate",
    _("Certificate of enrolment"),
    "certificat de scolarité",
    _("The certificate for this academic year, given after your final enrolment."),
    (
        _("Download the PDF from your university: it reads better than a photo."),
        _("It must show your name and the academic year."),
    ),
    good=_("The certificat de scolarité with your name and this academic year."),
    bad=_("A letter of admission, a pre-registration, or last year's certificate."),
    reader=read_enrolment,
    may_be_signed=True,
    checks=(
        *TITLED,
        *read("final"),
        Named("final"),
        FinalEnrolment(),
        ThisYear(),
        HasPeriod(),
        SameName(),
        SameBirthDate(),
        SameStudentNumber(),
    ),
)
