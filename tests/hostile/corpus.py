"""Every case, as its makers wrote it down."""

from tests.hostile import (
    bad_pdfs,
    bad_pngs,
    good_pngs,
    heics_and_webps,
    jpegs,
    odd_pdfs,
    other_types,
    pdf_bombs,
)

PAPERS = (*odd_pdfs.CASES, *bad_pdfs.CASES, *pdf_bombs.CASES)
PICTURES = (
    *good_pngs.CASES,
    *bad_pngs.CASES,
    *jpegs.CASES,
    *heics_and_webps.CASES,
    *other_types.CASES,
)
CASES = (*PAPERS, *PICTURES)
