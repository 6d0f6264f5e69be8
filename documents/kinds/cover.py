"""Papers that only some owe: means, rights at home, a parent's consent."""

from django.utils.translation import gettext_lazy as _

from documents.kind import Kind
from documents.kinds.every import ANY, TITLED, read
from documents.reading.other import read_other

MEANS = Kind(
    "proof_of_means",
    _("Proof of means"),
    "justificatif de ressources",
    _("A paper that shows what you live on: scholarship, bank statement or support letter."),
    (_("It must show your name and an amount per month."),),
    good=_("A scholarship letter with your name, the amount and the dates."),
    bad=_("A picture of money, or a paper without your name."),
    reader=read_other,
    may_be_signed=True,
    checks=(
        *ANY,
        *read(),
    ),
)

S1 = Kind(
    "s1_form",
    _("S1 form"),
    "formulaire S1",
    _("The S1 form from your health insurance at home."),
    (_("Send every page."),),
    good=_("The whole form, with the stamp of your insurance."),
    bad=_("A European health insurance card: that is another paper."),
    reader=read_other,
    checks=(
        *TITLED,
        *read(),
    ),
)

CONSENT = Kind(
    "parental_authorisation",
    _("Parental authorisation"),
    "autorisation parentale",
    _("A letter signed by a parent or guardian, because you are under 16."),
    (_("It must show your name, the parent's name, the date and a signature."),),
    good=_("A signed and dated letter, with both names."),
    bad=_("A letter without signature."),
    reader=read_other,
    checks=(
        *ANY,
        *read(),
    ),
)
