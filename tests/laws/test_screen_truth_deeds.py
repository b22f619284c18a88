"""At the gasp: what each mask said and did, whether it kept its word, and what came of it, as the events have it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.city import events as ev
from game.content import default_pack
from game.engine.events import Event
from tests.laws.screens import ALARM, WELCOME, Film, hold, pictures, word
from tests.screens.film import Note
from tests.screens.shown import Shown

_ELEMENT = re.compile(r"<(\w+)")


class Card:
    """The card on the table, read from the events since it was laid."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        laid = [event for event in shown.told if isinstance(event, ev.EncounterSet)]
        self.laid = next((event for event in reversed(laid) if event.card == shown.about), laid[-1])
        self.events = shown.since(ev.EncounterSet)
        halves = shown.last(ev.HalvesDealt)
        if halves is not None and self.laid.card in dict(halves.halves):
            self.events = [event for event in self.events if self.is_of_this_half(event)]
        self.acted = [event for event in self.events if isinstance(event, ev.Acted)]
        self.acts = {mask: did for event in self.acted for mask, _, did in event.acts}
        self.done = {mask: act for event in self.acted for mask, act, _ in event.acts}
        self.word = {mask: said for e in self.events if isinstance(e, ev.Promised) for mask, said in e.promises}
        self.broken = set(self.acted[-1].broken) if self.acted else set()

    def is_of_this_half(self, event: Event) -> bool:
        """Where two halves play at once: whether it tells of those in front of this card."""
        match event:
            case ev.Promised():
                return any(mask in self.laid.front for mask, _ in event.promises)
            case ev.Acted():
                return any(mask in self.laid.front for mask, _, _ in event.acts)
            case ev.OutcomeShown():
                return event is self.shown.last(ev.OutcomeShown)
        return True

    def did_better(self, mask: str) -> bool:
        """Whether it did something else than it said, and broke nothing by it."""
        words = {act.id: act.words for act in getattr(default_pack().cards[self.laid.card].rules, "acts", ())}
        said, done = self.word.get(mask), self.done[mask]
        return mask not in self.broken and said in words.values() and words.get(done, said) != said

    def said(self, text: str) -> str:
        """The card's words with its people's names."""
        for mask, role in zip(self.laid.front, self.laid.roles, strict=True):
            if role:
                text = text.replace(f"{{{role}}}", self.shown.name(mask))
        for mask in self.shown.masks:
            text = text.replace(f"{{{mask}}}", self.shown.name(mask))
        return text

    def deed_of(self, mask: str) -> tuple[Note | None, list[Note]]:
        """The plate with a mask's deed, and what lies on it: the one that stands in its column."""
        figures = [note for note in pictures(self.shown, mask) if note.h > 150]
        text = self.said(self.acts[mask])
        for figure in figures:
            for note in self.shown.frame.saying(text):
                if abs(note.mid[0] - figure.mid[0]) > 240:
                    continue
                holders = [s for s in self.shown.frame.of("stamp") if s.holds(note) and s.h > 90]
                plates = [p for p in holders if abs(p.mid[0] - figure.mid[0]) < 40]
                if plates:
                    plate = min(plates, key=lambda p: p.w * p.h)
                    return plate, list(self.shown.frame.within(plate))
        return None, []


def deeds(shown: Shown) -> Iterator[str]:
    if shown.beat != "gasp":
        return
    card = Card(shown)
    for mask in card.acts:
        plate, _ = card.deed_of(mask)
        yield "" if plate is not None else f"{mask} stands without its deed {card.said(card.acts[mask])!r}"


