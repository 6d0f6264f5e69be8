"""Every row of the matrix of faults, and both controls, has its tests; each file says which."""

import importlib
from pathlib import Path

ROWS = {*range(1, 38), "C1", "C2"}


def rows_with_tests():
    """Row -> the tests that carry its mark."""
    found = {}
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        module = importlib.import_module(f"tests.faults.{path.stem}")
        on_module = _marks(getattr(module, "pytestmark", []))
        for name, value in vars(module).items():
            if name.startswith("test_") and callable(value):
                for row in {*on_module, *_marks(getattr(value, "pytestmark", []))}:
                    found.setdefault(row, []).append(f"{path.stem}::{name}")
    return found


def _marks(marks):
    """Rows named by marks, and by the marks of parameters."""
    rows = set()
    for mark in marks if isinstance(marks, list) else [marks]:
        if mark.name == "row":
            rows.update(mark.args)
        if mark.name == "parametrize":
            rows |= _marks([one for value in mark.args[1] for one in getattr(value, "marks", ())])
    return rows


def test_no_row_is_missing_and_none_is_invented():
    assert set(rows_with_tests()) == ROWS
