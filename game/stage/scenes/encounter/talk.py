"""The beats card, say and do of an encounter: the card deals in, promises in bubbles, acts and padlocks."""

from __future__ import annotations

from game.city.pack import MaskId
from game.drawing import shapes
from game.drawing.canvas import Box
from game.drawing.fonts import Face
from game.drawing.plates import Panel
from game.drawing.rows import Layers
from game.drawing.theme import THIN
from game.drawing.words import Words
from game.engine.prompts import Choose, Divide, Prompt
from game.stage.kit.bubbles import aside_bubble
from game.stage.kit.moment import (
    MIDDLE,
    Moment,
    are_betting,
    card_panel,
    draw_company,
    reminder_boxes,
    standing,
    ticket,
)
from game.stage.kit.play import CROWD, said_now
from game.stage.kit.room import LEFT_X, RIGHT_X, TOP_Y, Spot, thing, time_left

DEALT_MS = 1100.0
LONG = 36
"""Letters from which a promise takes most of the room between two talkers."""
NARROW_TILE = 240.0
"""An act's tile no wider than this has three lines."""
NOTHING_YET = "\N{HORIZONTAL ELLIPSIS}"


def draw_card(at: Moment) -> None:
    """The masks walk in, the card drops in above them."""
    at.time.sound(420, "page")
    draw_company(at, walks_in=True)
    count = len(at.play.front)
    if count == 2:
        box: Box = (MIDDLE[0], TOP_Y, MIDDLE[1] - MIDDLE[0], 364)
    elif count == 1:
        box = (MIDDLE[0], TOP_Y, RIGHT_X - MIDDLE[0], 300)
    else:
        box = (LEFT_X + 120, TOP_Y, RIGHT_X - LEFT_X - 240, 248 if count < CROWD else 292)
    come = at.time.pop(420, 400)
    card_panel(at, box, title=66, text=60, shift_y=(come - 1) * 420, opacity=at.time.fade(420))


def draw_say(at: Moment) -> None:
    """Twenty seconds of talk; what is pressed stands in a bubble at once."""
    spots = draw_company(at)
    card_box, bet_box = reminder_boxes(at)
    card_panel(at, card_box, title=0, text=46)
    if are_betting(at):
        ticket(at, bet_box)
    asked = {spot.mask: spot for spot in (*spots, *_listeners(at))}
    words: dict[MaskId, str] = {}
    for mask in asked:
        prompt = at.live.prompts.get(at.city.seat_of(mask))
        if prompt is not None and prompt.secrecy == "open":
            words[mask] = said_now(mask, at.live, at.city, at.play, at.props.words)
    longest = max(words, key=lambda mask: len(words[mask]), default=None)
    for mask, said in words.items():
        share = 0.5
        if longest is not None and len(words[longest]) > LONG:
            share = 0.7 if mask == longest else 0.3
        _bubble(at, asked[mask], said or NOTHING_YET, share, is_said=bool(said))
    _clock(at, is_low=len(at.play.front) != 2)


def draw_do(at: Moment) -> None:
    """In secret: the acts in big words, a padlock on whoever is locked in; deeds already laid open are shown."""
    spots = draw_company(at, h_most=440.0)
    card_box, bet_box = reminder_boxes(at)
    if len(at.play.front) <= 2:
        left, right = card_box[0], card_box[0] + card_box[2]
        bottom = bet_box[1] - 12 if are_betting(at) else 530.0
        groups = _acts(at)
        w = (right - left - 18 * (len(groups) - 1)) / max(1, len(groups))
        for i, group in enumerate(groups):
            tiles(at, group, (left + i * (w + 18), TOP_Y, w, bottom - TOP_Y), is_stacked=True)
        if are_betting(at):
            ticket(at, bet_box)
    else:
        tiles(at, act_words(at), (LEFT_X, TOP_Y, RIGHT_X - LEFT_X, 126), is_stacked=False)
    for spot in (*spots, *_listeners(at)):
        seat = at.city.seat_of(spot.mask)
        if seat in at.live.prompts:
            seat_lock(at, spot, is_locked=at.is_locked(spot.mask))
        elif spot.mask in at.play.acts:
            _told_deed(at, spot)
    _clock(at)


def _listeners(at: Moment) -> list[Spot]:
    """With one mask in front all others listen, and have words and acts of their own."""
    return standing(at.play)[1] if len(at.play.front) == 1 else []


def _bubble(at: Moment, spot: Spot, text: str, share: float, *, is_said: bool) -> None:
    """What one mask promises; `share` of the middle is its own where two talk across the table."""
    front = at.play.front
    if len(front) > 2 or spot.mask not in front:
        said_bubble(at, spot, text, is_said=is_said)
        return
    is_left = spot.mask == front[0]
    width = (MIDDLE[1] - MIDDLE[0] - 28) * share if len(front) == 2 else RIGHT_X - MIDDLE[0] - 60
    x = MIDDLE[0] + 34 if len(front) == 1 else MIDDLE[0] if is_left else MIDDLE[1] - width
    y, height = (324, 122) if len(front) == 2 else (300, 94)
    box: Box = (x, y + _rising(at, spot, text, is_said=is_said), width, height)
    aside_bubble(at.canvas, text, box, size=46, points="left" if is_left else "right", is_faint=not is_said)


