"""Writes frames as one GIF: one palette for all, and of each frame only what has changed. Knows no game."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pygame
from PIL import Image

Pixels = npt.NDArray[np.uint8]
COLOURS = 255
"""The palette's last place is for what is left as it was."""
SAMPLED = 120
"""From so many frames the palette is made, and a quarter of their pixels."""


def frame_of(surface: pygame.Surface) -> Pixels:
    """Rows of RGB."""
    return np.ascontiguousarray(pygame.surfarray.array3d(surface).swapaxes(0, 1))


def write_gif(path: Path, frames: Sequence[Pixels], ms_a_frame: int) -> int:
    """One endless loop; returns its size in bytes. A GIF's time is in hundredths of a second."""
    sampled = np.concatenate([frame[::2, ::2] for frame in frames[:: max(1, len(frames) // SAMPLED)]])
    palette = Image.fromarray(sampled).quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=1)
    # A palette made anew for each frame, or dots between two colours, would change every pixel of every frame.
    first, *rest = (Image.fromarray(frame).quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames)
    first.save(path, save_all=True, append_images=rest, duration=ms_a_frame, loop=0, optimize=True, disposal=1)
    return path.stat().st_size
