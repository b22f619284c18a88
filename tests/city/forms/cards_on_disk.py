"""Reads the base pack's cards for these tests, strictly; the game's own reader is tested elsewhere."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from game.city.forms.registry import form_named
from game.city.pack import Card

FOLDER = Path(__file__).parents[3] / "assets" / "packs" / "plaudit" / "cards"


@cache
def all_cards() -> dict[str, Card]:
    """Every card by id."""
    cards = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for doc in tomllib.loads(path.read_text("utf-8"))["card"]:
            card = read_card(doc)
            assert card.id not in cards, f"{card.id} is there twice"
            cards[card.id] = card
    return cards


def read_card(doc: dict[str, object]) -> Card:
    """One card from its TOML table; pydantic's ValidationError for a wrong shape."""
    plain = {key: value for key, value in doc.items() if key != "rules"}
    card: Card = _reader(Card).validate_json(json.dumps(plain), strict=True)
    shape = form_named(card.form).shape
    return replace(card, rules=_reader(shape).validate_json(json.dumps(doc["rules"]), strict=True))


@cache
def _reader(shape: type) -> TypeAdapter[Any]:
    return TypeAdapter(shape)
