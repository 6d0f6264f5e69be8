"""Zones on pictures that a phone has spoilt: what is still read, and what is said where not."""

from collections.abc import Iterator

from benchmarks.measuring import Line
from benchmarks.reading_look import Verdict, verdict
from benchmarks.reading_unseen import SEED, Unseen, unseen
from tests.specimens import FAULTS, degraded

COUNT = 5
ALL, MOST, TOLD = "100 %", "at least 85 %", "refused, and says why"
TARGETS = {
    **dict.fromkeys(("turned_90", "turned_180", "turned_270", "skew", "perspective"), ALL),
    **dict.fromkeys(("mild_blur", "medium_blur"), ALL),
    **dict.fromkeys(("photo", "dark", "jpeg_q20"), MOST),
    **dict.fromkeys(("cut_left", "cut_right", "cut_bottom", "glare_on_zone"), TOLD),
}
REASONS = {"cut_left": "cut_edge", "cut_right": "cut_edge", "cut_bottom": "cut_edge",
           "glare_on_zone": "glare", "strong_blur": "blur"}  # fmt: skip


def lines() -> Iterator[Line]:
    papers = list(unseen(COUNT, SEED + 2))
    misled = 0
    for fault in FAULTS:
        looks = [
            (paper, verdict(degraded(paper.jpeg, fault, seed), paper.slug))
            for seed, paper in enumerate(papers)
        ]
        misled += sum(look.misleads(paper.truth) for paper, look in looks)
        yield Line(
            f"zone, {fault.replace('_', ' ')}", _figure(fault, looks), TARGETS.get(fault, "")
        )
    whole = COUNT * len(FAULTS)
    yield Line(f"wrong and not flagged, of these {whole} copies", str(misled), "0")


def _figure(fault: str, looks: list[tuple[Unseen, Verdict]]) -> str:
    right = [look.says(paper.truth) for paper, look in looks]
    figure = f"{sum(right)} of {len(looks)} read"
    if reason := REASONS.get(fault):
        rest = [look for (_paper, look), read in zip(looks, right, strict=True) if not read]
        told = sum(reason in look.codes for look in rest)
        figure += f", {reason} said of {told} of {len(rest)}"
    return figure
