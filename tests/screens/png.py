"""Writes a picture as PNG, quickly: pygame does so at the slowest setting, which took a third of a gallery's time."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pygame

LEVEL = 1
"""Flat colours pack no worse at it: the files are a little smaller than pygame's, in a third of the time."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_EIGHT_BIT, _RGB = 8, 2


def save_png(surface: pygame.Surface, file: Path) -> None:
    """The surface without its transparency."""
    width, height = surface.get_size()
    pixels, row = pygame.image.tobytes(surface, "RGB"), width * 3
    lines = b"".join([b"\0" + pixels[at : at + row] for at in range(0, height * row, row)])  # 0: as they are
    header = struct.pack(">IIBBBBB", width, height, _EIGHT_BIT, _RGB, 0, 0, 0)
    file.write_bytes(
        _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(lines, LEVEL)) + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
