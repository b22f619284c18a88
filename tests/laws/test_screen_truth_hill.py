"""The hill, its doors and its homes say what was published: figures, heights, who rose, came in, sleeps where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from game.city import events as ev
from game.city.regimes.tuned import regimes_of
from tests.laws.screens import ALARM, WELCOME, Film, below, hold, is_said, one, plate_of, word
from tests.screens.film import Note
from tests.screens.shown import Shown

HILL = ("hill", "ledger", "rule_shown")


def _standings(shown: Shown) -> list[ev.StandingsShown]:
    """The last two that were published, the newest first."""
    return [event for event in reversed(shown.told) if isinstance(event, ev.StandingsShown)][:2]


def _shows(shown: Shown, regime: str) -> str:
    return regimes_of(shown.pack)[regime].shows


def figures_shown(shown: Shown) -> Iterator[str]:
    if shown.beat not in HILL:
        return
    event = _standings(shown)[0]
    how = _shows(shown, event.regime)
    for mask, text, _, place, _ in event.rows:
        token = one(shown, mask, "token")
        if token is None:
            continue
        told = [note.text for note in below(shown, token, 50)]
        if text == "out" and how != "nothing":  # where nothing is told of anybody a badge says it
            yield "" if told[:1] == [word(shown, "sign.out")] else f"{mask} is out, below it {told}"
        elif how in ("digits", "letter", "percent"):
            yield "" if text in ("", "-") or told[:1] == [text] else f"{mask} stands at {text}, below it {told}"
        elif how == "rank":
            is_level = len({p for _, t, _, p, _ in event.rows if t != "out"}) == 1  # where a place tells nothing
            right = [text] if is_level else sorted({text, str(place)})
            is_told = sorted(set(told[:2])) == right if not is_level else told[:2] == right
            yield "" if text in ("", "-") or is_told else f"{mask} is {place} with {text}, below it {told}"
        elif how == "wall":
            is_listed = word(shown, "sign.listed") in told
            yield "" if is_listed == (text not in ("", "-")) else f"{mask} is {text!r} on the list, below it {told}"
        else:
            digits = [each for each in told if any(sign.isdigit() for sign in each)]
            yield "" if not digits else f"nothing is told of {mask}, and below it stands {digits}"


def heights(shown: Shown) -> Iterator[str]:
    """Higher tiers stand higher; where nothing is told, all stand alike (a full terrace's rim curves a little)."""
    if shown.beat not in HILL:
        return
    event = _standings(shown)[0]
    is_quiet = _shows(shown, event.regime) == "nothing"
    stands = {mask: (tier, token) for mask, _, tier, _, _ in event.rows if (token := one(shown, mask, "token"))}
    for mask, (tier, token) in stands.items():
        for other, (other_tier, other_token) in stands.items():
            rise = other_token.mid[1] - token.mid[1]
            if is_quiet or tier == other_tier:
                yield "" if abs(rise) < 20 else f"{mask} and {other} are alike and stand {rise:.0f} apart"
            elif tier > other_tier:
                yield "" if rise > 30 else f"{mask} (tier {tier}) stands {rise:.0f} over {other} (tier {other_tier})"


def changes(shown: Shown) -> Iterator[str]:
    """An arrow beside who rose, another beside who fell, none beside the others."""
    if shown.beat not in HILL or len(_standings(shown)) < 2:
        return
    now, before = _standings(shown)
    how = _shows(shown, now.regime)
    if how in ("nothing", "wall") or _shows(shown, before.regime) in ("nothing", "wall"):
        return
    old = {mask: (text, tier) for mask, text, tier, _, _ in before.rows}
    for mask, text, tier, _, _ in now.rows:
        token = one(shown, mask, "token")
        if token is None or mask not in old:
            continue
        moved = _moved(old[mask], (text, tier)) if now.regime == before.regime else 0
        arrows = [note for note in shown.frame.of("shape") if _is_beside(note, token) and _way(note)]
        ways = {_way(note) for note in arrows}
        right = {moved} - {0}
        hidden = [w.text for w in shown.frame.words for arrow in arrows if w.holds(arrow) and w.text != text]
        yield f"the arrow beside {mask} lies below {hidden}" if hidden else ""
        yield "" if ways == right else f"{mask} moved {moved}, the arrows beside it say {ways}"
        faces = ("pleased",) if moved > 0 else ("hurt", "forced") if moved < 0 else ("plain",)
        has_face = any(f"/{face}" in token.text or token.text.endswith(face) for face in faces)
        yield "" if has_face else f"{mask} moved {moved}, its face is {token.text}"


def _moved(before: tuple[str, int], now: tuple[str, int]) -> int:
    """Which way a standing went, as far as what is shown of it tells."""
    was, then = before[0], now[0]
    if "out" in (was, then):  # without the app there is no figure to compare
        return 0
    if re.fullmatch(r"[\d.]+", was) and re.fullmatch(r"[\d.]+", then):
        return (float(then) > float(was)) - (float(then) < float(was))
    if re.fullmatch(r"[\d.\u2592]+", was) and re.fullmatch(r"[\d.\u2592]+", then):
        least, most = ((lambda text, d=d: float(text.replace("\u2592", d))) for d in "09")
        return (least(then) > most(was)) - (most(then) < least(was))
    if {was, then} <= {"D", "C", "B", "A", "AA", "AAA"}:
        letters = ("D", "C", "B", "A", "AA", "AAA")
        return (letters.index(then) > letters.index(was)) - (letters.index(then) < letters.index(was))
    return (now[1] > before[1]) - (now[1] < before[1])


def _is_beside(note: Note, token: Note) -> bool:
    """At the upper right of a token; or at the upper left or lower, where another's figure lies there."""
    near = token.w * 0.15, token.h * 0.15
    places = [
        (token.mid[0] + token.w * x, token.mid[1] + token.h * y) for x, y in ((0.4, -0.3), (-0.4, -0.3), (0.5, 0.1))
    ]
    return note.w < token.w * 0.6 and any(
        abs(note.mid[0] - x) < near[0] and abs(note.mid[1] - y) < near[1] for x, y in places
    )


def _way(note: Note) -> int:
    inks = set(note.inks)
    return 1 if inks & WELCOME else -1 if inks & ALARM else 0


def doors(shown: Shown) -> Iterator[str]:
    """Each mask carries away the answer that it got, in its colour; those let in stand beyond the gate."""
    if shown.beat != "door":
        return
    event = next(e for e in reversed(shown.told) if isinstance(e, ev.DoorAnswered) and e.kind != "home")
    gates = [note for note in shown.frame.of("icon") if note.text.startswith("gate/") and note.h > 300]
    for mask, treatment, is_in, _ in event.rows:
        token = one(shown, mask, "token")
        if token is None:
            yield f"{mask} asked at the door and is not to be seen"
            continue
        hushed = "hushed" if (mask, "hushed") in ((each, why) for each, why, _, _ in event.reasons) else "shut"
        key = treatment if is_in else hushed if treatment == "refused" else "full"
        right = word(shown, f"door.{key}")
        plates = [(note, plate_of(shown, note)) for note in below(shown, token) if note.text == right]
        if not plates:
            yield f"{mask} was told {right!r}; below it stands {[n.text for n in below(shown, token)]}"
            continue
        inks = set(plates[0][1].inks[:1]) if plates[0][1] is not None else set()
        yield "" if inks & (WELCOME if is_in else ALARM) else f"{mask} was let in: {is_in}; its plate is {inks}"
        for gate in gates:
            yield "" if (token.mid[0] > gate.mid[0]) == is_in else f"{mask} let in: {is_in}, stands on the other side"
    for gate in gates:
        state = "open" if event.rows[-1][2] else "closed"
        yield "" if f"/{state}" in gate.text else f"the door ended {state} and is drawn {gate.text}"


def homes(shown: Shown) -> Iterator[str]:
    """Everybody stands over the home where it sleeps tonight."""
    if shown.beat != "homes_shown":
        return
    sleeps = {e.mask: e.home for e in shown.told if isinstance(e, ev.HomeTaken)}
    names = {home.id: word(shown, f"home.{home.id}") for home in shown.pack.homes}
    signs = {home: notes[0] for home, name in names.items() if (notes := shown.frame.saying(name))}
    for mask in shown.masks:
        token = one(shown, mask, "token")
        if token is not None and mask in sleeps:
            nearest = min(signs, key=lambda home: abs(signs[home].mid[0] - token.mid[0]))
            yield "" if nearest == sleeps[mask] else f"{mask} sleeps in {sleeps[mask]}, and stands over {nearest}"


def told_at_homes(shown: Shown) -> Iterator[str]:
    """Over whoever no home's door let in stands whose no it was and which, and a figure only as it was published."""
    if shown.beat != "homes_shown":
        return
    evening = [e for e in shown.told if isinstance(e, ev.DoorAnswered | ev.DayBegan)]
    began = max(at for at, event in enumerate(evening) if isinstance(event, ev.DayBegan))
    doors = [event for event in evening[began:] if isinstance(event, ev.DoorAnswered) and event.kind == "home"]
    last = {mask: (door, treatment) for door in doors for mask, treatment, is_in, _ in door.rows if not is_in}
    published = {mask: text for mask, text, *_ in _standings(shown)[0].rows}
    for mask, (door, treatment) in last.items():
        token = one(shown, mask, "token")
        if token is None:
            continue
        home = f"{word(shown, f'home.{door.door}')} "  # whoever is turned away stands before another one
        above = (n.text for n in shown.frame.words if n.text.startswith(home) and n.mid[1] < token.mid[1])
        said = [no for text in above if re.match("full|shut|not today", no := text.removeprefix(home))]
        kinds = ("shut", "not today") if treatment == "refused" else ("full",)
        mine = [text for text in said if text.startswith(kinds)]
        yield "" if mine else f"{door.door} had no room for {mask} ({treatment}), over the heads stands {said}"
        inside = {f"{shown.name(other)} {published.get(other, '')}" for other, _, is_in, _ in door.rows if is_in}
        right = {
            "full",
            "full: by lot",
            *(f"full: {each}" for each in inside),
            *(f"full: {each.split()[0]}" for each in inside),
        }
        if treatment != "refused":
            yield "" if right & set(mine) else f"{door.door} was full for {mask}: {mine} and not {right}"


def turned_away(shown: Shown) -> Iterator[str]:
    """Who was put out of a home is seen between the home that was and the one that is."""
    if shown.beat != "eviction":
        return
    event = next(e for e in reversed(shown.told) if isinstance(e, ev.Evicted) and e.is_staged)
    for home in (event.home, event.to):
        yield "" if shown.frame.has(word(shown, f"home.{home}")) else f"{event.mask} moves, and no {home} is named"
    job = next(mask.job for mask in shown.pack.masks if mask.id == event.mask)
    is_there = is_said(shown, shown.frame, f"city.evicted.{event.why}", name=shown.name(event.mask), job=job)
    yield "" if is_there else f"{event} is not what is said"


def reasons(shown: Shown) -> Iterator[str]:
    """Beside whoever has come down stand the very acts whose faces were held up since the hill was last seen."""
    if shown.beat != "ledger":
        return
    now, before = _standings(shown)
    was, acts = shown.told.index(before), defaultdict[str, list[tuple[str, str]]](list)
    faces: dict[str, str] = {}
    for event in shown.told[was:]:
        if isinstance(event, ev.FaceShown):
            faces[event.mask] = event.did
        elif isinstance(event, ev.EncounterDone):
            for mask in [mask for mask in faces if mask in (*event.front, *(act[0] for act in event.acts))]:
                acts[mask].append((faces.pop(mask), shown.pack.cards[event.card].title))
    stood = {row[0]: (row[1], row[2]) for row in before.rows}
    said = " ".join(note.text for note in shown.frame.words)
    for mask, text, tier, *_ in now.rows:
        if word(shown, "hill.down.for", name=shown.name(mask), did="").partition(":")[0] not in said:
            continue
        yield "" if _moved(stood[mask], (text, tier)) < 0 else f"{mask} has not come down: {stood[mask]}, {text}"
        mine = acts[mask]
        if len(mine) == 1:
            yield "" if mine[0][0] in said else f"{mask} was rated for {mine[0][0]!r}: {said}"
        else:
            yield "" if all(title in said for _, title in mine) else f"{mask} was rated for {mine}: {said}"
        others = [did for other, theirs in acts.items() if other != mask for did, _ in theirs if (did, _) not in mine]
        yield from (f"{mask} did not do {did!r}: {said}" for did in others if f"for: {did}." in said)


def test_every_figure_on_the_hill_is_the_published_one(film: Film) -> None:
    hold(figures_shown, film, 10)


def test_height_on_the_hill_is_the_published_tier(film: Film) -> None:
    hold(heights, film, 10)


def test_arrows_say_who_rose_and_who_fell(film: Film) -> None:
    hold(changes, film, 2)


def test_who_has_come_down_reads_what_the_stars_were_for(film: Film) -> None:
    hold(reasons, film, 0 if film.match[0] == "the-list" else 1)


def test_a_door_shows_each_answer_that_it_gave(film: Film) -> None:
    hold(doors, film, 4)


def test_a_home_tells_why_it_had_no_bed(film: Film) -> None:
    hold(told_at_homes, film, 0)


def test_everybody_stands_at_the_home_where_it_sleeps(film: Film) -> None:
    hold(homes, film, 6)


def test_who_is_helped_to_move_is_named_with_both_homes(film: Film) -> None:
    hold(turned_away, film, 0)
