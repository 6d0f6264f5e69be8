"""Every case, as its makers wrote it down."""

from tests.hostile import bad_pdfs, bad_pngs, good_pngs, jpegs, odd_pdfs, other_types

PAPERS = (*odd_pdfs.CASES, *bad_pdfs.CASES)
PICTURES = (*good_pngs.CASES, *bad_pngs.CASES, *jpegs.CASES, *other_types.CASES)
CASES = (*PAPERS, *PICTURES)
