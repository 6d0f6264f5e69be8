"""The right to stay: visa or permit, and the confirmation that a visa was validated."""

from django.utils.translation import gettext_lazy as _

from documents.checks.identity import SameBirthDate, SameName
from documents.checks.permit import LongStay, Validated
from documents.checks.validity import DeclaredStillValid, StillValid
from documents.checks.zone import BothSides, ClearName, ClearNumber, ReadZone, SoundZone
from documents.kind import Kind
from documents.kinds.every import TITLED, read, shown
from documents.reading.permit import read_residence_permit, read_visa_validation
from documents.reading.picture.wants import Want

_PRINTED_ON = {"long_stay_visa": ("valid_from",)}  # not in its zone

PERMIT = Kind(
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
    required=("mrz", "permit", "valid_until"),  # a zone says who, what and until when
    further=lambda found: _PRINTED_ON.get(str(found.get("permit")), ()),
    checks=(
        *TITLED,
        *shown("permit", "mrz", card=True),
        ReadZone(("permit", "mrz")),
        SoundZone(),
        ClearNumber(),
        ClearName(),
        LongStay(),
        StillValid("valid_until", since="valid_from"),
        DeclaredStillValid(),
        Validated(),
        SameName(),
        SameBirthDate(),
        BothSides(),
    ),
)

VALIDATION = Kind(
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
        *read("foreigner_number", "valid_until", "name"),
        StillValid("valid_until", since="valid_from"),
        SameName("name"),
    ),
)
