from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CpamConfig(AppConfig):
    name = "cpam"
    verbose_name = _("CPAM cases")

    def ready(self) -> None:
        from cpam import receivers  # noqa: PLC0415 - receivers need the models loaded

        receivers.connect()
