"""A painted picture is known by all that its painter reads: nothing is forgotten, and nothing that changes is read."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

import game
from game.drawing.canvas import Canvas
from game.drawing.painted import key_of
from game.drawing.plates import Panel
from game.drawing.widget import Widget
from game.drawing.words import Line

ROOT = Path(game.__file__).parent
TAKERS = ("stamp", "composed", "layer")


def painter(tone: int, name: str) -> Callable[[Canvas], None]:
    def paint(sheet: Canvas) -> None:
        sheet.text(name, tone, 0, 30)

    return paint


def test_two_painters_that_read_the_same_paint_the_same() -> None:
    assert key_of(painter(1, "a")) == key_of(painter(1, "a"))


@pytest.mark.parametrize("other", [painter(2, "a"), painter(1, "b"), partial(painter, 1), lambda sheet: None])
def test_whatever_differs_makes_another_picture(other: Callable[..., None]) -> None:
    """A key by hand once forgot the tone of a card: two neighbours came out in one colour."""
    assert key_of(painter(1, "a")) != key_of(other)


def test_a_default_counts_as_read() -> None:
    def made(w: int) -> Callable[[Canvas], None]:
        def paint(sheet: Canvas, size: int = w) -> None:
            sheet.text("", size, 0, 30)

        return paint

    assert key_of(made(1)) != key_of(made(2))
    assert key_of(made(1)) == key_of(made(1))


@dataclass
class Loose:
    """May change at any time."""

    number: int = 1


@dataclass(frozen=True)
class Firm:
    number: int
    names: tuple[str, ...] = ()

    def paint(self, sheet: Canvas) -> None:
        sheet.text("", self.number, 0, 30)


def test_what_may_change_is_refused_by_its_name() -> None:
    loose = Loose()
    with pytest.raises(TypeError, match="reads `loose`, a Loose, which may change"):
        key_of(lambda sheet: loose.number)


def test_a_method_of_something_frozen_reads_its_fields() -> None:
    assert key_of(Firm(1).paint) == key_of(Firm(1).paint)
    assert key_of(Firm(1).paint) != key_of(Firm(1, ("a",)).paint)
    with pytest.raises(TypeError, match="self"):
        key_of(MayChange().paint)


class MayChange:
    def paint(self, sheet: Canvas) -> None:
        """Reads itself."""


def test_equal_widgets_are_one_picture() -> None:
    assert Panel(Line("a")) == Panel(Line("a"))
    assert Panel(Line("a")) != Panel(Line("a"), depth=9)


def every_class() -> list[type[Widget]]:
    found, waiting = [], [Widget]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            found.append(kind)
            waiting.append(kind)
    return found


def test_every_widget_is_frozen() -> None:
    import game.stage.director  # noqa: F401 - all scenes are there, and with them their widgets

    kinds = [kind for kind in every_class() if kind.__module__.startswith("game.")]
    assert len(kinds) > 30
    assert [kind.__name__ for kind in kinds if not kind.__dataclass_params__.frozen] == []  # type: ignore[attr-defined]


def test_no_key_is_written_by_hand() -> None:
    """Stamps, composed pictures and layers take a painter, never a key beside it."""
    handmade = []
    for path in ROOT.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if not any(f".{name}(" in text for name in TAKERS):
            continue
        for node in ast.walk(ast.parse(text)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            is_text = isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
            is_key = is_text or isinstance(node.args[0], ast.Tuple | ast.JoinedStr)
            if node.func.attr in TAKERS and is_key:
                handmade.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert handmade == []
