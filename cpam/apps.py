from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CpamConfig(AppConfig):
    name = "cpam"
    verbose_name = _("CPAM cases")
