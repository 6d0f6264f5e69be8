from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    name = "documents"
    verbose_name = _("Documents")

    def ready(self) -> None:
        from accounts import signals  # noqa: PLC0415 - needs the loaded apps
        from documents import farewell  # noqa: PLC0415 - needs the loaded models

        signals.erasing.connect(farewell.erase_papers, dispatch_uid="documents.erase")
        signals.exporting.connect(farewell.list_papers, dispatch_uid="documents.export")
