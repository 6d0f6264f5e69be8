"""What the demonstration encrypts when it is prepared opens again in every process of it."""

import json
import os
import subprocess
import sys

from config.demo.environment import demo_environment

LOOK = "from enrollment.models import Dossier; print(Dossier.objects.first().iban[:2])"


def test_an_iban_sown_by_the_preparation_opens_in_another_process(tmp_path):
    environment = {**os.environ, **demo_environment(tmp_path, 8000)}
    subprocess.run([sys.executable, "manage.py", "prepare_demo"], env=environment, check=True)
    look = [sys.executable, "manage.py", "shell", "-v0", "-c", LOOK]
    assert subprocess.check_output(look, env=environment, text=True).strip() == "FR"


def test_a_second_run_finds_the_keys_of_the_first(tmp_path):
    first, second = demo_environment(tmp_path, 8000), demo_environment(tmp_path, 8000)
    kept = json.loads((tmp_path / "demo-keys.json").read_text())
    assert all(first[name] == second[name] == value for name, value in kept.items())
    assert (tmp_path / "demo-keys.json").stat().st_mode & 0o777 == 0o600
