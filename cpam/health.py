"""How the engine is doing, for /readyz and /metrics."""


def parts() -> dict[str, str]:
    """Each part of the machine: "ok", or what is wrong."""
    return {}


def figures() -> dict[str, float]:
    """Prometheus names and values."""
    return {}
