"""What a picture of a screen is, and how a match is driven to the moment that it shows; draws nothing itself."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from game.city.city import City
from game.city.pacing import BEATS_S
from game.city.pack import Pack, Scenario
from game.city.plan import Plan
from game.content import default_pack
from game.content.wording import Wording
from game.drawing.canvas import Canvas
from game.drawing.motion import GameClock, Motion
from game.drawing.theme import NIGHT, Mood
from game.engine.prompts import STAGE, Prompt, Raw, Slot
from game.engine.views import View
from game.languages import ENGLISH
from game.stage.director import Director
from game.stage.staging import Live, Props, SeatLook
from game.table.live_view import what_they_do
from tests.screens.played import Played, random_answer

KEYS = ("12345", "67890", "QWERT", "YUIOP", "ASDFG", "HJKL;", "ZXCVB", "NM,./")
PAD_KEYS = ("X", "Y", "A", "B", "RB")
LETTERS = "ABCDEFGH"
T = TypeVar("T")
UNOPENED = "applause, unopened"
Stage = tuple[Director, Live, City]
LONG = "long"
"""No language, but words like those of a wordy one."""
_tongue: ContextVar[str] = ContextVar("tongue", default=ENGLISH)


@dataclass(frozen=True, slots=True)
class Picture:
    """One screen at one moment; `draw` takes a canvas of any size and theme, and how many seats there are."""

    name: str
    draw: Callable[[Canvas, int], None]


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Inside this block the pack's words are those of a language, or `LONG`: two fifths longer than the English."""
    token = _tongue.set(language)
    try:
        yield
    finally:
        _tongue.reset(token)


def longest_words() -> AbstractContextManager[None]:
    """The pack's words, two fifths longer."""
    return speaking(LONG)


def stretch(text: str) -> str:
    """The text with each word two fifths longer; {holes} stay as they are."""
    return " ".join(word if "{" in word else _LETTERS.sub(_longer, word, count=1) for word in text.split(" "))


_LETTERS = re.compile(r"[A-Za-zÀ-ÿ]{3,}")


def _longer(found: re.Match[str]) -> str:
    word = found.group()
    more = ("amenodo" * 3)[: round(len(word) * 0.4)]
    return word + (more.upper() if word.isupper() else more)


def _stretched(value: T) -> T:
    """Content with its readable texts stretched, ids left alone."""
    if not is_dataclass(value) or isinstance(value, type):
        return value
    read = {"title", "text", "words", "hint", "did", "line", "gloss", "job", "weakness"}
    if type(value).__name__ in ("District", "Home"):
        read |= {"name", "short"}
    changed: dict[str, Any] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        if isinstance(old, str) and field.name in read:
            changed[field.name] = stretch(old)
    return replace(value, **changed) if changed else value


@lru_cache(maxsize=3)
def _pack(tongue: str) -> Pack:
    pack = default_pack(ENGLISH if tongue == LONG else tongue)
    if tongue != LONG:
        return pack
    return replace(
        pack,
        fingerprint=pack.fingerprint + "-long",
        words={key: stretch(text) for key, text in pack.words.items()},
        districts={key: _stretched(value) for key, value in pack.districts.items()},
        cards={key: _stretched(value) for key, value in pack.cards.items()},
        wishes={key: _stretched(value) for key, value in pack.wishes.items()},
        scenarios={key: _stretched(value) for key, value in pack.scenarios.items()},
        homes=tuple(map(_stretched, pack.homes)),
        events=tuple(map(_stretched, pack.events)),
        articles=tuple(map(_stretched, pack.articles)),
        headlines=tuple(map(_stretched, pack.headlines)),
    )


def shown_pack() -> Pack:
    """The pack that pictures are made with: the base pack in English, in another language, or in its longest words."""
    return _pack(_tongue.get())


def shown_scenario(name: str) -> Scenario:
    """A scenario of that pack. "applause, unopened" is `applause` without the two forms that its matches begin with.

    At three seats they leave no day for a whisper and its naming; a pack without such forms may well play one there.
    """
    scenarios = shown_pack().scenarios
    if name == UNOPENED:
        return replace(scenarios["applause"], opening_forms=())
    return scenarios[name]


def shown_props(*, is_reduced: bool = False) -> Props:
    """What a scene or a menu holds, with a clock of its own and no sound."""
    pack = shown_pack()
    return Props(pack, Wording(pack), Motion(GameClock(), is_reduced), lambda name: None)


def bots_at(seats: int) -> tuple[int, ...]:
    """Who is a bot in pictures of a table of so many seats."""
    return (seats - 1,) if seats >= 4 else ()


_PLAYED: OrderedDict[Hashable, Played] = OrderedDict()
PLAYED_MOST = 200
"""As many matches as all pictures show at both tables in one language, and some."""


