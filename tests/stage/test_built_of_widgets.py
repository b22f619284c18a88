"""What is shown is built of widgets: nobody outside the kit keeps pictures by hand, and every widget is a value."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import is_dataclass
from pathlib import Path

import game.stage
from game.drawing.widget import Ground, Widget

STAGE = Path(game.stage.__file__).parent
KEEPERS = {STAGE / "canvas.py", STAGE / "kit" / "widget.py"}
BY_HAND = re.compile(r"\.(stamp|composed|layer)\(")


def kinds_of(kind: type[object]) -> set[type[object]]:
    return {kind} | {below for one in kind.__subclasses__() for below in kinds_of(one)}


def test_nobody_outside_the_kit_keeps_pictures_by_hand() -> None:
    found = [path for path in STAGE.rglob("*.py") if path not in KEEPERS and BY_HAND.search(path.read_text("utf-8"))]
    assert found == []


def test_every_widget_is_a_frozen_value() -> None:
    for module in pkgutil.walk_packages([str(STAGE)], "game.stage."):
        importlib.import_module(module.name)
    kinds = (kinds_of(Widget) | kinds_of(Ground)) - {Widget, Ground}
    assert len(kinds) > 50
    for kind in kinds:
        if kind.__module__.startswith("game."):
            assert is_dataclass(kind), kind
            assert kind.__dataclass_params__.frozen, kind  # type: ignore[attr-defined]
