"""How a match came out, as it is retold: the last question, the plane, broken words, wishes, and why the winner won."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from game.city import events as ev
from game.city.city import City
from game.city.life_parts import part_of
from game.city.standing import VEIL
from game.content.wording import Wording
from game.debrief.level import OF_EACH, is_class
from game.debrief.story.pieces import ALWAYS
from game.debrief.story.sentences import SENTENCES, Scene
from game.engine.events import Event

E_ = TypeVar("E_", bound=Event)
PARTS_TOLD = 3


def ending_of(events: Sequence[Event], words: Wording, city: City, level: int, plane: str) -> Iterator[tuple[int, str]]:
    """(weight, sentence) in the order of telling; `plane`: whom its door turned away."""
    scene = Scene(words, city)
    for kind in (ev.ReferendumHeld, ev.NameStruck, ev.DoorHeld, ev.FlightLeft):
        event = last(events, kind)
        if kind is ev.DoorHeld and plane:
            yield 46, plane
        if isinstance(event, ev.FlightLeft) and event.guest:
            yield 47, words("retold.jump_seat", host=words.mask(event.host), guest=words.mask(event.guest))
        if event is not None and (told := SENTENCES[kind](scene, event)):
            yield ALWAYS, told
    yield 39, _broken(events, words)
    if level >= OF_EACH and (told := _most_given(events, words)):
        yield 32, told
    yield from ((40, told) for told in _wishes(events, words, city))
    ended = last(events, ev.MatchEnded)
    if ended is not None:
        yield from ((ALWAYS, told) for told in _won(ended, events, words, level))


def last(events: Sequence[Event], kind: type[E_]) -> E_ | None:
    """The newest of that kind."""
    return next((event for event in reversed(events) if isinstance(event, kind)), None)


def broken_by_mask(events: Sequence[Event]) -> Counter[str]:
    """How often each mask broke its word, over the encounters that stand."""
    return Counter(mask for event in events if isinstance(event, ev.EncounterDone) for mask in event.broken)


def _broken(events: Sequence[Event], words: Wording) -> str:
    rows = broken_by_mask(events).most_common()
    if not rows:
        return words("retold.broken.none")
    told = words.listed(words("retold.broken.one", mask=words.mask(mask), count=count) for mask, count in rows)
    return words("retold.broken", rows=told)


def _most_given(events: Sequence[Event], words: Wording) -> str:
    """Who gave the most fives and who the most ones, as the mirror shows of each."""
    given = {n: Counter(e.by for e in events if isinstance(e, ev.OwnStars) and e.stars == n) for n in (5, 1)}
    best = {n: counts.most_common(2) for n, counts in given.items()}
    if not all(rows and (len(rows) < 2 or rows[0][1] > rows[1][1]) for rows in best.values()):
        return ""
    fives, ones = (words("retold.broken.one", mask=words.mask(best[n][0][0]), count=best[n][0][1]) for n in (5, 1))
    return words("retold.most", fives=fives, ones=ones)


def _wishes(events: Sequence[Event], words: Wording, city: City) -> Iterator[str]:
    told = [event for event in events if isinstance(event, ev.WishRevealed)]
    for verdict in ("true", "half", "not"):
        rows = [
            words("retold.wish", mask=words.mask(city.mask_of(e.seat)), wish=words.wish(e.wish))
            for e in told
            if e.verdict == verdict
        ]
        if rows:
            yield words(f"retold.wishes.{verdict}", rows=words.listed(rows))


def _won(ended: ev.MatchEnded, events: Sequence[Event], words: Wording, level: int) -> Iterator[str]:
    winners = [(seat, mask, points) for seat, mask, points in ended.rows if seat in ended.winners]
    seat, mask, points = winners[0]
    if len(winners) > 1:
        yield words("retold.tie", masks=words.masks(mask for _, mask, _ in winners), points=points)
    else:
        parts = words.listed(_parts(seat, events, words))
        yield words("retold.won", mask=words.mask(mask), points=points, parts=parts)
        yield from _in_spite_of(mask, seat, events, words, is_ranked=level >= OF_EACH)
    rest = [words("retold.row", mask=words.mask(m), points=p) for s, m, p in ended.rows if s not in ended.winners]
    if rest:
        yield words("retold.then", rows=words.listed(rest))


def _in_spite_of(mask: str, seat: int, events: Sequence[Event], words: Wording, *, is_ranked: bool) -> Iterator[str]:
    """What the winner had wished, and where the hill had it if that was not on top."""
    wish = next((e for e in events if isinstance(e, ev.WishRevealed) and e.seat == seat), None)
    if wish is not None and wish.is_true and wish.wish in words.pack.wishes:
        yield words("retold.wish.won", mask=words.mask(mask), text=words.pack.wishes[wish.wish].text)
    began = last(events, ev.MatchBegan)
    shown = next((e for e in reversed(events) if isinstance(e, ev.StandingsShown) and _has_figures(e)), None)
    if shown is None or began is None or is_class(began.length) or not is_ranked:
        return
    places = {row[0]: row[3] for row in shown.rows}
    if places.get(mask, 1) > 1:
        yield words("retold.unnoticed", mask=words.mask(mask), place=places[mask], count=len(places))


def _has_figures(shown: ev.StandingsShown) -> bool:
    """Whether all stand there with a figure of their own that hides nothing."""
    return all(any(map(str.isdigit, text)) and VEIL not in text for _, text, *_ in shown.rows)


def _parts(seat: int, events: Sequence[Event], words: Wording) -> list[str]:
    """Where most of a seat's Life points came from, as far as all could see."""
    sums: dict[str, int] = defaultdict(int)
    for event in events:
        if isinstance(event, ev.Lived) and event.seat == seat:
            sums[part_of(event.why, words.pack.cards)] += event.points
    best = sorted(sums.items(), key=lambda row: -row[1])[:PARTS_TOLD]
    return [words("retold.part", points=n, part=words(f"retold.part.{part}")) for part, n in best if n > 0]