def played(scenario: str, length: str, seats: int, seed: int, reveal: int = 2) -> Played:
    """One match at that table, played once for all pictures of it."""
    pack = shown_pack()
    key = id(pack), scenario, length, seats, seed, reveal  # what is kept holds the pack, so no other has its id
    match = _PLAYED.get(key)
    if match is None:
        plan = Plan(pack, shown_scenario(scenario), length, seats, bots_at(seats), reveal=reveal)
        match = _PLAYED[key] = Played(plan, seed)
        if len(_PLAYED) > PLAYED_MOST:
            _PLAYED.popitem(last=False)
    _PLAYED.move_to_end(key)
    return match


def staged(
    seats: int,
    beat: str,
    seed: int = 1,
    about: str = "",
    scenario: str = "plaudit",
    length: str = "quick",
    reveal: int = 2,
    topic: str = "",
    wanted: Callable[[Live, City], bool] = lambda live, city: True,
) -> Stage:
    """A match of random legal answers, stopped at the first open group of `beat` (of `about` and `topic`, if given).

    The last seat is a bot from four seats on, the one before it a pad from five on. LookupError if it never comes.
    """
    match = played(scenario, length, seats, seed, reveal)
    view, director = View(match.rules, None), Director(shown_props())
    for met in match:
        director.take(view.fold(met.fresh), view.state)
        live = live_for(director.props, view.state, seats, met.beat, met.slots, met.step, bots_at(seats))
        director.show(live, view.state)
        is_it = live.beat == beat and about in ("", live.about) and topic in ("", live.topic)
        if is_it and wanted(live, view.state):
            return director, live, view.state
        director.props.motion.clock.tick(5000)
    raise LookupError(f"no open group of beat {beat!r} about {about!r} in {scenario}, {length}, seed {seed}")


def first_of(
    seeds: Iterable[int], stage_of: Callable[[int], Stage], is_it: Callable[[Stage], bool] = lambda stage: True
) -> Stage:
    """What the first of these seeds stages that is looked for: not every match comes to every moment."""
    missed = ""  # no error is kept: it holds the frames that it came through, and their canvas
    for seed in seeds:
        try:
            stage = stage_of(seed)
        except LookupError as error:
            missed = str(error)
            continue
        if is_it(stage):
            return stage
    raise LookupError(f"no match by any of these seeds comes to it; {missed}")


def drawn(canvas: Canvas, stage: Stage, at_ms: float = 4000) -> None:
    """Draws the moment `at_ms` after its group has opened.

    The frames before it are needed for what they find out, and not seen: they are clipped away.
    """
    director, live, city = stage
    if director.scene is not None and director.scene.is_night and canvas.theme.mood is Mood.DAY:
        canvas.kit.theme = NIGHT.with_choices(text_scale=canvas.theme.text_scale)
    canvas.surface.set_clip((0, 0, 0, 0))
    director.draw(canvas, live, city)
    for frame in range(4):
        director.props.motion.clock.tick(at_ms / 4)
        live.open_for_ms += at_ms / 4
        if frame == 3:
            canvas.surface.set_clip(None)
        director.draw(canvas, live, city)


def live_for(
    props: Props, city: City, seats: int, beat: str, slots: tuple[Slot, ...], step: int, bots: tuple[int, ...] = ()
) -> Live:
    """The open group as the program would tell it to the stage, the first person asked being locked in."""
    prompts = {slot.seat: slot.prompt for slot in reversed(slots) if slot.seat != STAGE}
    looks = []
    people = [seat for seat in range(seats) if seat in prompts and seat not in bots]
    masks = {city.seat_of(mask): mask for mask in city.masks}
    for seat in range(seats):
        prompt = prompts.get(seat)
        is_pad = seats >= 5 and seat == seats - 2
        is_bot = seat in bots
        buttons, note = None, ""
        labels = PAD_KEYS if is_pad else tuple(KEYS[seat])
        if prompt is not None and not is_bot and len(set(prompt.buttons())) == 1:
            any_word = "strip.any_pad" if is_pad else "strip.any_key"
            note = what_they_do(props.words, prompt, any_word, first=labels[0], last=labels[-1])
        elif prompt is not None and not is_bot:
            said = [props.words.answer(prompt, raw) for raw in _layout(prompt)]
            buttons = tuple(zip(labels, said, strict=True))
        is_locked = (is_bot and prompt is not None) or (len(people) > 1 and seat == people[0])
        looks.append(SeatLook(seat, masks.get(seat), LETTERS[seat], buttons, prompt, is_locked, is_bot, is_pad, note))
    first = slots[0].prompt
    total_s = BEATS_S.get(beat)
    open_answers = {
        slot.seat: random_answer(3, step, place, slot)
        for place, slot in enumerate(slots)
        if slot.seat != STAGE and slot.prompt.secrecy == "open"
    }
    left_s = total_s * 0.6 if total_s and prompts else None
    return Live(beat, first.topic, first.about, step, left_s, total_s, 0.0, tuple(looks), open_answers, prompts)


def _layout(prompt: Prompt) -> tuple[Raw | None, ...]:
    values = prompt.buttons()
    if prompt.mixing == "turned":
        values = values[2:] + values[:2]
    return tuple([*values, None, None, None, None, None][:5])
