"""Make every sound of the game anew: `python assets/sounds/make.py`, with the extra `sounds` installed.

The files are shipped, so nobody who plays runs this. An encoder's bytes differ from run to run; the samples do not.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile
from instruments import (
    RATE,
    Wave,
    band,
    bell,
    choir,
    envelope,
    marimba,
    mix,
    noise,
    pitch,
    room,
    sweep,
    times,
)
from score import layers

HERE = Path(__file__).parent
C5, D5, E5, G5, C6 = (pitch(note) for note in ("C5", "D5", "E5", "G5", "C6"))


def knock(hz: float, seconds: float = 0.22) -> Wave:
    """Knuckles on wood: low, dull, soon over."""
    t = times(seconds)
    body = np.sin(2 * np.pi * hz * t) * np.exp(-t * 38) + 0.4 * np.sin(2 * np.pi * hz * 2.4 * t) * np.exp(-t * 60)
    return (body + 0.5 * band(noise(seconds, 3), 200, 1200) * np.exp(-t * 90)) * envelope(len(t), 0.002, 0.05)


def hush(seconds: float, low_hz: float, high_hz: float, seed: int) -> Wave:
    """A breath of air or paper."""
    wave = band(noise(seconds, seed), low_hz, high_hz)
    return wave / np.max(np.abs(wave))


def clap(seed: int) -> Wave:
    t = times(0.14)
    chance = np.random.default_rng(seed)
    centre = chance.uniform(900, 1700)
    return band(noise(0.14, seed), centre * 0.7, centre * 1.5) * np.exp(-t * chance.uniform(45, 75))


def applause(seed: int) -> Wave:
    """About twenty pairs of hands for half a second: a grain to be laid over others."""
    chance = np.random.default_rng(seed)
    claps = [
        (float(chance.beta(1.6, 2.4) * 0.5), float(chance.uniform(0.2, 1)), clap(seed * 100 + n)) for n in range(22)
    ]
    wave = room(mix(*claps), 0.5, 0.35)
    return wave * envelope(len(wave), 0.02, 0.25)


def paper(seconds: float, seed: int) -> Wave:
    """Paper that moves: air with a few crackles."""
    t = times(seconds)
    crackle = 0.35 + 0.65 * np.abs(band(noise(seconds, seed + 1), 8, 40)) / 0.06
    return hush(seconds, 1800, 6500, seed) * np.clip(crackle, 0, 2.2) * np.sin(np.pi * t / seconds) ** 1.5


def stairs_with_furniture() -> Wave:
    """Something wooden comes down the stairs, politely."""
    steps = [(0.30 * n + (0.05 if n % 2 else 0), 1.0 - 0.11 * n, knock(150 - 9 * n, 0.3)) for n in range(6)]
    fall = [(0.30 * n, 0.34, marimba(pitch(note), 0.8)) for n, note in enumerate(("G4", "E4", "C4", "A3", "F3", "C3"))]
    return room(mix(*steps, *fall), 0.9, 0.2)


def fanfare() -> Wave:
    """A flourish, and the choir agrees."""
    notes = ("C5", "E5", "G5", "C6", "E6")
    run = [(0.11 * n, 0.7, marimba(pitch(note), 1.4, 0.6)) for n, note in enumerate(notes)]
    chord = [(0.55, 0.30, choir(pitch(note), 2.0, "ah", n)) for n, note in enumerate(("C4", "G4", "C5", "E5"))]
    return room(mix(*run, *chord, (0.55, 0.35, bell(C6, 1.8))), 1.2, 0.25)


def cues() -> dict[str, Wave]:
    """File name to wave, before levelling."""
    chord = [(0.03 * n, 0.6, marimba(pitch(note), 1.5, 0.6)) for n, note in enumerate(("C5", "E5", "G5", "C6"))]
    lift = sweep(0.5, 300, 900)
    scan = sweep(0.8, 420, 1250, 420) * (0.6 + 0.4 * np.sin(2 * np.pi * 14 * times(0.8)))
    return {
        "lock-in": mix((0, 1, marimba(pitch("A4"), 0.22, 0.7)), (0, 0.35, knock(300, 0.12))),
        "sit": mix((0, 0.8, marimba(pitch("G4"), 0.5)), (0.10, 1, marimba(C5, 0.7))),
        "star-1": room(knock(185), 0.3, 0.12),
        "star-2": room(marimba(C5, 0.7), 0.6, 0.15),
        "star-3": room(marimba(E5, 0.8), 0.6, 0.15),
        "star-4": room(mix((0, 1, marimba(G5, 1.0)), (0, 0.12, bell(G5 * 2, 0.8))), 0.7, 0.18),
        "star-5": room(mix(*chord, (0.1, 0.3, bell(C6, 1.5)), (0, 0.2, choir(C5, 1.3, "ah"))), 0.9, 0.22),
        "gate-scan": scan * envelope(len(scan), 0.08, 0.15),
        "gate-open": room(
            mix((0, 0.7, marimba(C5)), (0.12, 0.8, marimba(G5)), (0, 0.12, lift * envelope(len(lift), 0.1, 0.2))),
            0.8,
            0.2,
        ),
        "gate-close": room(
            mix((0, 0.7, marimba(D5)), (0.16, 0.8, marimba(pitch("Bb4"))), (0.34, 1.0, knock(120, 0.3))), 0.7, 0.2
        ),
        "timer-tick": mix((0, 1, knock(620, 0.09)), (0, 0.2, marimba(pitch("E6"), 0.09, 0.9))),
        "applause-1": applause(1),
        "applause-2": applause(2),
        "applause-3": applause(3),
        "coin": mix((0, 0.5, bell(pitch("B5"), 0.5)), (0.07, 0.8, bell(pitch("E6"), 0.7))),
        "eviction": stairs_with_furniture(),
        "win": fanfare(),
        "page": paper(0.32, 21),
        "xcard": mix((0, 0.8, paper(0.30, 31)), (0.26, 1.0, paper(0.38, 33)), (0.60, 0.25, knock(240, 0.12))),
        "pause": mix((0, 0.8, marimba(E5, 0.6, 0.3)), (0.14, 0.8, marimba(C5, 0.8, 0.3))),
        "vote": mix((0, 0.6, paper(0.2, 41)), (0.17, 0.9, knock(210, 0.2)), (0.17, 0.25, marimba(pitch("C4"), 0.5))),
    }  # fmt: skip


# How loud each is, as root mean square over its loudest 100 ms; what is heard often is quiet.
LOUDNESS = {
    "lock-in": 0.10,
    "timer-tick": 0.08,
    "page": 0.06,
    "xcard": 0.07,
    "vote": 0.10,
    "star-1": 0.10,
    "gate-scan": 0.07,
    "applause": 0.11,
}


def levelled(name: str, wave: Wave) -> Wave:
    """The wave at its loudness, its peak never above 0.9, its silent tail cut, without a click at its end."""
    if not name.startswith("music"):  # a loop must keep its length
        heard = np.flatnonzero(np.abs(wave) > 0.002 * np.max(np.abs(wave)))
        wave = wave[: heard[-1] + 1]
        wave = wave * envelope(len(wave), 0.0005, 0.02)
    window = min(len(wave), RATE // 10)
    power = np.convolve(wave**2, np.ones(window) / window, "valid")[:: max(1, window // 4)]
    wanted = LOUDNESS.get(name, LOUDNESS.get(name.split("-")[0], 0.14))
    gain = wanted / np.sqrt(np.max(power))
    return wave * min(gain, 0.9 / np.max(np.abs(wave)))


def main() -> None:
    total = 0
    loops = layers()
    # One gain for all three, or the balance of the layers would be lost.
    loudest = max(float(np.max(np.abs(wave))) for wave in loops.values())
    gain = min(0.45 / loudest, 1.0)
    finished = {name: wave * gain for name, wave in loops.items()}
    finished |= {name: levelled(name, wave) for name, wave in cues().items()}
    for name, wave in finished.items():
        path = HERE / f"{name}.ogg"
        with soundfile.SoundFile(path, "w", RATE, 1, "VORBIS", format="OGG", compression_level=0.65) as file:
            for begin in range(0, len(wave), 8192):  # the encoder overflows its stack on long blocks
                file.write(wave[begin : begin + 8192])
        total += path.stat().st_size
        print(f"{name:12} {len(wave) / RATE:6.2f} s {path.stat().st_size / 1000:7.1f} kB")
    print(f"{len(finished)} files, {total / 1000:.0f} kB")


if __name__ == "__main__":
    main()
