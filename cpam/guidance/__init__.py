"""What a student may do meanwhile: guides and links, each with its source and its date."""

from cpam.guidance.guides import GUIDES
from cpam.guidance.links import LINKS
from cpam.guidance.rows import Guide, Link, Source

__all__ = ["GUIDES", "LINKS", "Guide", "Link", "Source"]
