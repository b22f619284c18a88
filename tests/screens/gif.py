"""Writes frames as one GIF: one palette, and of each frame only what has changed. Knows no game.

There is no picture library among our tools, and pygame reads GIFs but writes none; the format is small and does not
change any more.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pygame

Pixels = npt.NDArray[np.uint8]
_BITS = 5
_CLEAR = 255
"""The palette's last place: left as it was."""


def frame_of(surface: pygame.Surface) -> Pixels:
    """Rows of RGB."""
    return np.ascontiguousarray(pygame.surfarray.array3d(surface).swapaxes(0, 1))


def write_gif(path: Path, frames: Sequence[Pixels], ms_a_frame: int) -> int:
    """One endless loop; returns its size in bytes. A GIF's time is in hundredths of a second."""
    palette, table = _palette(frames)
    high, wide = frames[0].shape[:2]
    out = bytearray(b"GIF89a" + struct.pack("<HHBBB", wide, high, 0xF7, 0, 0) + palette.tobytes())
    out += b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
    before: npt.NDArray[np.uint8] | None = None
    waits = 0
    for number, frame in enumerate(frames):
        indexed = table[_key(frame)]
        waits += max(2, round(ms_a_frame / 10))
        following = table[_key(frames[number + 1])] if number + 1 < len(frames) else None
        if following is not None and np.array_equal(following, indexed):
            continue  # the same picture stays a little longer
        out += _image(indexed, before, waits)
        before, waits = indexed, 0
    out += b"\x3b"
    path.write_bytes(out)
    return len(out)


def _key(frame: Pixels) -> npt.NDArray[np.int32]:
    part = (frame >> (8 - _BITS)).astype(np.int32)
    return (part[..., 0] << (2 * _BITS)) | (part[..., 1] << _BITS) | part[..., 2]


def _palette(frames: Sequence[Pixels]) -> tuple[Pixels, Pixels]:
    """The colours met most, as 256 x RGB, and for each short colour the place of the nearest of them."""
    counts = np.zeros(1 << (3 * _BITS), np.int64)
    sums = np.zeros((1 << (3 * _BITS), 3), np.int64)
    for frame in frames[:: max(1, len(frames) // 60)]:
        keys = _key(frame).ravel()
        counts += np.bincount(keys, minlength=len(counts))
        for channel in range(3):
            sums[:, channel] += np.bincount(keys, frame[..., channel].ravel(), len(counts)).astype(np.int64)
    met = np.flatnonzero(counts)
    colours = sums[met] // counts[met, None]
    # What is met most comes first, but none that is like one that is there already.
    chosen: list[npt.NDArray[np.int64]] = []
    for at in np.argsort(-counts[met]):
        if all(np.abs(colours[at] - one).sum() > 18 for one in chosen):
            chosen.append(colours[at])
        if len(chosen) == _CLEAR:
            break
    palette = np.zeros((256, 3), np.uint8)
    palette[: len(chosen)] = chosen
    every = np.arange(1 << (3 * _BITS))
    short = np.stack([(every >> shift & 31) * 8 + 4 for shift in (2 * _BITS, _BITS, 0)], axis=1)
    used = palette[: len(chosen)].astype(np.int32)
    table = np.empty(len(every), np.uint8)
    for start in range(0, len(every), 2048):
        part = short[start : start + 2048]
        table[start : start + 2048] = ((part[:, None] - used[None]) ** 2).sum(axis=2).argmin(axis=1)
    return palette, table


def _image(indexed: Pixels, before: Pixels | None, hundredths: int) -> bytes:
    """Only the box that has changed, and in it only what has."""
    top, left, (foot, right) = 0, 0, indexed.shape
    part = indexed
    if before is not None:
        changed = indexed != before
        rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
        if not len(rows):
            rows = columns = np.array([0])
        top, foot, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
        part = np.where(changed, indexed, np.uint8(_CLEAR))[top:foot, left:right]
    head = struct.pack("<BBBBHBB", 0x21, 0xF9, 4, 0x05, hundredths, _CLEAR, 0)
    place = struct.pack("<BHHHHB", 0x2C, int(left), int(top), int(right - left), int(foot - top), 0)
    return head + place + b"\x08" + _blocks(_lzw(part.ravel().tolist()))


def _blocks(data: bytes) -> bytes:
    out = bytearray()
    for start in range(0, len(data), 255):
        part = data[start : start + 255]
        out += bytes([len(part)]) + part
    return bytes(out) + b"\x00"


def _lzw(pixels: Iterable[int]) -> bytes:
    """GIF's own packing, eight bits a pixel."""
    clear, end = 256, 257
    codes: dict[int, int] = {}
    wide, following = 9, 258
    out, held, bits = bytearray(), clear, 9
    prefix = -1
    for pixel in pixels:
        if prefix < 0:
            prefix = pixel
            continue
        key = prefix << 8 | pixel
        found = codes.get(key)
        if found is not None:
            prefix = found
            continue
        held |= prefix << bits
        bits += wide
        while bits >= 8:
            out.append(held & 255)
            held >>= 8
            bits -= 8
        if following < 4096:
            codes[key] = following
            if following == 1 << wide:
                wide += 1
            following += 1
        else:
            held |= clear << bits
            bits += wide
            codes, wide, following = {}, 9, 258
        prefix = pixel
    for code in (prefix, end):
        held |= code << bits
        bits += wide
    while bits > 0:
        out.append(held & 255)
        held >>= 8
        bits -= 8
    return bytes(out)
