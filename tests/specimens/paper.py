"""A sheet of paper as a PDF with real text, by Typst and the fonts inside it."""

import json
from collections.abc import Sequence
from datetime import date

import typst

# A block is a line of text, (a name of DRAWN, text), or rows of a table.
DRAWN = ("title", "logo", "stamp", "signature", "box")
Block = str | tuple[str, str] | Sequence[Sequence[str]]

TEMPLATE = b"""
#let pages = json(bytes(sys.inputs.pages))
#set document(date: none)
#set page(paper: "a4", margin: (x: 2.2cm, y: 2cm))
#set text(font: "Libertinus Serif", size: 11pt, hyphenate: false)
#for (number, blocks) in pages.enumerate() {
  if number > 0 { pagebreak() }
  for block in blocks {
    if block.kind == "title" { align(center, text(size: 15pt, weight: "bold", block.text)) }
    else if block.kind == "line" { par(block.text) }
    else if block.kind == "logo" {
      grid(columns: (1.6cm, auto), align: horizon,
        box(width: 1.2cm, height: 1.2cm, {
          place(circle(radius: 0.6cm, fill: rgb("2b5d8c")))
          place(dx: 0.3cm, dy: 0.35cm, polygon(fill: rgb("f2c14e"),
            (0cm, 0.6cm), (0.3cm, 0cm), (0.6cm, 0.6cm)))
        }),
        text(size: 13pt, weight: "bold", fill: rgb("2b5d8c"), block.text))
    }
    else if block.kind == "stamp" {
      align(right, rotate(-11deg, circle(radius: 1.5cm, stroke: 1.4pt + rgb("3a4fa0"),
        align(center + horizon, text(size: 7.5pt, fill: rgb("3a4fa0"), block.text)))))
    }
    else if block.kind == "signature" {
      align(right, stack(spacing: 2pt, block.text, curve(stroke: 1pt + rgb("23356b"),
        curve.move((0cm, 0.7cm)), curve.cubic((0.8cm, -0.9cm), (0.7cm, 1.6cm), (1.6cm, 0.2cm)),
        curve.cubic((2.1cm, -0.6cm), (2cm, 1.2cm), (3.4cm, 0.4cm)))))
    }
    else if block.kind == "box" { rect(inset: 8pt, stroke: 0.6pt, block.text) }
    else {
      table(
        columns: block.rows.first().len(), stroke: none, column-gutter: 1.2cm, inset: 3pt,
        ..block.rows.flatten().map(cell => [#cell]),
      )
    }
  }
}
"""


def pdf(*blocks: Block) -> bytes:
    """One page with these blocks, top to bottom."""
    return several_pages_pdf(blocks)


def several_pages_pdf(*pages: Sequence[Block]) -> bytes:
    """One page for each sequence of blocks."""
    return _drawn(pages, "pdf")


def page_png(blocks: Sequence[Block]) -> bytes:
    """The same page as pixels, 150 to the inch."""
    return _drawn([blocks], "png")


def _drawn(pages: Sequence[Sequence[Block]], format_: str) -> bytes:
    content = json.dumps([[_as_typst(block) for block in page] for page in pages])
    return typst.compile(
        TEMPLATE,
        format=format_,
        ppi=150,
        ignore_system_fonts=True,
        sys_inputs={"pages": content},
    )


def _as_typst(block: Block) -> dict[str, object]:
    if isinstance(block, str):
        return {"kind": "line", "text": block}
    if len(block) == 2 and block[0] in DRAWN:
        return {"kind": block[0], "text": block[1]}
    return {"kind": "table", "rows": [list(row) for row in block]}


MONTHS = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
"""


def in_words(day: date) -> str:
    """A date as French letters write it."""
    return f"{day.day} {MONTHS.split()[day.month - 1]} {day.year}"
