"""The table of kinds: one row is one kind of paper, in the order of the pack."""

from django.utils.translation import gettext_lazy as _

from documents.checks.bank import (
    CurrentAccount,
    HolderNamed,
    PayableAccount,
    SameIban,
    SoundIban,
)
from documents.checks.civil_status import ParentsNamed, SwornTranslation, Translated
from documents.checks.identity import (
    BothSides,
    ClearNumber,
    SameBirthDate,
    SameName,
    SameNationality,
    SoundZone,
)
from documents.checks.letter import FinalNumber, OwnNumber, SoundNumber
from documents.checks.paper import Complete, Named, NoCareDocument, Noted, Read, RightKind
from documents.checks.permit import LongStay, Validated
from documents.checks.study import FinalEnrolment, HasPeriod, SameStudentNumber, ThisYear
from documents.checks.validity import DeclaredStillValid, StillValid
from documents.kind import Kind
from documents.reading.bank import read_bank_details
from documents.reading.civil_status import read_birth_certificate
from documents.reading.identity import read_identity
from documents.reading.letter import number_fits, read_cpam_letter
from documents.reading.marriage import read_marriage_certificate
from documents.reading.other import read_other
from documents.reading.permit import read_residence_permit, read_visa_validation
from documents.reading.picture.wants import Want
from documents.reading.study import read_enrolment
from documents.reading.translation import read_translation

__all__ = ["KINDS", "Kind", "kind"]

# Of any paper, and of papers that go by a title. A paper of another kind is not judged further.
ANY = (Noted(), NoCareDocument(), Complete())
TITLED = (Noted(), NoCareDocument(), RightKind(), Complete())