def said_bubble(at: Moment, spot: Spot, text: str, *, is_said: bool) -> None:
    """What one mask of many promises, over its head."""
    width = min(spot.column_w - 14, 390)
    height = 92.0
    y = spot.top_y - height - 26 + _rising(at, spot, text, is_said=is_said)
    aside_bubble(at.canvas, text, (spot.x - width / 2, y, width, height), size=46, is_faint=not is_said)


def _rising(at: Moment, spot: Spot, text: str, *, is_said: bool) -> float:
    """How much lower a bubble still is that has just been said; the camera comes closer to whoever says it."""
    born_ms = at.time.first((spot.mask, text if is_said else ""))
    if is_said and at.heard is not None:
        at.heard(spot, text, born_ms)
    return (1 - at.time.pop(born_ms, 300)) * 26 if is_said else 0.0


def act_words(at: Moment) -> list[str]:
    """All that may be done now by anybody in front, each thing once."""
    return list(dict.fromkeys(word for group in _acts(at) for word in group))


def _acts(at: Moment) -> list[list[str]]:
    """What may be done now, in words: one list for each set of acts, in the order of those in front; no bets."""
    groups: list[list[str]] = []
    for mask in (*at.play.front, *at.play.rest):
        prompt = at.live.prompts.get(at.city.seat_of(mask))
        if prompt is None or prompt.topic == "bet" or prompt.secrecy == "open":
            continue
        words = _choices(at, prompt)
        if words and words not in groups:
            groups.append(words)
    return groups


def _choices(at: Moment, prompt: Prompt) -> list[str]:
    if isinstance(prompt, Choose):
        return [at.told(at.props.words.option(prompt.topic, option)) for option in prompt.options]
    if isinstance(prompt, Divide):
        unit = str(getattr(at.play.card.rules, "unit", ""))
        return [
            at.props.words("encounter.share", kept=kept, given=prompt.total - kept, unit=unit)
            for kept in prompt.offers  # as on the buttons
        ]
    return []


def tiles(at: Moment, words: list[str], box: Box, *, is_stacked: bool) -> None:
    """Acts as tiles, all alike: none is better lit than another."""
    if not words:
        return
    gap = 14.0
    columns = len(words) if not is_stacked else 1 if len(words) <= 3 else 2 if len(words) == 4 else 3
    rows = -(-len(words) // columns)
    w = min(860.0 if is_stacked else 560.0, (box[2] - gap * (columns - 1)) / columns)
    h = min(150.0, (box[3] - gap * (rows - 1)) / rows)
    room = (22.0, 6.0, w - 44, h - 22)
    lines = 2 if w > NARROW_TILE else 3
    fits = (at.canvas.pen.fit(text, 56, *room[2:], Face.TITLE, max_lines=lines) for text in words)
    size = min(fit.size for fit in fits) / at.canvas.pen.text_scale
    for i, text in enumerate(words):
        start_ms = 60 + 90 * i
        in_row = min(columns, len(words) - i // columns * columns)
        left = box[0] + (box[2] - w * in_row - gap * (in_row - 1)) / 2
        tile = Panel(Layers(((Words(text, size, face=Face.TITLE, lines=lines), room),)), f"field {i + 2}", radius=30)
        x, y = left + i % columns * (w + gap), box[1] + i // columns * (h + gap)
        tile.show(at.canvas, (x, y + (at.time.pop(start_ms) - 1) * 60, w, h), at.time.fade(start_ms))


def seat_lock(at: Moment, spot: Spot, *, is_locked: bool) -> None:
    """A padlock at the shoulder; before that an empty ring, so that everybody sees who is still thinking."""
    size = 112.0 if spot.w > 250 else 84.0
    x, y = spot.x + spot.w * 0.36, spot.foot_y - spot.h * 0.44
    if is_locked:
        born_ms = at.time.first(("lock", spot.mask))
        thing(at.canvas, "locked", x, y - (1 - at.time.pop(born_ms)) * 40, size)
        return
    at.time.forget(("lock", spot.mask))
    theme, mid = at.canvas.theme, size / 2
    body = shapes.circle(mid, mid, size * 0.36, theme.card, theme.outline, THIN)
    body += "".join(shapes.circle(mid + dx * size, mid, size * 0.045, theme.outline) for dx in (-0.14, 0.0, 0.14))
    at.canvas.shape(body, size, size, x, y, "center")


def _told_deed(at: Moment, spot: Spot) -> None:
    """A deed that is already known, beside who did it (a divider's, while the other decides)."""
    width = min(spot.column_w + 40, 470)
    x = min(max(spot.x - width / 2, LEFT_X), RIGHT_X - width)
    aside_bubble(at.canvas, at.deed(spot.mask, at.play.acts[spot.mask][1]), (x, spot.foot_y - 190, width, 96), size=42)


def _clock(at: Moment, *, is_low: bool = False) -> None:
    """The last five seconds, large, where everybody looks; low where words fill the upper right corner."""
    if at.live.left_s is not None and at.live.left_s <= 5:
        y = at.bottom_y - 80 if is_low else 232.0 if len(at.play.front) <= 2 else 372.0
        time_left(at.canvas, at.live, RIGHT_X - 62, y, 124)
