"""A plain picture for any prompt of any game: what it is about, what may be said, what has happened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from game.drawing.canvas import Box, Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.rows import cells
from game.drawing.theme import MARGIN_X, WIDTH
from game.drawing.widgets import seat_badge
from game.drawing.words import Line, Words
from game.engine.events import Event
from game.engine.prompts import Prompt, Raw
from game.stage.strip_room import strip_top
from game.table.live import TableLive
from game.table.party_game import GameWords
from game.table.props import TableProps
from game.table.scene import TableScene

S = TypeVar("S")
TOP, GAP = 176.0, 26.0
NEWS_MOST = 8
ABOUT_W = 560.0
FACE = 70.0
HINT_H = 64.0
ACROSS = (1, 1, 2, 3, 2, 3, 3, 4)
"""So many choices stand side by side, by how many there are."""


class PlainScene(TableScene[S], Generic[S]):
    """Shows every beat that no scene of the game's own shows.

    Words it looks for: `voice.<topic>` (said on top), `about.<thing>` and `about.<thing>.text` (the card at the left),
    `event.<Name>` (what has happened), and those of the prompts themselves.
    """

    def __init__(self, props: TableProps, words: GameWords) -> None:
        self.props, self._words = props, words
        self._fresh: list[str] = []
        self._news: tuple[str, ...] = ()

    def take(self, event: Event, state: S, /) -> None:
        sentence = self._words.told(event)
        if sentence:
            self._fresh.append(sentence)

    def open(self, live: TableLive, state: S, /) -> None:
        if self._fresh:
            self._news, self._fresh = tuple(self._fresh[-NEWS_MOST:]), []

    def voice(self, live: TableLive, state: S, /) -> str:
        words, key = self._words, f"voice.{live.topic}"
        prompt = next(iter(live.prompts.values()), None)
        of = words.about(str(getattr(prompt, "of", "")))
        return words(key, about=words.about(live.about), of=of) if words.has(key) else words.about(live.about)

    def is_settled(self, live: TableLive, /) -> bool:
        return not any(prompt.lasts_s for prompt in live.prompts.values())

    def draw(self, canvas: Canvas, live: TableLive, state: S, /) -> None:
        canvas.clear(canvas.theme.fields[live.step % len(canvas.theme.fields)])
        box: Box = (MARGIN_X, TOP, WIDTH - 2 * MARGIN_X, strip_top(canvas, live) - TOP - GAP)
        prompts = list({id(prompt): prompt for prompt in live.prompts.values()}.values())
        asked = [prompt for prompt in prompts if not prompt.is_nod]
        if live.about:
            left = (box[0], box[1], ABOUT_W, box[3])
            self._about(canvas, live.about, left)
            box = (box[0] + ABOUT_W + GAP, box[1], box[2] - ABOUT_W - GAP, box[3])
        if not asked:
            self._happened(canvas, box, is_asked=bool(prompts))
        elif any(prompt.lasts_s for prompt in asked):
            self._bars(canvas, live, box)
        else:
            self._choices(canvas, live, asked, box)

    def _about(self, canvas: Canvas, about: str, box: Box) -> None:
        words, (x, y, w, h) = self._words, box
        Panel(fill="card", radius=44, depth=12).show(canvas, box)
        key = f"about.{about}.text"
        text = words(key) if words.has(key) else ""
        title_h = h * (0.4 if text else 0.9)
        Line(words.about(about), 92).show(canvas, (x + 36, y + 12, w - 72, title_h))
        if text:
            Words(text, 42).show(canvas, (x + 44, y + title_h, w - 88, h - title_h - 36))

    def _happened(self, canvas: Canvas, box: Box, *, is_asked: bool) -> None:
        """What was told last, a plate a sentence; or, where there is nothing yet, what to do."""
        lines: Sequence[str] = self._news or ((self._words("plain.ready"),) if is_asked else ())
        if not lines:
            return
        h = min(150.0, (box[3] - GAP * (len(lines) - 1)) / len(lines))
        top = box[1] + (box[3] - len(lines) * h - GAP * (len(lines) - 1)) / 2
        for at, line in enumerate(lines):
            inside = Words(line, 52, face=Face.LABEL, lines=2)
            Plate(inside, "card", radius=36, pad=(34, 8)).show(canvas, (box[0], top + at * (h + GAP), box[2], h))

    def _choices(self, canvas: Canvas, live: TableLive, prompts: Sequence[Prompt], box: Box) -> None:
        """Every answer that a button gives, once; under it the seats that say so, where that is open."""
        entries: dict[str, Raw] = {}
        for prompt in prompts:
            entries.update({self._words.answer(prompt, entry): entry for entry in prompt.buttons()})
        is_scale = all(prompt.mixing == "turned" for prompt in prompts)
        across = len(entries) if is_scale else ACROSS[min(len(entries), len(ACROSS) - 1)]
        lines = -(-len(entries) // across)
        x, y, w, room = box
        room -= HINT_H
        h = min(room, lines * 250.0 + (lines - 1) * GAP)
        middle = (x, y + (room - h) / 2, w, h)
        is_open = all(prompt.secrecy == "open" for prompt in prompts)
        hint = self._words("plain.open" if is_open else "plain.sealed")
        Words(hint, 36, "text_soft").show(canvas, (x, y + room, w, HINT_H))
        said = live.open_answers
        for (words, entry), cell in zip(entries.items(), cells(middle, len(entries), across, (GAP, GAP)), strict=True):
            x, y, w, tall = cell
            Panel(Words(words, 58, face=Face.LABEL, lines=3), radius=36, pad=(28, 24)).show(canvas, cell)
            seats = [s for s, raw in said.items() if raw == entry or (isinstance(raw, tuple) and entry in raw)]
            for at, seat in enumerate(seats):
                letter = live.seats[seat].letter
                seat_badge(canvas, seat, letter, x + w - 46 - at * FACE * 0.9, y + tall - 30, size=FACE)

    def _bars(self, canvas: Canvas, live: TableLive, box: Box) -> None:
        """How far each seat's trace has come, where it is open."""
        rows = cells(box, len(live.prompts), 1, (0, 16))
        for (seat, prompt), (x, y, w, h) in zip(live.prompts.items(), rows, strict=True):
            tall = min(h, 96.0)
            top = y + (h - tall) / 2
            seat_badge(canvas, seat, live.seats[seat].letter, x + tall / 2, top + tall / 2, size=tall)
            long = w - tall - 20
            Plate(fill="empty").show(canvas, (x + tall + 20, top, long, tall))
            said = live.open_answers.get(seat)
            share = prompt.level(() if said is None else said) if prompt.secrecy == "open" else 0.0
            if share:
                full = max(tall, round(long * share / 8) * 8)
                Plate(fill=f"seat {seat}").show(canvas, (x + tall + 20, top, full, tall))
