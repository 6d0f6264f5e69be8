"""The grid on which the signs of a line stand, as on a typewriter."""

import numpy as np

NARROWEST, BROADEST = 1.4, 7.0  # steps from sign to sign
MARGIN = 3  # places kept beyond the first and the last sign
LENGTHS = (30, 36, 44)  # signs in a line of a zone
ODD_LENGTH = 0.03
EMPTY = 0.15  # for places without a sign, as a part of all
OVERLOOKED = 3  # signs of a line that the model may not see
MOST_CELLS = 60


def grid_of(spots: np.ndarray) -> tuple[np.ndarray, float] | None:
    """The step of each place of the grid, and how uneven the signs stand on it.

    The line may bend, and lines photographed at an angle grow denser towards one end.
    """
    rough = float(np.median(np.diff(spots)))
    if not NARROWEST <= rough <= BROADEST:
        return None
    period = _period(spots, rough)
    whole = [
        float(spots[-1] - spots[0]) / (count - 1)
        for count in LENGTHS
        if 0 <= count - len(spots) <= OVERLOOKED
    ]
    pitches = (rough, period, period * 1.04, *whole)
    grids = [_settled(spots, _places(spots, pitch)) for pitch in pitches]
    return min(
        (grid for grid in grids if grid), key=lambda grid: _oddness(grid, len(spots)), default=None
    )


def _oddness(grid: tuple[np.ndarray, float], signs: int) -> float:
    """How uneven it is and how empty; of two that are equally so, the one of a whole line is right.

    Where a sign is but two or three steps wide, a grid that is too fine is even as well.
    """
    centres, uneven = grid
    places = len(centres) - 2 * MARGIN
    return uneven + EMPTY * (1 - signs / places) + (0 if places in LENGTHS else ODD_LENGTH)


def _period(spots: np.ndarray, rough: float) -> float:
    """The pitch, near a rough one, at which the signs come most regularly."""
    pitches = rough * np.linspace(0.75, 1.3, 56)
    waves = np.exp(2j * np.pi * spots / pitches[:, np.newaxis])
    return float(pitches[np.abs(waves.mean(axis=1)).argmax()])


def _places(spots: np.ndarray, pitch: float) -> np.ndarray:
    """The place of each sign, following the pitch as it changes along the line."""
    places, centre = [0.0], spots[0]
    for spot in spots[1:]:
        passed = round((spot - centre) / pitch)
        miss = spot - centre - passed * pitch
        places.append(places[-1] + passed)
        centre += passed * pitch + miss / 2
        pitch += 0.04 * miss
    return np.array(places)


def _settled(spots: np.ndarray, places: np.ndarray) -> tuple[np.ndarray, float] | None:
    for degree in (1, 2, 2):
        line = np.polynomial.Polynomial.fit(places, spots, degree)
        centres = line(np.arange(-MARGIN, places.max() + MARGIN + 1))
        if len(centres) > MOST_CELLS or np.diff(centres).min() <= 0:
            return None
        if degree > 1:
            places = np.abs(spots[:, np.newaxis] - centres).argmin(axis=1).astype(float) - MARGIN
            places -= places.min()
    line = np.polynomial.Polynomial.fit(places, spots, 2)
    centres = line(np.arange(-MARGIN, places.max() + MARGIN + 1))
    if np.diff(centres).min() <= 0:
        return None
    uneven = float(np.sqrt(np.mean((spots - line(places)) ** 2)) / np.diff(centres).mean())
    return centres, uneven
