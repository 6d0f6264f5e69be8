"""Five tracks of a case, as columns that only `Case.apply()` writes."""

from datetime import date

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpam.states import Affiliation, Card, Certification, Doctor, Number, Track, state_label
from enrollment.calendar import civil_today

AGE_FOR_A_CARD = 16  # ameli.fr, carte Vitale: from 16, or 12 on request; a médecin traitant as well


class Tracks(models.Model):
    affiliation = models.CharField(
        _("cover"), max_length=20, choices=Affiliation, default=Affiliation.PREPARING
    )
    number = models.CharField(_("number"), max_length=20, choices=Number, default=Number.NONE)
    certification = models.CharField(
        _("certification"), max_length=20, choices=Certification, default=Certification.WAITING
    )
    card = models.CharField(_("carte Vitale"), max_length=20, choices=Card, default=Card.LOCKED)
    doctor = models.CharField(
        _("médecin traitant"), max_length=20, choices=Doctor, default=Doctor.NOT_YET
    )

    class Meta:
        abstract = True

    def state(self, track: str) -> str:
        """Where a track stands."""
        return str(getattr(self, Track(track)))

    def get_label(self, track: str) -> str | Promise:
        """The word for where a track stands."""
        return state_label(track, self.state(track))

    @property
    def all_is_done(self) -> bool:
        """The number is certified, the card in the wallet and the doctor registered."""
        return (self.certification, self.card, self.doctor) == (
            Certification.CERTIFIED,
            Card.RECEIVED,
            Doctor.REGISTERED,
        )


def sixteenth_birthday(born: date) -> date:
    """The day from which a card and a doctor are possible; 1 March for a leap-day child."""
    try:
        return born.replace(year=born.year + AGE_FOR_A_CARD)
    except ValueError:
        return born.replace(year=born.year + AGE_FOR_A_CARD, month=3, day=1)


def is_old_enough(born: date, today: date | None = None) -> bool:
    return sixteenth_birthday(born) <= (today or civil_today())
