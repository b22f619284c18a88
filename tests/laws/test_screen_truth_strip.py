"""The strip of seats says what the city says: whose card, which mask, which purse."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from game.city.events import DayBegan, Lived
from tests.laws.screens import Film, hold
from tests.screens.shown import Shown

PURSE = re.compile(r"(\d+) ¤")


def owners(shown: Shown) -> Iterator[str]:
    for seat, card in enumerate(shown.cards):
        mask = shown.masks[seat]
        if not card.saying(shown.name(mask)):
            yield f"card {seat} does not name {mask}: {[n.text for n in card.words]}"
            continue
        faces = [note.text for note in card.of("icon") if note.text.startswith("mask/")]
        yield "" if all(mask in face.split("/") for face in faces) else f"card {seat} of {mask} shows {faces}"
        yield "" if card.has("ABCDEFGH"[seat]) else f"card {seat} does not bear its letter"


def purses(shown: Shown) -> Iterator[str]:
    for seat, card in enumerate(shown.cards):
        for note in card.words:
            if found := PURSE.fullmatch(note.text):
                mask, coins = shown.masks[seat], int(found[1])
                has = shown.coins[mask]
                yield "" if coins == has else f"{mask} has {has} coins, its card says {coins}"


def lives(shown: Shown) -> Iterator[str]:
    """Life stands on each card from the first day on, but for a moment where it says that its seat has locked in."""
    if shown.last(DayBegan) is None:
        return
    points = Counter[int]()
    for event in shown.told:
        if isinstance(event, Lived):
            points[event.seat] += event.points
    for seat, card in enumerate(shown.cards):
        look = shown.live.seats[seat]
        if not (look.is_locked and look.buttons):
            is_there = card.of("icon", "thing/heart") and card.has(str(points[seat]))
            yield "" if is_there else f"card {seat} does not say {points[seat]} Life: {[n.text for n in card.words]}"


def test_each_card_bears_its_own_seats_mask(film: Film) -> None:
    hold(owners, film, 200)


def test_each_purse_holds_what_its_mask_has(film: Film) -> None:
    hold(purses, film, 200)


def test_each_card_tells_its_life(film: Film) -> None:
    hold(lives, film, 150)
