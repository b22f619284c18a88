"""The muzak of Plaudit: eight bars at 80 to the minute, in three layers that loop together. A developer's step.

The layers are laid over one another: the marimba alone is the poorest city, with choir and bass it is itself, and the
bells on top are for days when everybody is pleased.
"""

from __future__ import annotations

import numpy as np
from instruments import RATE, Wave, band, bell, choir, envelope, marimba, noise, pitch, room, times

BEAT_S = 0.75
BEATS = 32
LOOP = round(BEAT_S * BEATS * RATE)

# One bar each: bass, three inner voices.
CHORDS = (
    ("C3", "E4", "G4", "B4"), ("A2", "E4", "G4", "C5"), ("F2", "E4", "A4", "C5"), ("G2", "D4", "G4", "C5"),
    ("E3", "D4", "G4", "B4"), ("A2", "C4", "E4", "B4"), ("D3", "C4", "F4", "A4"), ("G2", "D4", "F4", "B4"),
)  # fmt: skip
# (beat, note): a tune that keeps smiling and never quite arrives.
TUNE = (
    (0, "G4"), (0.5, "C5"), (1, "E5"), (2.5, "D5"), (3, "B4"), (4, "C5"), (5.5, "A4"), (6, "G4"), (7, "E4"),
    (8, "A4"), (8.5, "C5"), (9, "F5"), (10.5, "E5"), (11, "C5"), (12, "D5"), (13.5, "C5"), (14, "G4"),
    (16, "B4"), (16.5, "D5"), (17, "G5"), (18.5, "E5"), (19, "D5"), (20, "C5"), (21.5, "B4"), (22, "E4"), (23, "A4"),
    (24, "F4"), (24.5, "A4"), (25, "D5"), (26.5, "C5"), (27, "A4"), (28, "B4"), (29.5, "D5"), (30, "G4"), (31, "D5"),
)  # fmt: skip


def layers() -> dict[str, Wave]:
    """File name to wave; all of one length, their ends folded over their beginnings."""
    return {"music-1": _marimbas(), "music-2": _choir_and_bass(), "music-3": _bells()}


def _looped(parts: list[tuple[float, float, Wave]]) -> Wave:
    """Lay parts at their beats; whatever rings past the end rings on at the start, so the seam is not heard."""
    out = np.zeros(LOOP)
    for beat, level, wave in parts:
        where = (round(beat * BEAT_S * RATE) + np.arange(len(wave))) % LOOP
        np.add.at(out, where, level * wave)
    return out


def _marimbas() -> Wave:
    parts = [(beat, 0.5, room(marimba(pitch(note), 1.5, 0.45), 1.1, 0.16)) for beat, note in TUNE]
    for bar, (_, low, middle, high) in enumerate(CHORDS):
        for step, note in enumerate((low, high, middle, high)):
            parts.append((bar * 4 + step + 0.5, 0.16, room(marimba(pitch(note), 0.9, 0.25), 0.9, 0.2)))
    return _looped(parts)


def _choir_and_bass() -> Wave:
    parts = []
    for bar, (low, *voices) in enumerate(CHORDS):
        for beat, level in ((0, 0.42), (2.5, 0.26)):
            parts.append((bar * 4 + beat, level, marimba(pitch(low), 1.4, 0.15)))
        for number, note in enumerate(voices):
            # Each voice holds a little over the bar line, so that the chords lean into one another.
            parts.append((bar * 4 - 0.15, 0.20, room(choir(pitch(note), 3.45, "oo", bar * 7 + number), 1.4, 0.3)))
    return _looped(parts)


def _bells() -> Wave:
    parts = []
    for bar, (_, low, middle, high) in enumerate(CHORDS):
        for step, note in enumerate((high, middle, high, low)):
            up = note[:-1] + str(int(note[-1]) + 1)
            parts.append((bar * 4 + step + 0.25 * (step % 2), 0.10, room(bell(pitch(up), 1.1), 1.2, 0.3)))
        parts.append((bar * 4 + 1.9, 0.09, room(choir(pitch(high), 2.0, "ah", bar + 90), 1.2, 0.4)))
        for eighth in range(8):
            brush = band(noise(0.12, 40 + eighth), 4000, 9000) * np.exp(-times(0.12) * 40)
            level = 0.020 if eighth % 2 else 0.035
            parts.append((bar * 4 + eighth / 2, level, brush * envelope(len(brush), 0.004, 0.03)))
    return _looped(parts)
