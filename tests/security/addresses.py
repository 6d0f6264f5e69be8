"""Every address that the site answers to, by name."""

from django.urls import get_resolver
from django.urls.resolvers import URLPattern


def names(resolver=None, spaces=()):
    """The full names of all patterns that have one, in the order of the resolver."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if not isinstance(pattern, URLPattern):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from names(pattern, inner)
        elif pattern.name:
            yield ":".join((*spaces, pattern.name))


def within_reach(who):
    """Those worth asking for: the admin turns all but proved staff away at one door."""
    staff = who in ("reviewer", "administrator")
    return [name for name in names() if name.startswith("admin:") is staff]
