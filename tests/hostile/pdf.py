# ruff: noqa: E501 - a line of a file stays in one piece
"""PDF files written by hand, object by object, so that anything in them can be wrong."""

import zlib

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
WORDS = b"BT /F1 24 Tf 40 300 Td (Certificat) Tj ET"


def stream(body, entries=b"", *, packed=False):
    if packed:
        body, entries = zlib.compress(body, 9), entries + b" /Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(body), entries, body)


def usual(**changes):
    """Objects 1 to 5 of a paper of one page; `page=`, `words=` and others replace some."""
    return {
        1: changes.get("catalog", CATALOG),
        2: changes.get("pages", PAGES),
        3: changes.get("page", PAGE),
        4: changes.get("contents") or stream(changes.get("words", WORDS)),
        5: FONT,
        **changes.get("more", {}),
    }


def written(objects, *, version=b"1.7", trailer=b"", xref=True, start=None, end=b"%%EOF\n"):
    """The file of these objects; `xref=False` leaves out the index."""
    content = b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n" % version
    places = {}
    for number, body in objects.items():
        places[number] = len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    size = max(objects) + 1
    at = len(content)
    if xref:
        lines = [
            b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n"
            for n in range(size)
        ]
        content += b"xref\n0 %d\n%s" % (size, b"".join(lines))
    content += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (size, trailer)
    return content + b"startxref\n%d\n" % (at if start is None else start) + end


def paper(**changes):
    return written(usual(**changes))


def with_page(entries):
    """A paper whose page has these entries as well."""
    return paper(page=PAGE[:-2] + entries + b" >>")


def boxed(box, extra=b""):
    page = PAGE.replace(b"[0 0 300 400]", box)
    return paper(page=page[:-2] + extra + b" >>")


def pictured(width, height, picture, entries):
    """A paper that is one picture, as a scanner sends it."""
    words = b"q 280 0 0 380 10 10 cm /Im Do Q"
    page = PAGE.replace(b"/Font << /F1 5 0 R >>", b"/XObject << /Im 6 0 R >>")
    head = b"/Type /XObject /Subtype /Image /Width %d /Height %d %s" % (width, height, entries)
    return paper(words=words, page=page, more={6: stream(picture, head)})


def acting(action, where="catalog"):
    """A paper with an action: at opening, of a page, of a link, or of a field."""
    if where == "catalog":
        return paper(catalog=CATALOG[:-2] + b"/OpenAction " + action + b" >>")
    if where == "page":
        return with_page(b"/AA << /O " + action + b" >>")
    if where == "names":
        names = b"/Names << /JavaScript << /Names [(a) 6 0 R] >> >> >>"
        return paper(catalog=CATALOG[:-2] + names, more={6: action})
    link = b"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 300 400] /A " + action + b" >>]"
    return with_page(link)
