"""What the CPAM asked for, and what it wrote."""

from django.utils.translation import gettext_lazy as _

from documents.checks.letter import FinalNumber, OwnNumber, SoundNumber
from documents.kind import Kind
from documents.kinds.every import ANY, TITLED, read
from documents.reading.letter import number_fits, read_cpam_letter
from documents.reading.other import read_other

OTHER = Kind(
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
        *read(),
    ),
)

LETTER = Kind(
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
        *read("letter"),
        SoundNumber(),
        FinalNumber(),
        OwnNumber(),
    ),
)
