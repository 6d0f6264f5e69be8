"""What a web server starts: refuses to, where the settings are not fit to serve."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()

from config.checks import refuse_to_serve_unsafely  # noqa: E402 - needs the apps loaded
from documents.rooms import keep_one_ready  # noqa: E402 - needs the settings loaded

refuse_to_serve_unsafely()
keep_one_ready()
