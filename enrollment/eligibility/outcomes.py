"""The outcomes of the table: who goes on, and the verdict each is told."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise

REGISTER = _("You can register")
KEEP = _("You do not need this service")
OTHER = _("Your registration follows another procedure")


@dataclass(frozen=True)
class Outcome:
    """`goes_on`: the wizard is for this person. Everybody else gets guidance and may object."""

    code: str
    verdict: Text
    goes_on: bool = False


OUTCOMES = {
    outcome.code: outcome
    for outcome in (
        Outcome("PORTAL_NON_EU", REGISTER, goes_on=True),
        Outcome("PORTAL_EU", REGISTER, goes_on=True),
        Outcome("PORTAL_S1", REGISTER, goes_on=True),
        Outcome("PORTAL_FR", REGISTER, goes_on=True),
        Outcome("REVIEW", _("You can start, and a person will look at your case"), goes_on=True),
        Outcome("ALREADY_INSURED", KEEP),
        Outcome("EXEMPT", KEEP),
        Outcome("NOT_COVERED", KEEP),
        Outcome("USE_CEAM", _("You stay insured at home. You do not need this service")),
        Outcome("USE_CEAM_WARN", _("You stay insured at home for now")),
        Outcome("UK_CHECK", _("Your card from the United Kingdom may be enough")),
        Outcome("CPAM_PAPER", OTHER),
        Outcome("EMPLOYEE", OTHER),
        Outcome("EMPLOYEE_TALENT", OTHER),
        Outcome("QC_FORM", OTHER),
        Outcome("BILATERAL", OTHER),
        Outcome("OVERSEAS_NC", OTHER),
        Outcome("OVERSEAS_PF", OTHER),
        Outcome("OVERSEAS_SPM", OTHER),
    )
}
