"""The demonstration: what `make run` shows, and nothing that production loads."""
