"""The wiring app: checks of the settings, commands about the whole product."""

from django.apps import AppConfig
from django.core import checks


class ConfigConfig(AppConfig):
    name = "config"

    def ready(self) -> None:
        from config.checks import deployment  # noqa: PLC0415 - checks read the loaded settings

        checks.register(deployment, deploy=True)
