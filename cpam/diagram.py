"""docs/workflow.md, drawn from TRANSITIONS; a test compares, `manage.py workflow` writes."""

from django.utils import translation

from cpam.moves import Transition
from cpam.states import STATES, TRACK_LABELS, Track, initial
from cpam.workflow import TRANSITIONS

HEAD = """# The procedure

Drawn from `TRANSITIONS` in `cpam/workflow.py` by `manage.py workflow`; a test compares the two.

Five tracks run side by side. A move happens when its track stands in one of its origins, when who
reports it may, and when its needs are met. `student` beside `cpam` counts on the portal only, but
for `order`.
"""


def document() -> str:
    """The whole page, in English."""
    with translation.override("en"):
        return "\n".join([HEAD, *(_section(track) for track in Track)])


def mermaid(track: Track) -> str:
    """A state diagram of one track, in Mermaid's language."""
    lines = ["stateDiagram-v2", f"    [*] --> {initial(track)}"]
    lines += [f"    {state.value} : {state.label}" for state in STATES[track]]
    lines += [
        f"    {origin} --> {row.target} : {row.name}"
        for row in _rows(track)
        for origin in row.origins
    ]
    return "\n".join(lines)


def _section(track: Track) -> str:
    head = "| move | from | to | who may report it | needs |\n|---|---|---|---|---|"
    rows = "\n".join(_row(row) for row in _rows(track))
    return (
        f"## {TRACK_LABELS[track]} (`{track}`)\n\n```mermaid\n{mermaid(track)}\n```\n\n"
        f"{head}\n{rows}\n"
    )


def _row(row: Transition) -> str:
    who = ", ".join(
        str(by.actor) + (f" ({by.channel})" if by.channel else "") + (", with proof" * by.proof)
        for by in row.by
    )
    needs = ", ".join(need.slug.replace("_", " ") for need in row.needs)
    return f"| {row.name} | {', '.join(row.origins)} | {row.target} | {who} | {needs} |"


def _rows(track: Track) -> list[Transition]:
    return [row for row in TRANSITIONS if row.track == track]
