"""Account numbers in a text, however they are spaced."""

import re
from collections.abc import Iterator

from documents.numbers import Iban, bic_valid
from documents.numbers.iban import bban_form, rib_key
from documents.reading.text import Paper

SIGN = r"[0-9A-Z]"
START = re.compile(rf"(?=([A-Z]{{2}}{SIGN}{{2}}{SIGN}{{11,30}}))")
MASKED = re.compile(r"[X*•]{4}")
FIGURES = re.compile(r"\d{3}")
LABEL = r"\biban\b|\brib\b|international bank account"
# A figure, or a letter that a machine takes for it.
FIGURE = "[0-9OQDIlSBZG]"
AS_FIGURES = str.maketrans("OQDIlSBZG", "000115826")
AS_LETTERS = str.maketrans("01582", "OISBZ")
FRENCH_PARTS = re.compile(
    rf"(?<![\dA-Z])({FIGURE}{{5}})\s+({FIGURE}{{5}})\s+([0-9A-Z]{{11}})\s+({FIGURE}{{2}})(?![\dA-Z])"
)
FRENCH_LABELS = (
    (r"(?:code )?(?:banque|etablissement|etab\b\.?)", rf"{FIGURE}{{5}}"),
    (r"(?:code )?guichet", rf"{FIGURE}{{5}}"),
    (r"(?:n°|no|num(?:ero)?\.?)(?: de| du)? compte", r"[0-9A-Z]{11}"),
    (r"cle(?: rib)?", rf"{FIGURE}{{2}}"),
)
BIC_SHAPE = re.compile(
    r"(?<![A-Z0-9])[A-Z0158]{4} ?[A-Z015]{2} ?[0-9A-Z]{2}(?: ?[0-9A-Z]{3})?(?![A-Z0-9])"
)
LINES_BELOW = 2


def find_iban(paper: Paper) -> Iban | None:
    """The account of the paper: a valid one if there is any, else the one that is printed.

    A French account number without IBAN gives one; it never mends a wrong IBAN beside it.
    """
    candidates = [iban for start in range(len(paper.lines)) for iban in _ibans_at(paper, start)]
    valid = next((iban for iban in candidates if iban.valid), None)
    printed = candidates[0] if candidates and paper.says(LABEL) else None
    return valid or printed or from_french_parts(paper)


def repaired(paper: Paper, iban: Iban) -> bool:
    """Whether letters that stood for figures were put right: then the holder should confirm it."""
    return not any(iban.text in _compact(paper, start) for start in range(len(paper.lines)))


def _compact(paper: Paper, position: int) -> str:
    """This line and the next without what may stand between groups of signs."""
    return _bare("".join(paper.lines[position : position + 2]))


def _bare(text: str) -> str:
    return re.sub(r"(?<=\d)[l|]|[l|](?=\d)", "1", re.sub(r"[\s.\-]", "", text))


def _ibans_at(paper: Paper, position: int) -> Iterator[Iban]:
    """What has the length of an IBAN from this line on, or broken over it and the next."""
    lines = _bare(paper.lines[position]), _compact(paper, position)
    for match in (match for compact in lines for match in START.finditer(compact)):
        form = bban_form(match[1][:2])
        signs = match[1][: len(form or "")]
        if not form or len(form) != len(signs) or MASKED.search(signs) or not FIGURES.search(signs):
            continue
        if printed := _as_printed(signs, form):
            yield Iban(printed)


def _as_printed(signs: str, form: str) -> str | None:
    """O for 0, I for 1 and the like put right where the country has only figures.

    Where it allows letters too, they stay unless only figures make the check digits hold. A figure
    is never made a letter: with so many of them, some wrong account would come out right. None for
    what has letters where only figures can stand, as an address has.
    """
    mended = "".join(
        sign.translate(AS_FIGURES) if kind == "n" else sign
        for sign, kind in zip(signs, form, strict=True)
    )
    figures = mended[:2] + mended[2:].translate(AS_FIGURES)
    if not all(sign.isdigit() for sign, kind in zip(mended, form, strict=True) if kind == "n"):
        return None
    return figures if not Iban(mended).valid and Iban(figures).valid else mended


def from_french_parts(paper: Paper) -> Iban | None:
    """From bank, branch, account and key as a RIB prints them; only if the key fits."""
    rows = FRENCH_PARTS.findall("\n".join(paper.lines).replace("\t", " "))
    for parts in (*rows, _labelled_parts(paper)):
        if len(parts) < len(FRENCH_LABELS):
            continue
        bank, branch, _, key = (part.translate(AS_FIGURES) for part in parts)
        for account in (parts[2], parts[2].translate(AS_FIGURES)):
            if rib_key(bank, branch, account) == key:
                body = f"{bank}{branch}{account}{key}"
                return Iban(f"FR{_check_digits('FR', body)}{body}")
    return None


def _labelled_parts(paper: Paper) -> list[str]:
    """The four parts, each after its own label."""
    found = []
    for label, shape in FRENCH_LABELS:
        values = (value.replace(" ", "") for value in paper.values(label))
        found += [part for value in values if (part := value) and re.fullmatch(shape, part)][:1]
    return found


def _check_digits(country: str, body: str) -> str:
    number = "".join(str(int(sign, 36)) for sign in f"{body}{country}00")
    return f"{98 - int(number) % 97:02}"


def find_bic(paper: Paper, country: str) -> str | None:
    """A BIC of the account's country, on a line that says BIC or SWIFT, or just below."""
    for position, line in enumerate(paper.plain_lines):
        if re.search(r"\b(?:bic|swift)\b", line):
            for near in paper.lines[position : position + 1 + LINES_BELOW]:
                for match in BIC_SHAPE.finditer(near):
                    bic = match[0].replace(" ", "")
                    bic = bic[:6].translate(AS_LETTERS) + bic[6:]
                    if bic_valid(bic) and bic[4:6] == country and not bic.startswith("IBAN"):
                        return bic
    return None
