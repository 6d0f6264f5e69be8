"""Words for the carte Vitale. Sources with their dates: cpam/guidance/sources.py."""

from django.utils.translation import gettext_lazy as _

from cpam.states import Card
from cpam.words.affiliation import NOT_IN_FULL, SHEETS_BY_POST
from cpam.words.words import Mood, Wait, Words, html

SHOW_THE_CERTIFICATE = html(
    _("Show your <i lang='fr'>attestation de droits</i> until the card arrives.")
)

NOT_WITHOUT_PAYING = html(
    _("Leave without paying (<i lang='fr'>tiers payant</i>): in practice it needs the card.")
)

CARD = {
    Card.LOCKED: Words(
        Mood.LATER,
        _("You can order it when your number is certified, from the age of 16."),
        can=SHEETS_BY_POST,
        cannot=html(_("Order the <i lang='fr'>carte Vitale</i>, online or on paper.")),
    ),
    Card.ORDERABLE: Words(
        Mood.NOW,
        _("You can order your card now. It is free."),
        can=SHOW_THE_CERTIFICATE,
        cannot=NOT_WITHOUT_PAYING,
        next=html(_("Order your <i lang='fr'>carte Vitale</i>.")),
    ),
    Card.ORDERED: Words(
        Mood.NOW,
        _("Your card is being made."),
        can=SHOW_THE_CERTIFICATE,
        cannot=NOT_WITHOUT_PAYING,
        awaits=_("Wait for your card."),
        wait=Wait(_("2 or 3 weeks."), _("guides for insured people, no official figure")),
    ),
    Card.ISSUED: Words(
        Mood.NOW,
        _("Your card is in the post, to the address in your file."),
        can=SHOW_THE_CERTIFICATE,
        cannot=NOT_WITHOUT_PAYING,
        next=_("When your card arrives, tell us."),
    ),
    Card.RECEIVED: Words(
        Mood.DONE,
        _("Keep it with you. Update it once a year, at a pharmacy."),
        can=_("Show it at the doctor’s: the CPAM pays you back without paper forms."),
        cannot=NOT_IN_FULL,
    ),
}
