"""Row 14: SIGKILL after the mail server took a message; it leaves at most twice, as the same."""

import re

import pytest

from tests.faults import inside


def message_ids(folder):
    """Of the mails that left, in any order."""
    found = []
    for mail in (folder / "mail").glob("*.log"):
        found += re.findall(r"^Message-ID: (.*)$", mail.read_text(), re.MULTILINE)
    return found


@pytest.mark.row(14)
def test_a_mail_that_left_before_the_kill_leaves_again_under_the_same_id(bare_ground, tmp_path):
    ground = bare_ground
    ground.inside(inside.sent_case)

    ground.killed(inside.drain, faults="CP14@1")

    assert len(message_ids(tmp_path)) == 1
    ground.inside(inside.drain)
    ground.inside(inside.drain)
    assert len(message_ids(tmp_path)) == 2
    assert len(set(message_ids(tmp_path))) == 1
    assert ground.breaches("") == []
