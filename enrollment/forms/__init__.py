"""The forms of the wizard, one module per subject."""

from enrollment.forms.about_you import AboutYouForm
from enrollment.forms.address import AddressForm, HealthFundForm
from enrollment.forms.bank_account import BankAccountForm
from enrollment.forms.base import StepForm
from enrollment.forms.paper import PaperForm
from enrollment.forms.stay import StayForm
from enrollment.forms.study import StudyForm

__all__ = [
    "AboutYouForm",
    "AddressForm",
    "BankAccountForm",
    "HealthFundForm",
    "PaperForm",
    "StayForm",
    "StepForm",
    "StudyForm",
]
