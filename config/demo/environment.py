"""The demonstration's settings: made once and kept, so that a restart finds its papers."""

import base64
import json
import os
import secrets
from pathlib import Path

from config.demo.processes import free_port


def demo_environment(var: Path, port: int) -> dict[str, str]:
    """Variables for every process of the demonstration; what the caller has set wins."""
    own = {
        "DEMO": "1",
        "BIND": "127.0.0.1",
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "SITE_URL": f"http://127.0.0.1:{port}",
        "VAR_DIR": str(var),
        "CPAM_CHANNEL": "http",
        "CPAM_GATEWAY_URL": f"http://127.0.0.1:{free_port()}/v1",
        "REDIS_URL": f"redis://127.0.0.1:{free_port()}/0",
        "ENGINE_POLL_FIRST": "15",
        **_keys(var / "demo-keys.json"),
    }
    fixed = {"DEMO", "BIND", "ALLOWED_HOSTS", "SITE_URL", "VAR_DIR"}
    return {name: value for name, value in own.items() if name in fixed or not os.environ.get(name)}


def _keys(path: Path) -> dict[str, str]:
    """Read the secrets of an earlier run, or make them."""
    if not path.exists():
        keys = {
            "SECRET_KEY": secrets.token_urlsafe(50),
            "DOCUMENT_KEYS": "v1:" + base64.b64encode(secrets.token_bytes(32)).decode(),
            "CPAM_GATEWAY_SECRETS": secrets.token_urlsafe(32),
        }
        path.touch(mode=0o600)
        path.write_text(json.dumps(keys), encoding="utf-8")
    return dict(json.loads(path.read_text(encoding="utf-8")))
