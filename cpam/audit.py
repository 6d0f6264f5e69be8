def audit(ledger=None):
    return []
