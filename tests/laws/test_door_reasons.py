"""What a door says of itself is true: each sentence, read back, against an own reading of the journal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from game.city import events as ev
from game.city.city import City
from game.city.fold import passing
from game.city.pack import MaskId
from game.content import default_pack
from game.content.door_words import reasons_said
from game.content.wording import Wording
from game.debrief.story import story_of
from game.engine.events import Event
from tests.laws.matches import plan_for, play, under

PACK = default_pack()
WORDS = Wording(PACK)
MASKS = {mask.name: mask.id for mask in PACK.masks}


@dataclass
class Moment:
    """A door that answered, and what had been told before it, as the journal has it."""

    door: ev.DoorAnswered
    shown: dict[MaskId, tuple[str, int, int, bool]]
    places: dict[MaskId, int]
    away: set[MaskId]
    """Who had met a no the last time that it asked at such a door, and was not taken along."""

    day: int = 0
    since: dict[MaskId, int] = field(default_factory=dict)
    """The day of each mask's last no at this kind of door."""

    @property
    def inside(self) -> list[MaskId]:
        return [mask for mask, _, is_in, _ in self.door.rows if is_in]

    def treatment(self, mask: MaskId) -> str:
        return next(row[1] for row in self.door.rows if row[0] == mask)


@dataclass
class Journal:
    """As much of a match as a door's answer hangs on."""

    shown: dict[MaskId, tuple[str, int, int, bool]] = field(default_factory=dict)
    places: dict[MaskId, int] = field(default_factory=dict)
    away: dict[str, set[MaskId]] = field(default_factory=dict)
    since: dict[str, dict[MaskId, int]] = field(default_factory=dict)
    day: int = 0

    def read(self, events: Sequence[Event]) -> Iterator[Moment]:
        for event in events:
            match event:
                case ev.StandingsShown():
                    self.shown = {row[0]: row[1:] for row in event.rows}
                case ev.StandingsJudged():
                    self.places = {mask: place for mask, _, _, place in event.rows}
                case ev.DayBegan():
                    self.day = event.day
                case ev.DeedNoted("opted_out"):
                    for waiting in self.away.values():
                        waiting.discard(str(dict(event.pairs)["by"]))
                case ev.DoorAnswered():
                    waiting = self.away.setdefault(event.kind, set())
                    queue = set(waiting) if event.kind != "home" else set()
                    since = self.since.setdefault(event.kind, {})
                    yield Moment(event, dict(self.shown), dict(self.places), queue, self.day, dict(since))
                    for mask, _, is_in, _ in event.rows:
                        (waiting.discard if is_in else waiting.add)(mask)
                    since.update({mask: self.day for mask, _, is_in, _ in event.rows if not is_in})
                case ev.Vouched():
                    self.away.get("travel", set()).discard(event.of)
                case _:
                    pass


def masks_in(text: str) -> list[MaskId]:
    return [MASKS[name] for name in re.findall(r"[A-Z][a-z]+", text) if name in MASKS]


def holes(said: str, key: str) -> dict[str, str] | None:
    """What stands in the holes of a key's words where `said` is a sentence of that key."""
    seen: set[str] = set()

    def group(hole: re.Match[str]) -> str:
        name, counted = hole.groups()
        is_again = name in seen
        seen.add(name)
        what = r"\d+" if counted else ".+?"
        return (f"(?P={name})" if is_again else f"(?P<{name}>{what})") + (f"(?:{counted[1:]})" if counted else "")

    words = re.escape(PACK.words[key]).replace("\\|", "|").replace("\\ ", " ")
    words = re.sub(r":(\w+)\|(\w+)\\\}", r": \1| \2\\}", words)  # a number stands before either form
    found = re.fullmatch(re.sub(r"\\\{(\w+)(:[^{}\\]*)?\\\}", group, words), said)
    return found.groupdict() if found else None


def figure(moment: Moment, mask: MaskId) -> float:
    return float(moment.shown[mask][0])


