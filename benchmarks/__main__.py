"""Run every benchmark on a database and a store of its own; print one line a figure.

The engine is measured on SQLite, then on a PostgreSQL that syncs what it commits, as in production.
`python -m benchmarks engine` measures the engine alone, on DATABASE_URL. `BENCH_ROWS=1000000` adds
a million cases, which take some minutes to be made.
"""

import os
import platform
import subprocess
import sys
import tempfile

from tests.servers import valkey


def main(names):
    with tempfile.TemporaryDirectory() as folder, valkey() as broker:
        os.environ.update(
            DJANGO_SETTINGS_MODULE="config.settings",
            VAR_DIR=folder,
            REDIS_URL=broker,
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
        for room in [engine] if names else [screens, papers, reading, engine]:
            for line in room.lines():
                print(line, flush=True)
    return 0 if names else on_postgres()


def on_postgres():
    from tests.postgres import postgres  # noqa: PLC0415 - only once the environment is set

    with postgres(durable=True) as server:
        environment = {**os.environ, "DATABASE_URL": server.url}
        command = [sys.executable, "-m", "benchmarks", "engine"]
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
