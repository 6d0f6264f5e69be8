"""Keep the translations: compile, update, check. Babel does the work, no gettext is needed."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation.template import templatize

ROOMS = ("config", "offices", "cpam", "enrollment", "documents", "accounts", "templates")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "npgettext": ((1, "c"), 2, 3),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}


class Command(BaseCommand):
    help = "Compile the catalogues, bring them up to date with the source, or check them."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("act", choices=("compile", "update", "check"))

    def handle(self, *args: object, act: str, **options: object) -> None:
        for path in sorted(Path(settings.LOCALE_PATHS[0]).glob("*/LC_MESSAGES/django.po")):
            with path.open("rb") as file:
                catalogue = read_po(file, locale=path.parts[-3])
            getattr(self, act)(path, catalogue)

    def compile(self, path: Path, catalogue: Catalog) -> None:
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)

    def update(self, path: Path, catalogue: Catalog) -> None:
        catalogue.update(source_messages(), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        with path.open("wb") as file:
            write_po(file, catalogue, width=100, sort_output=True, no_location=True)
        self.compile(path, catalogue)

    def check(self, path: Path, catalogue: Catalog) -> None:  # type: ignore[override]
        wanted = {(message.id, message.context) for message in source_messages() if message.id}
        missing = [
            identity
            for identity, context in wanted
            if (found := catalogue.get(identity, context)) is None
            or found.fuzzy
            or not found.string
            or not all(found.string)
        ]
        if missing:
            lines = "\n".join(f"  {identity!r}" for identity in sorted(missing, key=str)[:40])
            raise CommandError(f"{path}: {len(missing)} untranslated, for example\n{lines}")


def source_messages() -> Catalog:
    """Every string of the source that a person may read."""
    catalogue = Catalog()
    for line, text, comments, context in _extracted():
        catalogue.add(text, None, [], comments, context=context, lineno=line)
    return catalogue


def _extracted() -> Iterator[tuple]:
    for room in ROOMS:
        for path in sorted((settings.BASE_DIR / room).rglob("*")):
            if path.suffix == ".py" and "migrations" not in path.parts:
                source = path.read_bytes()
            elif path.suffix in {".html", ".txt"}:
                source = "\n".join(_calls(path)).encode()
            else:
                continue
            yield from extract("python", BytesIO(source), KEYWORDS, options={"encoding": "utf-8"})


# What `templatize` writes between the tags is not Python; its calls of gettext are.
LITERAL = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
CALL = re.compile(rf"(?:_|n?p?gettext)\(\s*{LITERAL}(?:\s*,\s*{LITERAL})*(?:\s*,\s*count)?\s*\)")


def _calls(path: Path) -> list[str]:
    """The calls of gettext that a template stands for."""
    return CALL.findall(templatize(path.read_text(encoding="utf-8"), str(path)))
