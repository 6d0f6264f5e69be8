"""The models of 30 MB are loaded where pages are looked at, and nowhere else."""

import subprocess
import sys

import pytest

HEAVY = {"cv2", "onnxruntime", "rapidocr", "zxingcpp"}


@pytest.mark.parametrize(
    "serves", ["config.urls", "config.celery, enrollment.tasks, cpam.tasks, documents.looks"]
)
def test_what_serves_people_or_cases_does_not(serves):
    code = f"import django, sys; django.setup(); import {serves}; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"DJANGO_SETTINGS_MODULE": "config.settings", "DEBUG": "1", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "enrollment.models" in run.stdout
    assert not HEAVY & set(run.stdout.split())
