"""`make run`: set up what is missing, start every process, stop them all on Ctrl-C."""

import argparse
import fcntl
import os
import subprocess
import sys
from pathlib import Path

from config.demo.environment import demo_environment
from config.demo.processes import children, port_is_free
from config.demo.supervisor import Supervisor

VAR = Path(os.environ.get("VAR_DIR", "var")).resolve()


def main() -> int:
    parser = argparse.ArgumentParser(prog="make run")
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port

    VAR.mkdir(parents=True, exist_ok=True)
    lock = (VAR / "run.lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return _fail("Escale already runs from this folder: stop it there with Ctrl-C.")
    if not port_is_free(port):
        return _fail(f"Port {port} is taken: choose another with `make run PORT={port + 1}`.")

    os.environ.update(demo_environment(VAR, port))
    # In a process of its own: importing this package has read the settings without these variables.
    subprocess.run([sys.executable, "manage.py", "prepare_demo"], check=True)
    return Supervisor(children(VAR, port), url=f"http://127.0.0.1:{port}").run()


def _fail(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
