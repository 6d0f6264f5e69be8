"""Run a command against a real PostgreSQL of its own: `python -m tests.on_postgres COMMAND…`."""

import os
import subprocess
import sys

from tests.postgres import postgres

if __name__ == "__main__":
    with postgres() as server:
        environment = {**os.environ, "DATABASE_URL": server.url}
        sys.exit(subprocess.run(sys.argv[1:], env=environment, check=False).returncode)
