"""Run every benchmark on a database and a store of its own; print one line a figure."""

import os
import platform
import sys
import tempfile


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(
            DJANGO_SETTINGS_MODULE="config.settings",
            VAR_DIR=folder,
            DEMO="1",
            ALLOWED_HOSTS="testserver",
            SECURE_SSL_REDIRECT="0",
            LOG_LEVEL="ERROR",
        )
        import django  # noqa: PLC0415 - only once the environment is set

        django.setup()
        from django.core.management import call_command  # noqa: PLC0415

        call_command("migrate", verbosity=0)
        from benchmarks import engine, papers, reading, screens  # noqa: PLC0415

        print(f"Python {platform.python_version()}, {os.cpu_count()} cores; medians, in one run")
        for room in (screens, papers, reading, engine):
            for line in room.lines():
                print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
