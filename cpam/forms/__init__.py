"""Forms of moves: each need that a form can fill has its part."""

from cpam.forms.move import PARTS, MoveForm

__all__ = ["PARTS", "MoveForm"]
