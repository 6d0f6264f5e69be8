"""A page that says what it stands for: enough to look at, nothing that could be taken for real."""

from functools import cache
from io import BytesIO

from anyascii import anyascii
from PIL import Image, ImageDraw, ImageFont

from documents.border import Picture
from documents.findings import Finding
from documents.intake import Opened, fingerprint
from documents.kinds import kind
from documents.models import Document, Original
from enrollment.models import Attachment, Dossier
from enrollment.requirements import owed

PAGE = (827, 1169)  # A4 at 100 dpi
PAPER, INK, SOFT = "#fbf9f4", "#1b2430", "#8b8577"


def give_papers(dossier: Dossier, *, doubted: bool = False) -> None:
    """Attach a specimen for everything that this dossier owes.

    `doubted`: its birth certificate shows no parents and was sent anyway, for a reviewer to see.
    """
    for row in owed(dossier):
        document = Document.objects.start(dossier.owner, row.kind.slug)
        opened = _opened(row.kind.slug)
        original = Original.quarantine(
            document, opened.pages[0].jpeg, "specimen.jpg", opened.media_type
        )
        original.clear(opened)
        document.outcome = Document.Outcome.ACCEPTED
        document.save(update_fields=["outcome"])
        attachment = Attachment.objects.create(
            dossier=dossier,
            document=document,
            kind=row.kind.slug,
            attached_at=dossier.submitted_at or dossier.created_at,
        )
        if doubted and row.kind.slug == "birth_certificate":
            document.record([Finding.of("missing_parents", page=1)], "")
            attachment.send_anyway("The names of my parents are on the second page.")


@cache
def _opened(slug: str) -> Opened:
    jpeg = draw_specimen(kind(slug).french)
    return Opened(
        media_type="image/jpeg",
        size=len(jpeg),
        sha256=fingerprint(jpeg),
        width=PAGE[0],
        height=PAGE[1],
        # It says nothing: blank to the reading worker, whose time is the visitors'.
        pages=(Picture(jpeg=jpeg, width=PAGE[0], height=PAGE[1], blank=True),),
        texts=((),),
        notes=(),
        second_opinion="image/jpeg",
    )


def draw_specimen(title: str) -> bytes:
    """Return a JPEG of one page: a title, grey lines, and the word SPECIMEN across."""
    page = Image.new("RGB", PAGE, PAPER)
    pen = ImageDraw.Draw(page)
    pen.text(
        (90, 110),
        anyascii(title),  # the built-in font has no accents
        fill=INK,
        font=ImageFont.load_default(38),
    )
    for line in range(14):
        width = 620 if line % 5 < 4 else 380  # noqa: PLR2004 - paragraphs of five lines
        pen.rectangle((90, 240 + line * 52, 90 + width, 252 + line * 52), fill="#e4dfd4")
    stamp = Image.new("L", (760, 150))
    ImageDraw.Draw(stamp).text(
        (380, 75), "SPECIMEN", fill=120, font=ImageFont.load_default(130), anchor="mm"
    )
    turned = stamp.rotate(28, expand=True)
    page.paste(SOFT, ((PAGE[0] - turned.width) // 2, 420), turned)
    buffer = BytesIO()
    page.save(buffer, "JPEG", quality=80)
    return buffer.getvalue()