KINDS = (
    Kind(
        "identity",
        _("Passport or identity card"),
        "pièce d'identité",
        _("The passport page with your photo, or both sides of your identity card, still valid."),
        (
            _("Put it flat on a dark table, in daylight, without flash."),
            _("All of the two or three lines with <<< must show."),
        ),
        good=_("The whole page with the photo, sharp, with all four edges."),
        bad=_("The bottom lines cut off, or a reflection on the photo."),
        reader=read_identity,
        wants=frozenset({Want.ZONE, Want.TEXT, Want.CODE}),
        required=("mrz",),
        checks=(
            *TITLED,
            Read(("mrz",)),
            SoundZone(),
            ClearNumber(),
            StillValid("expiry_date"),
            SameName(),
            SameBirthDate(),
            SameNationality(),
            BothSides(),
        ),
    ),
    Kind(
        "residence_permit",
        _("Visa or residence permit"),
        "titre de séjour",
        _("Your long-stay visa, your residence permit (both sides), or your récépissé."),
        (
            _("For a card, send both sides."),
            _("A visa also needs the confirmation that you validated it."),
        ),
        good=_("Both sides of the card, or the whole visa page, with the dates sharp."),
        bad=_("A short-stay visa, or one side of the card only."),
        reader=read_residence_permit,
        wants=frozenset({Want.ZONE, Want.TEXT, Want.CODE}),
        checks=(
            *TITLED,
            Read(("permit", "mrz")),
            SoundZone(),
            ClearNumber(),
            LongStay(),
            StillValid("valid_until", since="valid_from"),
            DeclaredStillValid(),
            Validated(),
            SameName(),
            SameBirthDate(),
            BothSides(),
        ),
    ),
    Kind(
        "visa_validation",
        _("Confirmation that your visa is validated"),
        "confirmation de validation du VLS-TS",
        _("The PDF you received when you validated your long-stay visa online."),
        (_("Download it from the site where you validated the visa, and send that PDF."),),
        good=_("The official PDF, with your foreigner number (numéro étranger)."),
        bad=_("The receipt of the tax stamp, or a screenshot of your account."),
        reader=read_visa_validation,
        checks=(
            *TITLED,
            Read(("foreigner_number", "valid_until", "name")),
            StillValid("valid_until", since="valid_from"),
            SameName("name"),
        ),
    ),
    Kind(
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
        checks=(
            *TITLED,
            Read(("final",)),
            Named("final"),
            FinalEnrolment(),
            ThisYear(),
            HasPeriod(),
            SameName(),
            SameBirthDate(),
            SameStudentNumber(),
        ),
    ),
    Kind(
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
        checks=(
            *TITLED,
            Read(("iban",)),
            SoundIban(),
            SameIban(),
            PayableAccount(),
            CurrentAccount(),
            HolderNamed(),
            SameName("holder", code="not_in_your_name"),
        ),
    ),
    Kind(
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
            Read(("form",)),
            Named("form"),
            ParentsNamed(),
            SameName(),
            SameBirthDate(),
            Translated(),
        ),
    ),
    Kind(
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
            Read(),
            SwornTranslation(),
        ),
    ),
    Kind(
        "identity_photo",
        _("Identity photo"),
        "photo d'identité",
        _("A recent photo of your face, for the carte Vitale."),
        (
            _("Plain light background, no hat, no sunglasses."),
            _("Less than 6 months old, 35 by 45 mm."),
        ),
        good=_("Your face from the front, alone, on a plain light background."),
        bad=_("A holiday picture, a selfie from above, or a busy background."),
        accepts_several=False,
        wants=frozenset({Want.FACE}),
        checks=(
            Noted(),
            Read(case="photo"),
        ),
    ),
    Kind(
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
            Read(("names", "date")),
        ),
    ),
    Kind(
        "proof_of_means",
        _("Proof of means"),
        "justificatif de ressources",
        _("A paper that shows what you live on: scholarship, bank statement or support letter."),
        (_("It must show your name and an amount per month."),),
        good=_("A scholarship letter with your name, the amount and the dates."),
        bad=_("A picture of money, or a paper without your name."),
        reader=read_other,
        checks=(
            *ANY,
            Read(),
        ),
    ),
    Kind(
        "s1_form",
        _("S1 form"),
        "formulaire S1",
        _("The S1 form from your health insurance at home."),
        (_("Send every page."),),
        good=_("The whole form, with the stamp of your insurance."),
        bad=_("A European health insurance card: that is another paper."),
        reader=read_other,
        checks=(
            *TITLED,
            Read(),
        ),
    ),
    Kind(
        "parental_authorisation",
        _("Parental authorisation"),
        "autorisation parentale",
        _("A letter signed by a parent or guardian, because you are under 16."),
        (_("It must show your name, the parent's name, the date and a signature."),),
        good=_("A signed and dated letter, with both names."),
        bad=_("A letter without signature."),
        reader=read_other,
        checks=(
            *ANY,
            Read(),
        ),
    ),
    Kind(
        "other_paper",
        _("Other document"),
        "autre pièce",
        _("The document that the CPAM asked for."),
        (_("Send every page, as the letter of the CPAM says."),),
        good=_("The whole document, sharp, with all four edges."),
        bad=_("A cut or blurred picture."),
        reader=read_other,
        checks=(
            *ANY,
            Read(),
        ),
    ),
    Kind(
        "cpam_letter",
        _("Letter from the CPAM"),
        "courrier de la CPAM",
        _("The letter or certificate that you received from the CPAM."),
        (
            _("Send the PDF from your online space if you have it."),
            _("We read the number, then keep only its last two digits."),
        ),
        good=_("All pages of the letter, sharp."),
        bad=_("A feuille de soins or a prescription: we never keep those."),
        reader=read_cpam_letter,
        compare=number_fits,
        checks=(
            *TITLED,
            Read(("letter",)),
            SoundNumber(),
            FinalNumber(),
            OwnNumber(),
        ),
    ),
)

_BY_SLUG = {row.slug: row for row in KINDS}


def kind(slug: str) -> Kind:
    """The row of a slug. Raises KeyError when there is none."""
    return _BY_SLUG[slug]
