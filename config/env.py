"""Typed readers of the environment: a wrong value is refused by name, never guessed at."""

import os
from collections.abc import Mapping

from django.core.exceptions import ImproperlyConfigured

YES = {"1", "true", "yes", "on"}
NO = {"", "0", "false", "no", "off"}


class Environment:
    """Read variables by type; every reader raises `ImproperlyConfigured` naming the variable."""

    def __init__(self, variables: Mapping[str, str] | None = None) -> None:
        self.variables = os.environ if variables is None else variables

    def text(self, name: str, default: str = "") -> str:
        return self.variables.get(name, default).strip()

    def flag(self, name: str, *, default: bool = False) -> bool:
        value = self.text(name, str(default)).lower()
        if value in YES:
            return True
        if value in NO:
            return False
        raise ImproperlyConfigured(f"{name}={value!r}: write 1 or 0.")

    def number(self, name: str, default: float, *, least: float = 0) -> float:
        value = self.text(name, str(default))
        try:
            number = float(value)
        except ValueError:
            raise ImproperlyConfigured(f"{name}={value!r}: write a number.") from None
        if number < least:
            raise ImproperlyConfigured(f"{name}={value!r}: write a number of at least {least:g}.")
        return number

    def whole(self, name: str, default: int, *, least: int = 0) -> int:
        number = self.number(name, default, least=least)
        if number != int(number):
            raise ImproperlyConfigured(f"{name}={number:g}: write a whole number.")
        return int(number)

    def words(self, name: str, default: str = "") -> list[str]:
        return [word.strip() for word in self.text(name, default).split(",") if word.strip()]

    def choice(self, name: str, choices: tuple[str, ...], default: str) -> str:
        value = self.text(name, default)
        if value not in choices:
            raise ImproperlyConfigured(f"{name}={value!r}: choose one of {', '.join(choices)}.")
        return value

    def secret(self, name: str) -> str:
        """Return a variable's value, or the content of the file that `NAME_FILE` names."""
        path = self.text(f"{name}_FILE")
        if not path:
            return self.text(name)
        try:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123 - settings stay plain
                return file.read().strip()
        except OSError as error:
            raise ImproperlyConfigured(f"{name}_FILE={path!r}: {error.strerror}.") from None
