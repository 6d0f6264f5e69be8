"""How a card or a passport page is put together: waves, a face, print, a zone, laminate."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import typst
from PIL import Image

from tests.specimens.fonts import NARROW, SANS, SERIF, fonts, zone_font
from tests.specimens.guilloche import guilloche
from tests.specimens.laminate import glint, hologram
from tests.specimens.portrait import grey_ghost, portrait

TEMPLATE = b"""
#let card = json(bytes(sys.inputs.card))
#let (width, height) = card.size.map(side => side * 1mm)
#set page(width: width, height: height, margin: 0pt, fill: none)
#set text(font: card.fonts, fill: rgb(card.ink), hyphenate: false, lang: "fr")
#set par(leading: 0.35em)
#place(dx: 5mm, dy: 3mm, box(width: width - 10mm, [
  #text(size: card.label * 2.1pt, weight: "bold", fill: rgb(card.accent), card.title)
  #h(1fr) #text(size: card.label * 1.3pt, fill: rgb(card.accent), card.state)
]))
#for field in card.fields {
  let (left, top, label, value) = field
  place(dx: left * width, dy: top * height, stack(spacing: 1.1mm,
    text(size: card.label * 1pt, fill: rgb(card.accent), label),
    text(size: card.value * 1pt, weight: card.weight, value)))
}
#for note in card.upright { place(dx: note.at(0) * width, dy: note.at(1) * height,
  rotate(-90deg, reflow: true, text(size: card.label * 1.2pt, note.at(2)))) }
#let band = if card.zone.len() == 0 { 0mm } else if card.zone.len() == 3 { 21mm } else { 17mm }
#if card.zone.len() > 0 {
  place(bottom, rect(width: 100%, height: band, fill: rgb(card.band)))
  place(bottom + center, dy: -4mm, text(font: card.zone_font, size: card.zone_size * 1mm,
    ligatures: false, top-edge: "baseline", bottom-edge: "baseline", fill: rgb(card.zone_ink),
    stack(spacing: card.pitch * 1mm, ..card.zone.map(line => align(left, line)))))
}
"""

# Left and top as shares of the card, then label and value.
Field = tuple[float, float, str, str]


@dataclass(frozen=True)
class Card:
    """Sizes in millimetres, `face` as left, top and height in shares of the card's height."""

    size: tuple[float, float]
    title: str
    fields: Sequence[Field] = ()
    zone: Sequence[str] = ()
    state: str = ""
    upright: Sequence[tuple[float, float, str]] = ()
    face: tuple[float, float, float] | None = None
    glints: int = 0


INKS = (("#1c2028", "#284678"), ("#221a1a", "#7a2430"), ("#18201c", "#1f5a46"))


def drawn(card: Card, seed: int, *, ppi: int = 300) -> Image.Image:
    """The card as pixels; `seed` chooses waves, fonts, inks, face and reflections."""
    chance = random.Random(seed)
    width, height = (round(side * ppi / 25.4) for side in card.size)
    image = guilloche((width, height), seed, ppi)
    if card.face:
        left, top, tall = card.face
        face = portrait(
            round(tall * height), seed, chance.choice(((226, 230, 234), (206, 214, 222)))
        )
        image.paste(face, (round(left * width), round(top * height)))
        ghost = grey_ghost(face, round(height * 0.22))
        image.paste((70, 80, 100), (round(width * 0.86), round(height * 0.2)), ghost)
    printed = Image.open(BytesIO(_print(card, chance, ppi)))
    image.paste(printed, (0, 0), printed)
    if card.face:
        hologram(image, chance)
    for _ in range(card.glints):
        glint(image, chance)
    return image


def _print(card: Card, chance: random.Random, ppi: int) -> bytes:
    ink, accent = chance.choice(INKS)
    family, size = zone_font()
    large = card.size[0] > 100
    content = {
        "size": card.size,
        "title": card.title,
        "state": card.state,
        "fields": card.fields,
        "upright": card.upright,
        "zone": card.zone,
        "zone_font": [family],
        "zone_size": size,
        "zone_ink": chance.choice(("#101014", "#26262c", "#1c1a2a")),
        "pitch": 6.35 if len(card.zone) < 3 else 5.6,
        "band": chance.choice(("#f4f6f6d8", "#f8f6f0b0", "#ffffff70")),
        "ink": ink,
        "accent": accent,
        "fonts": chance.choice((SANS, SANS, SERIF, NARROW)),
        "label": 5.2 if large else 4.2,
        "value": chance.choice((8.5, 9, 9.5)) if large else chance.choice((6.8, 7.2)),
        "weight": chance.choice(("regular", "medium", "bold")),
    }
    return typst.compile(
        TEMPLATE,
        format="png",
        ppi=ppi,
        font_paths=fonts(),
        sys_inputs={"card": json.dumps(content)},
    )