def words_kept(shown: Shown) -> Iterator[str]:
    if shown.beat != "gasp":
        return
    card = Card(shown)
    for mask in card.acts:
        plate, lies = card.deed_of(mask)
        # How a desk has met a mask is stamped on the plate's corner, and is no verdict on its word.
        shapes = [note for note in lies if note.kind == "shape" and plate is not None and note.w > plate.w / 2]
        if not shapes:
            continue
        inks = {ink for note in shapes for ink in note.inks[:1]}
        if mask in card.broken:
            stamped = any(isinstance(e, ev.CounterAnswered) and e.mask == mask for e in card.events)  # in two colours
            is_shown = inks & ALARM and (stamped or not inks & WELCOME)
            yield "" if is_shown else f"{mask} broke its word; its deed is {inks}"
        else:
            yield "" if not inks & ALARM else f"{mask} broke nothing; its deed is {inks}"
            if card.did_better(mask):
                yield "" if not inks & WELCOME else f"{mask} did better than it said; its deed is {inks}, as if kept"
        marks = [name for note in shapes for name in _ELEMENT.findall(note.text) if name == "polyline"]
        if marks:  # one stroke is a tick, two are a cross
            is_crossed = len(marks) >= 2
            yield "" if is_crossed == (mask in card.broken) else f"{mask}: {len(marks)} strokes beside its deed"


def promises(shown: Shown) -> Iterator[str]:
    if shown.beat != "gasp":
        return
    card = Card(shown)
    for event in card.events:
        if isinstance(event, ev.Promised):
            for mask, text in event.promises:
                heads = [note for note in pictures(shown, mask) if note.h > 150]
                if text and heads:
                    near = [n for n in shown.frame.saying(card.said(text)) if abs(n.mid[0] - heads[0].mid[0]) < 240]
                    yield "" if near else f"{mask} said {text!r}; nothing of it stands over its head"


def endings(shown: Shown) -> Iterator[str]:
    if shown.beat != "gasp":
        return
    card = Card(shown)
    for event in card.events:
        if isinstance(event, ev.OutcomeShown):
            yield "" if shown.frame.has(card.said(event.line)) else f"the line {event.line!r} is not there"
            yield from _pays(shown, event)
        elif isinstance(event, ev.HandsShown):
            right, wrong = word(shown, "hand.passed"), word(shown, "hand.fell")
            if not event.has_passed:
                right, wrong = wrong, right
            is_said = shown.frame.has(right) and not shown.frame.has(wrong)
            yield "" if is_said else f"hands {event.hands}, passed {event.has_passed}: the stamp says otherwise"


def _pays(shown: Shown, event: ev.OutcomeShown) -> Iterator[str]:
    """The figures over each card of the strip."""
    cards = shown.cards
    paid = {mask: (coins, life) for mask, coins, life in event.pays}
    for seat, card in enumerate(cards):
        widest = max(card, key=lambda note: note.w)
        mid, width = widest.mid[0], widest.w
        top = min(note.y for note in card)
        mine = [n for n in shown.frame.words if abs(n.mid[0] - mid) < width * 0.5 and -90 < n.mid[1] - top < 0]
        signs = [n for n in shown.frame.of("icon") if n.text.endswith(("/coin", "/heart"))]
        told = dict[str, int]()  # what a card brings and what a bet does may stand apart: together they are the sum
        for note in mine:
            number = note.text.replace("\N{MINUS SIGN}", "-")
            if number.lstrip("+-").isdigit() and signs:
                sign = min(signs, key=lambda n: abs(n.x + n.w - note.x) + abs(n.mid[1] - note.mid[1]))
                name = sign.text.rsplit("/", 1)[1]
                told[name] = told.get(name, 0) + int(number)
        coins, life = paid.get(shown.masks[seat], (0, 0))
        told = {name: amount for name, amount in told.items() if amount}
        right = {name: amount for name, amount in (("coin", coins), ("heart", life)) if amount}
        yield "" if told == right else f"{shown.masks[seat]} gets {right}, over its card stands {told}"


def test_every_deed_stands_under_who_did_it(film: Film) -> None:
    hold(deeds, film, 8)


def test_a_broken_word_is_shown_as_broken_and_a_kept_one_is_not(film: Film) -> None:
    hold(words_kept, film, 8)


def test_every_promise_stands_over_who_gave_it(film: Film) -> None:
    hold(promises, film, 4)


def test_the_end_of_a_card_says_what_came_of_it_and_for_whom(film: Film) -> None:
    hold(endings, film, 10)
