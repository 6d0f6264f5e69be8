"""Birth, marriage, and the translation of either."""

from django.utils.translation import gettext_lazy as _

from documents.checks.civil_status import Legalised, ParentsNamed, SwornTranslation, Translated
from documents.checks.identity import SameBirthDate, SameName
from documents.checks.paper import Named
from documents.kind import Kind
from documents.kinds.every import TITLED, read
from documents.reading.civil_status import read_birth_certificate
from documents.reading.marriage import read_marriage_certificate
from documents.reading.translation import read_translation

BIRTH = Kind(
    "birth_certificate",
    _("Birth certificate"),
    "acte de naissance",
    _("The full copy, or an extract with your parents' names, in its original language."),
    (
        _("Send every page, and the back if there is text or a stamp on it."),
        _(
            "A family record book, a marriage certificate or a document from a consulate will"
            " do too."
        ),
    ),
    good=_("The full copy (copie intégrale), with your parents' names and the stamp."),
    bad=_("An extract without your parents' names, or a translation alone."),
    reader=read_birth_certificate,
    checks=(
        *TITLED,
        *read("form"),
        Named("form"),
        ParentsNamed(),
        SameName(),
        SameBirthDate(),
        Translated(),
        Legalised(),
    ),
)

TRANSLATION = Kind(
    "translation",
    _("Translation of your birth certificate"),
    "traduction assermentée",
    _("The translation into French by a sworn translator, beside the original."),
    (
        _("The translator must be on the list of a French court of appeal, or be a consulate."),
        _("Send every page, with the stamp."),
    ),
    good=_("All pages, with the stamp and signature of the sworn translator."),
    bad=_("A translation that you or a friend made."),
    reader=read_translation,
    checks=(
        *TITLED,
        *read(),
        SwornTranslation(),
    ),
)

MARRIAGE = Kind(
    "marriage_certificate",
    _("Marriage certificate"),
    "acte de mariage",
    _("The certificate that explains why your papers have different names."),
    (_("Send every page, in its original language."),),
    good=_("The whole certificate, with both names and the date."),
    bad=_("A photo of the wedding, or a cut page."),
    reader=read_marriage_certificate,
    checks=(
        *TITLED,
        *read("names", "date"),
    ),
)