def waited(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return set(names) <= m.away and set(names) <= set(m.inside)


def waited_and_refused(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return waited(m, names, said) and all(m.treatment(mask) == "refused" for mask in names)


def waited_yesterday(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return waited(m, names, said) and all(m.since.get(mask) == m.day - 1 for mask in names)


def waited_yesterday_and_refused(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return waited_yesterday(m, names, said) and waited_and_refused(m, names, said)


def no_place_after_waiting(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return set(m.inside) <= m.away and len(m.inside) >= m.door.places and not set(names) & set(m.inside)


def standing(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    """The last one in, its figure, and those who had less; nobody of them was shut out."""
    pairs = re.findall(r"([A-Z][a-z]+) (\d[\d.]*)", f"{said['other']}, {said['names']}")
    first, *rest = [(MASKS[name], float(number.rstrip("."))) for name, number in pairs]
    true = all(figure(m, mask) == number for mask, number in (first, *rest))
    return true and first[0] == m.inside[-1] and all(first[1] > number for _, number in rest)


def stands_above(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    (other,) = masks_in(said["other"])
    return other == m.inside[-1] and all(m.places[other] < m.places[mask] for mask in names)


def by_lot(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    (other,) = masks_in(said["other"])
    is_drawn = all(m.door.lots.index(other) < m.door.lots.index(mask) for mask in names)
    alike = {(m.treatment(mask), mask in m.door.shunned, m.places.get(mask, 1)) for mask in (other, *names)}
    return is_drawn and len(alike) == 1 and other == m.inside[-1]


def singled(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return masks_in(said["other"]) == [m.door.first] or names == [m.door.last]


def walked(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    """They walked with the last of the hill, and whoever went before them is met alike and did not."""
    (other,) = masks_in(said["other"])
    alike = all(m.treatment(other) == m.treatment(mask) for mask in names)
    return alike and set(names) <= set(m.door.shunned) and other not in m.door.shunned


def came_back(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    """They came back in that morning, so that nobody stood behind them who had not."""
    order = [mask for mask, how, _, _ in m.door.rows if how != "refused"]
    last = order[len(order) - len(set(order) & set(m.door.returned)) :]
    return set(names) <= set(m.door.returned) and set(last) == set(order) & set(m.door.returned)


def met_better(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    order = ("welcome", "open", "deposit", "queue")
    (other,) = masks_in(said["other"])
    return all(order.index(m.treatment(other)) < order.index(m.treatment(mask)) for mask in names)


def below(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    """All of them lie below that figure, and nobody at this door who does not is refused."""
    cut = float(said["figure"])
    told = {mask: float(row[0]) for mask, row in m.shown.items() if re.fullmatch(r"[\d.]+", row[0])}
    refused = [mask for mask, how, _, _ in m.door.rows if how == "refused"]
    kept = [mask for mask, how, _, _ in m.door.rows if how != "refused"]
    return all(told.get(mask, 0) < cut for mask in refused) and all(told.get(mask, cut) >= cut for mask in kept)


def below_tier(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    line = next(tier for tier in range(5) if PACK.words[f"tier.{tier}"] == said["tier"])
    return line == m.door.line and all(m.shown[mask][1] < line for mask in names)


def below_letter(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    letters = ("D", "C", "B", "A", "AA", "AAA")
    if said["figure"] in letters:
        return all(letters.index(m.shown[mask][0]) < letters.index(said["figure"]) for mask in names)
    return below(m, names, said)


def listed(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return all(m.shown[mask][0] == "LISTED" for mask in names)


def refused(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return all(m.treatment(mask) == "refused" for mask in names) and not set(names) & set(m.inside)


def opens_from(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    """All who asked came in, each told figure is the one shown and reaches the least, and nobody else's is told."""
    pairs = {
        MASKS[name]: number.rstrip(".,") for name, number in re.findall(r"([A-Z][a-z]+) (\d[\d.]*)", said["names"])
    }
    true = all(m.shown[mask][0] == number and float(number) >= float(said["figure"]) for mask, number in pairs.items())
    return true and set(names) == set(m.inside) == {row[0] for row in m.door.rows}


def opens_from_letter(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    letters = ("D", "C", "B", "A", "AA", "AAA")
    if said["figure"] not in letters:
        return opens_from(m, names, said)
    return all(letters.index(m.shown[mask][0]) >= letters.index(said["figure"]) for mask in m.inside)


def unlisted(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return set(names) == set(m.inside) and all(m.shown[mask][0] != "LISTED" for mask in names)


def open_today(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return m.door.is_open_to_all and len(m.inside) == len(m.door.rows)


def open_to_all(m: Moment, names: list[MaskId], said: dict[str, str]) -> bool:
    return not m.door.is_open_to_all and len(m.inside) == len(m.door.rows)


IS_TRUE: dict[str, Callable[[Moment, list[MaskId], dict[str, str]], bool]] = {
    "reason.waited.yesterday": waited_yesterday,
    "reason.waited.yesterday.some": waited_yesterday,
    "reason.waited.yesterday.all_the_same": waited_yesterday_and_refused,
    "reason.waited.yesterday.all_the_same.some": waited_yesterday_and_refused,
    "reason.waited.last_time": waited,
    "reason.waited.last_time.some": waited,
    "reason.waited.last_time.all_the_same": waited_and_refused,
    "reason.waited.last_time.all_the_same.some": waited_and_refused,
    "reason.waited": no_place_after_waiting,
    "reason.singled": singled,
    "reason.met": met_better,
    "reason.returned": came_back,
    "reason.returned.some": came_back,
    "reason.walked": walked,
    "reason.standing": stands_above,
    "reason.lot": by_lot,
    "reason.shut": below,
    "reason.listed": listed,
    "reason.hushed": refused,
    "reason.line.tier": below_tier,
    "reason.line": below_letter,
    "reason.standing.figures": standing,
    "reason.open.from": opens_from_letter,
    "reason.open.unlisted": unlisted,
    "reason.open.nobody": open_to_all,
    "reason.open.today": open_today,
}
"""The kinds of sentence and what makes each true; what could be read as two kinds is the first."""


def checked(moment: Moment, said: str) -> tuple[str, list[MaskId]]:
    """Which kind of sentence it is, and of whom; AssertionError where it is false."""
    for key, is_true in IS_TRUE.items():
        for form in (f"{key}.one", key):
            if form not in PACK.words or (found := holes(said, form)) is None:
                continue
            if "count" in found or form.endswith(".one"):
                assert int(found.get("count", 1)) == moment.door.places, said
            names = masks_in(found.get("names", found.get("all", "")))
            if "all" in found:  # who stands level is named together with the one that was drawn
                names = [mask for mask in names if mask not in masks_in(found["other"])]
            assert is_true(moment, names, found), f"{said} {moment}"
            is_shut = key in ("reason.shut", "reason.listed", "reason.hushed", "reason.line", "reason.line.tier")
            outside = [mask for mask in names if mask not in moment.inside]
            assert all((moment.treatment(mask) == "refused") == is_shut for mask in outside), f"{said} {moment}"
            return key, names
    raise AssertionError(f"no sentence is made like this: {said}")


HUSHED = frozenset({"list_secret", "echo", "web", "charter"})
"""Rules under which a door that opens need not say why: they show nobody a least figure."""


def heard(scenario: str, rule: str, seeds: range, seats: int = 5) -> Counter[str]:
    """How many sentences of each kind; all of them are true, and each mask that was turned away is in one."""
    counts: Counter[str] = Counter()
    plan = under(plan_for(scenario, seats), rule) if rule else plan_for(scenario, seats)
    for seed in seeds:
        events = play(plan, seed).events
        story = "\n".join(story_of(events, WORDS))
        doors = [
            (reasons_said(WORDS, e, c), c.regime) for c, e in passing(events, City()) if isinstance(e, ev.DoorAnswered)
        ]
        for moment, (sentences, in_force) in zip(Journal().read(events), doors, strict=True):
            told = Counter[MaskId]()
            opened = [said for said in sentences if checked(moment, said)[0].startswith("reason.open.")]
            is_told = moment.door.kind != "home" and in_force not in HUSHED
            assert not opened or len(sentences) == 1, moment
            assert not is_told or sentences, f"nobody knows why it opened: {moment}"
            for said in sentences:
                key, names = checked(moment, said)
                counts[key] += 1
                told.update(names if said not in opened else [])
                assert said in story
            out = [mask for mask, _, is_in, _ in moment.door.rows if not is_in]
            assert all(told[mask] == 1 for mask in out), moment
            assert set(told) - set(out) <= moment.away, moment
    return counts


@pytest.mark.parametrize("scenario", ["first-impressions", "plaudit", "the-list", "applause", "charter"])
def test_every_sentence_of_a_door_is_true(scenario: str) -> None:
    assert heard(scenario, "", range(4)).total() >= 8


@pytest.mark.slow
def test_each_kind_of_reason_is_given_by_some_rule() -> None:
    tables = (("plaudit", "mean"), ("plaudit", "gilded"), ("the-list", "list"), ("the-list", "list_secret"))
    counts: Counter[str] = Counter()
    for scenario, rule in (*tables, ("plaudit", "quiet"), ("applause", "echo"), ("charter", "charter")):
        counts += heard(scenario, rule, range(32 if rule == "mean" else 8))  # there the rarest of them may come
    counts += heard("plaudit", "gilded", range(24), 4)  # who waited longer than a day, and is refused since
    kinds = {key.removesuffix(".some") for key in counts}
    rare = {"reason.walked", "reason.returned", "reason.singled", "reason.standing", "reason.line.tier"}
    assert {key.removesuffix(".some") for key in IS_TRUE} - kinds <= rare, counts


def test_a_figure_that_was_not_the_one_shown_is_noticed() -> None:
    door = ev.DoorAnswered(
        "travel", "academy", 1, (("odile", "open", True, ""), ("bram", "open", False, "")),
        lots=("odile", "bram"), reasons=(("odile", "", "", ""), ("bram", "standing", "odile", "")),
    )  # fmt: skip
    moment = Moment(
        door, {"odile": ("3.90", 3, 1, False), "bram": ("3.80", 2, 2, False)}, {"odile": 1, "bram": 2}, set()
    )
    (said,) = reasons_said(WORDS, door, City(shown=moment.shown))
    assert said == "One place: Odile 3.90, Bram 3.80."
    assert checked(moment, said) == ("reason.standing.figures", ["bram"])
    for false in (
        "One place: Odile 3.90, Bram 3.70.",
        "2 places: Odile 3.90, then Bram 3.80.",
        "No place is left for Bram.",
    ):
        with pytest.raises(AssertionError):
            checked(moment, false)


@pytest.mark.slow
@pytest.mark.parametrize("seats", [3, 5, 8])
def test_every_sentence_is_true_under_every_rule(seats: int) -> None:
    for rule in plan_for().regimes:
        heard("plaudit", rule, range(12), seats)
