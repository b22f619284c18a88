"""The instruments that the sounds are made of: sums of sines and shaped noise. A developer's step.

Every voice is an array of floats at RATE samples a second, about -1 to 1. Noise is seeded, so samples repeat.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.float64]

RATE = 32_000


def pitch(note: str) -> float:
    """Frequency in Hz of a note such as C4, Eb5 or F#3; A4 is 440."""
    steps = {"C": -9, "D": -7, "E": -5, "F": -4, "G": -2, "A": 0, "B": 2}[note[0]]
    steps += note.count("#") - note[1:].count("b")
    return float(440 * 2 ** ((steps + 12 * (int(note[-1]) - 4)) / 12))


def times(seconds: float) -> Wave:
    return np.arange(round(seconds * RATE)) / RATE


def noise(seconds: float, seed: int) -> Wave:
    return np.random.default_rng(seed).standard_normal(round(seconds * RATE))


def band(wave: Wave, low_hz: float, high_hz: float) -> Wave:
    """What lies between two frequencies, with soft shoulders (an octave of half a cosine's slope)."""
    spectrum = np.fft.rfft(wave)
    octaves = np.log2(np.maximum(np.fft.rfftfreq(len(wave), 1 / RATE), 1.0))
    rise = np.clip(octaves - np.log2(low_hz) + 1, 0, 1)
    fall = np.clip(np.log2(high_hz) + 1 - octaves, 0, 1)
    return np.fft.irfft(spectrum * rise * fall, len(wave))


def envelope(length: int, attack_s: float, release_s: float) -> Wave:
    """Up and down along half a cosine, so that nothing clicks."""
    shape = np.ones(length)
    for seconds, side in ((attack_s, slice(None)), (release_s, slice(None, None, -1))):
        count = min(length, max(2, round(seconds * RATE)))
        shape[side][:count] *= (1 - np.cos(np.linspace(0, np.pi, count))) / 2
    return shape


def marimba(hz: float, seconds: float = 1.2, hardness: float = 0.5) -> Wave:
    """A struck wooden bar: partials tuned 1 : 4 : 10 as makers do, the high ones gone first, and the mallet's tap."""
    t = times(seconds)
    wave = np.zeros(len(t))
    decay = 3.0 + hz / 260
    for ratio, level, speed in ((1, 1.0, 1.0), (3.98, 0.30 * hardness * 2, 3.2), (9.9, 0.10 * hardness * 2, 8.0)):
        if hz * ratio < RATE * 0.45:
            wave += level * np.sin(2 * np.pi * hz * ratio * t) * np.exp(-t * decay * speed)
    tap = band(noise(seconds, 11), 500, 2600) * np.exp(-t * 160) * 0.16 * hardness
    return (wave + tap) * envelope(len(t), 0.0015, min(0.12, seconds / 3))


def choir(hz: float, seconds: float, vowel: str = "oo", seed: int = 1) -> Wave:
    """Three soft voices a few cents apart, each with its own slow vibrato, coloured like a vowel."""
    formants = {"oo": ((350, 1.0), (800, 0.25)), "ah": ((700, 1.0), (1150, 0.6), (2600, 0.12))}[vowel]
    chance = np.random.default_rng(seed)
    t = times(seconds)
    wave = np.zeros(len(t))
    for cents in (-7.0, 0.0, 6.0):
        phase0, speed = chance.uniform(0, 6.28), chance.uniform(4.3, 5.2)
        deep = 0.0025 * np.clip(t / 0.8, 0, 1)
        voice_hz = hz * 2 ** (cents / 1200) * (1 + deep * np.sin(2 * np.pi * speed * t + phase0))
        phase = 2 * np.pi * np.cumsum(voice_hz) / RATE + chance.uniform(0, 6.28)
        for harmonic in range(1, 13):
            at = hz * harmonic
            if at > RATE * 0.4:
                break
            level = sum(gain / (1 + ((at - centre) / 160) ** 2) for centre, gain in formants) + 0.25 / harmonic**2
            wave += level * np.sin(harmonic * phase)
    return wave / 5 * envelope(len(t), min(0.5, seconds / 3), min(0.7, seconds / 3))


def bell(hz: float, seconds: float = 1.4) -> Wave:
    """A small glass bell: a few partials that do not quite line up."""
    t = times(seconds)
    parts = ((1, 1.0, 3.2), (2.0, 0.45, 4.5), (3.01, 0.22, 6.5), (4.2, 0.10, 9))
    wave = sum(level * np.sin(2 * np.pi * hz * ratio * t) * np.exp(-t * speed) for ratio, level, speed in parts)
    return np.asarray(wave) * envelope(len(t), 0.002, 0.15)


def sweep(seconds: float, *stations_hz: float) -> Wave:
    """A sine that glides from one frequency to the next, evenly to the ear and without a break."""
    places = np.linspace(0, seconds, len(stations_hz))
    hz = np.exp(np.interp(times(seconds), places, np.log(stations_hz)))
    return np.sin(2 * np.pi * np.cumsum(hz) / RATE)


def room(wave: Wave, seconds: float = 0.9, wet: float = 0.2, seed: int = 5) -> Wave:
    """The wave in a soft hall: longer by the hall's tail."""
    tail = band(noise(seconds, seed), 200, 4200) * np.exp(-times(seconds) * 5.5 / seconds)
    tail /= np.sqrt(np.sum(tail**2))
    length = len(wave) + len(tail) - 1
    echo = np.fft.irfft(np.fft.rfft(wave, length) * np.fft.rfft(tail, length), length)
    out = wet * echo
    out[: len(wave)] += wave
    return out * envelope(length, 0.0005, 0.1)


def mix(*parts: tuple[float, float, Wave]) -> Wave:
    """Lay waves over one another: (start in seconds, level, wave)."""
    total = max(round(at * RATE) + len(wave) for at, _, wave in parts)
    out = np.zeros(total)
    for at, level, wave in parts:
        begin = round(at * RATE)
        out[begin : begin + len(wave)] += level * wave
    return out
