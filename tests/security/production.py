"""A production environment that is complete, for processes of their own."""

import base64
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def environment(var, **changed):
    return {
        "PATH": os.environ["PATH"],
        "SECRET_KEY": "a-key-of-the-tests-0123456789" * 2,
        "ALLOWED_HOSTS": "escale.example",
        "SITE_URL": "https://escale.example",
        "DOCUMENT_KEYS": "v1:" + base64.b64encode(bytes(range(32))).decode(),
        "SCANNER": "none",
        "SANDBOX": "rlimits",
        "BEHIND_PROXY": "1",
        "VAR_DIR": str(var),
        **changed,
    }


def run(var, *arguments, **changed):
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment(var, **changed),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def ask(var, *expressions, **changed):
    """What these expressions over `settings` are worth there, as printed."""
    lines = "; ".join(f"print({expression})" for expression in expressions)
    code = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings'; import django;"
        f"django.setup(); from django.conf import settings; {lines}"
    )
    done = run(var, "-c", code, **changed)
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")[:-1]
