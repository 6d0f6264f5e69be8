"""A fund of our own that speaks cpam-gateway.yaml from its own process, with its own ledger.

It knows nothing of Escale but the arithmetic of numbers and the signature: what it proves about a
case, it proves from outside. Never a part of production.
"""
