"""TRANSITIONS: the CPAM's procedure, one row a move. Everything else derives from this table.

Five tracks, independent but for their needs: rights (affiliation) and number are separate axes, and
the doctor never waits for the card. The legend of the columns is in `Transition`.
"""

from enum import StrEnum



class Track(StrEnum):
    AFFILIATION = "affiliation"
    NUMBER = "number"
    CERTIFICATION = "certification"
    CARD = "card"
    DOCTOR = "doctor"
