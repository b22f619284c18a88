"""How to come in by phone: a QR, the address in short, the code. A panel for whichever screen has room for it."""

from __future__ import annotations

from dataclasses import dataclass

from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.rows import Layers
from game.drawing.theme import hex_of
from game.drawing.widget import Widget
from game.drawing.words import Line, Words
from game.table.words import TableWords

QUIET = 4
"""Pale modules round a QR, as its standard asks."""
_DARK, _PALE = (20, 16, 30), (255, 255, 255)
"""Not the theme's colours: a camera wants the strongest contrast, by night too."""


@dataclass(frozen=True, slots=True)
class Invite:
    """`modules` are the rows of the QR, dark ones "1"; none while the server is not up, and `trouble` says why."""

    address: str = ""
    code: str = ""
    modules: tuple[str, ...] = ()
    trouble: str = ""
    host_code: str = ""
    """Opens the host's page, once; "" when that is open."""


@dataclass(frozen=True, slots=True)
class Qr(Widget):
    """The modules as squares on white, with the quiet zone."""

    modules: tuple[str, ...]

    def paint(self, sheet: Canvas, box: Box) -> None:
        x, y, w, h = box
        side = min(w, h)
        count = len(self.modules) + 2 * QUIET
        path = "".join(
            f"M{column + QUIET},{row + QUIET}h1v1h-1z"
            for row, line in enumerate(self.modules)
            for column, module in enumerate(line)
            if module == "1"
        )
        unit = side / count
        body = f'<rect width="{side:g}" height="{side:g}" rx="{2 * unit:g}" fill="{hex_of(_PALE)}"/>'
        body += f'<g transform="scale({unit:g})" shape-rendering="crispEdges" fill="{hex_of(_DARK)}">'
        body += f'<path d="{path}"/></g>'
        sheet.shape(body, side, side, x + (w - side) / 2, y + (h - side) / 2)


def draw_invite(canvas: Canvas, words: TableWords, invite: Invite, box: Box) -> None:
    """The whole invitation in its box, wide or tall."""
    _, _, w, h = box
    if not invite.modules:
        said = words("phone.trouble", why=invite.trouble) if invite.trouble else words("phone.starting")
        Panel(Words(said, 56, lines=4), radius=40, depth=12, pad=(40, 30)).show(canvas, box)
        return
    is_wide = w > h
    side = (h - 60) if is_wide else min(w - 40, h * 0.56)
    code: Box = (24, 24, side, side) if is_wide else ((w - side) / 2, 20, side, side)
    left, top = (side + 56, 40.0) if is_wide else (24.0, side + 30)
    room, line = w - left - 28, (h - 60) / 5 if is_wide else (h - side - 50) / 5
    parts: list[tuple[Widget, Box]] = [(Qr(invite.modules), code)]
    host = words("phone.host.invite", code=invite.host_code) if invite.host_code else words("phone.host.open")
    lines = (
        (Words(words("phone.scan"), 40, face=Face.LABEL, align="midleft", lines=3), 1.5),
        (Line(invite.address, 44, "text", Face.LABEL, "midleft"), 1.0),
        (Line(words("phone.code", code=invite.code), 52, "text_gold", Face.LABEL, "midleft"), 1.0),
        (Words(f"{host} {words('phone.mixed')}", 30, "text_soft", align="midleft", lines=4), 1.5),
    )
    for widget, share in lines:
        parts.append((widget, (left, top, room, line * share)))
        top += line * share
    Panel(Layers(tuple(parts)), radius=40, depth=12).show(canvas, box)
