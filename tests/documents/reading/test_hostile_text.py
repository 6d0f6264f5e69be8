import time

import pytest

from documents.kinds import KINDS

SECONDS = 3  # some tenths are usual; before the text was limited one of these took minutes
TEXTS = [".", "nom\t", "certifie que ", "FR76", "né le ", "<", "vingt et un "]


@pytest.mark.parametrize("text", TEXTS)
def test_no_text_keeps_a_reader_busy(text):
    line = (text * 20_000)[:20_000]
    lines = [line[start : start + 60] for start in range(0, len(line), 60)]
    for row in KINDS:
        started = time.process_time()
        row.read([[line], lines, lines])
        assert time.process_time() - started < SECONDS, row.slug
