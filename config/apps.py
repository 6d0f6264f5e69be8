"""The wiring app: checks of the settings, commands about the whole product."""

from django.apps import AppConfig, apps
from django.core import checks
from django.db.models.signals import post_migrate


class ConfigConfig(AppConfig):
    name = "config"

    def ready(self) -> None:
        from config.after_migrate import keep_roles, make_cache_table  # noqa: PLC0415 - needs models
        from config.checks import deployment  # noqa: PLC0415 - needs the loaded settings

        checks.register(deployment, deploy=True)
        post_migrate.connect(keep_roles, dispatch_uid="keep_roles")
        post_migrate.connect(make_cache_table, sender=apps.get_app_config("accounts"))
