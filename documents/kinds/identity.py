"""Who the student is: passport or card, and the photo for the carte Vitale."""

from django.utils.translation import gettext_lazy as _

from documents.checks.identity import SameBirthDate, SameName, SameNationality
from documents.checks.paper import Noted, Read
from documents.checks.photo import LargeFace, OneFace, PlainBackground
from documents.checks.picture import Lit
from documents.checks.validity import StillValid
from documents.checks.zone import BothSides, ClearName, ClearNumber, ReadZone, SoundZone
from documents.kind import Kind
from documents.kinds.every import TITLED, shown
from documents.reading.identity import read_identity
from documents.reading.photo import read_identity_photo
from documents.reading.picture.wants import Want

IDENTITY = Kind(
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
        *shown("mrz", card=True),
        ReadZone(("mrz",)),
        SoundZone(),
        ClearNumber(),
        ClearName(),
        StillValid("expiry_date"),
        SameName(),
        SameBirthDate(),
        SameNationality(),
        BothSides(),
    ),
)

PHOTO = Kind(
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
    look_reader=read_identity_photo,
    wants=frozenset({Want.FACE}),
    checks=(
        Noted(),
        Lit(),
        Read(case="photo"),
        OneFace(),
        LargeFace(),
        PlainBackground(),
    ),
)
