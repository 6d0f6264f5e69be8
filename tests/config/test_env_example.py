"""`.env.example` names every variable that the settings read, and no other."""

import re
from pathlib import Path

READ = re.compile(r'env\.(?:text|flag|number|whole|words|choice|secret)\(\s*"([A-Z_0-9]+)"')
NAMED = re.compile(r"^#?\s?([A-Z][A-Z_0-9]+)=", re.MULTILINE)
OF_COMPOSE = {"POSTGRES_PASSWORD"}  # read by docker-compose.yml, not by the settings


def test_every_variable_is_named_with_its_meaning():
    read = set(READ.findall(Path("config/settings.py").read_text()))
    named = set(NAMED.findall(Path(".env.example").read_text()))
    assert named - OF_COMPOSE == read
