"""The same event by several connections at once is kept once, and applied once."""


def test_five_webhooks_at_once_are_one(ground):
    case = ground.inside("open")
    statuses, kept, applied = ground.inside("five_at_once", case)
    assert statuses == [200] * 5
    assert (kept, applied) == (1, 1)
