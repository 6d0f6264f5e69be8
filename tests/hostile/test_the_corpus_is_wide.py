from collections import Counter

from tests.hostile.case import OPENED, REFUSED
from tests.hostile.corpus import CASES


def test_each_case_has_a_name_of_its_own():
    assert [key for key, times in Counter(case.key for case in CASES).items() if times > 1] == []


def test_it_holds_files_of_both_kinds():
    legitimate = [case for case in CASES if case.outcomes == {OPENED}]
    hostile = [case for case in CASES if case.outcomes <= REFUSED]
    assert len(legitimate) > 150
    assert len(hostile) > 200


def test_every_reason_to_refuse_is_met():
    met = frozenset().union(*(case.outcomes for case in CASES if case.outcomes != REFUSED))
    assert met >= {*REFUSED, OPENED}
