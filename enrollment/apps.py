from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class EnrollmentConfig(AppConfig):
    name = "enrollment"
    verbose_name = _("Dossiers")

    def ready(self) -> None:
        # These modules need the models, which are loaded by now.
        from accounts.signals import erasing, exporting  # noqa: PLC0415
        from enrollment.carrying import carry_over_at_sign_in  # noqa: PLC0415
        from enrollment.my_data import erase, export  # noqa: PLC0415
        from enrollment.reference_data import load_shipped  # noqa: PLC0415

        user_logged_in.connect(carry_over_at_sign_in, dispatch_uid="enrollment.carry_over")
        post_migrate.connect(load_shipped, sender=self, dispatch_uid="enrollment.load_shipped")
        erasing.connect(erase, dispatch_uid="enrollment.erase")
        exporting.connect(export, dispatch_uid="enrollment.export")
