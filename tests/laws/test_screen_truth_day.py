"""The rest of a day on the screen: whose face is up, who would rise under a rule, beds, debts, facts, hopes."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from tests.laws.screens import ALARM, WELCOME, Film, figures, hold, pictures, word
from tests.screens.shown import Shown


def faces(shown: Shown) -> Iterator[str]:
    """The face that is up for stars is that of who did it."""
    if shown.beat != "stars":
        return
    event = shown.last(ev.FaceShown)
    assert event is not None
    large = [note for note in pictures(shown, event.mask) if note.h > 300]
    yield "" if large else f"{event.mask} is up for stars, and its face is not"
    text = word(shown, "stars.just", name=shown.name(event.mask))
    yield "" if shown.frame.has(text) else f"{event.mask} is up for stars, and {text!r} is not said"


def movers(shown: Shown) -> Iterator[str]:
    """Behind an arrow up stand those who would rise under that rule, behind one down those who would fall."""
    if shown.beat not in ("rule", "vote"):
        return
    offer = shown.last(ev.RuleOffered)
    assert offer is not None
    for regime, moves in offer.rises:
        names = shown.frame.saying(word(shown, f"regime.{regime}.name"))
        boxes = [s for s in shown.frame.of("stamp") if s.h > 400 and any(s.holds(name) for name in names)]
        if len(boxes) != 1:
            continue
        lies = shown.frame.within(boxes[0])
        for mask, to in moves:
            tokens = [note for note in lies.of("icon") if mask in note.text.split("/")]
            yield "" if bool(tokens) == bool(to) else f"{mask} would move {to} under {regime}: {len(tokens)} heads"
            for token in tokens:
                arrows = [
                    s
                    for s in lies.of("shape")
                    if s.x < token.x and abs(s.mid[1] - token.mid[1]) < 30 and set(s.inks[:1]) & (WELCOME | ALARM)
                ]
                way = 1 if arrows and set(max(arrows, key=lambda s: s.x).inks[:1]) & WELCOME else -1
                yield "" if way == to else f"{mask} would move {to} under {regime}, the arrow says {way}"


def beds(shown: Shown) -> Iterator[str]:
    """Each home says what a night in it gives."""
    if shown.beat != "homes_shown":
        return
    for home in shown.pack.homes:
        for name in shown.frame.saying(word(shown, f"home.{home.id}")):
            signs = [
                s
                for s in shown.frame.of("stamp")
                if s.holds(name) and 120 < s.h < 330 and s.w > 200 and s.y + s.h < 880
            ]
            if signs:
                told = figures(shown, min(signs, key=lambda s: s.w * s.h))
                yield "" if ("heart", home.life) in told else f"{home.id} gives {home.life}, its sign says {told}"


def debts(shown: Shown) -> Iterator[str]:
    """A bill or a jar on a card stands for what that mask owes, or has coming."""
    for seat, card in enumerate(shown.cards):
        owed, saved = shown.later[shown.masks[seat]]
        is_narrow = shown.seats == 8 and any("¤" in note.text for note in card.words)
        if is_narrow and owed:  # what presses most always has room there
            marks = {note.text for note in card.of("icon")}
            yield (
                "" if marks & {"thing/bill", "thing/dark"} else f"{shown.masks[seat]} owes {owed}; no bill on its card"
            )
        for name, amount in (("bill", owed), ("jar", saved)):
            for icon in card.of("icon", f"thing/{name}"):
                beside = [
                    n
                    for n in card.words
                    if 0 <= n.x - icon.x - icon.w < 12 and abs(n.mid[1] - icon.mid[1]) < 14 and n.text.isdigit()
                ]
                yield "" if amount else f"{shown.masks[seat]} has nothing for a {name} on its card"
                if beside:
                    yield "" if beside[0].text == str(amount) else f"{name}: {amount}, on the card {beside[0].text}"


def verdicts(shown: Shown) -> Iterator[str]:
    """A fact from outside is as true as its card says."""
    if shown.beat != "fact_shown":
        return
    event = shown.last(ev.FactAnswered)
    assert event is not None
    fact = next(each for each in shown.pack.facts if each.id == event.fact)
    for verdict in ("true", "partly", "false"):
        text, is_right = word(shown, f"fact.verdict.{verdict}"), verdict == fact.verdict
        yield "" if shown.frame.has(text) == is_right else f"{fact.id} is {fact.verdict}; {text!r} on the screen"


def hopes(shown: Shown) -> Iterator[str]:
    """The sign of the upper district counts those who have said that they want to be there."""
    if shown.beat != "travel":
        return
    day = next(event for event in reversed(shown.told) if isinstance(event, ev.DayBegan))
    wanted = {m: d for event in shown.since(ev.DayBegan) if isinstance(event, ev.Boarded) for m, d in event.wanted}
    wanted |= {shown.masks[seat]: str(raw) for seat, raw in shown.live.open_answers.items()}
    hopeful = sum(district == day.districts[0] for district in wanted.values())
    texts = [word(shown, "travel.places", places=places, hopeful=hopeful) for places in range(1, 9)]
    yield "" if any(shown.frame.has(text) for text in texts) else f"{hopeful} want to go up; the sign says otherwise"


def walks(shown: Shown) -> Iterator[str]:
    """Nobody is said to walk alone who walks with somebody."""
    if shown.beat != "company_shown":
        return
    event = shown.last(ev.CompanyKept)
    assert event is not None
    text, is_so = word(shown, "company.shown.none"), not event.pairs and not event.snubbed
    yield "" if shown.frame.has(text) == is_so else f"{event}: {text!r}"


def test_the_face_that_is_up_is_whose_deed_it_was(film: Film) -> None:
    hold(faces, film, 4)


def test_who_would_rise_and_who_would_fall_is_as_it_was_worked_out(film: Film) -> None:
    hold(movers, film, 0)


def test_a_bed_gives_what_its_sign_says(film: Film) -> None:
    hold(beds, film, 4)


def test_what_is_owed_is_what_the_card_says(film: Film) -> None:
    hold(debts, film, 0)


def test_a_fact_is_called_what_it_is(film: Film) -> None:
    hold(verdicts, film, 0)


def test_the_sign_counts_those_who_want_to_go_up(film: Film) -> None:
    hold(hopes, film, 2)


def test_nobody_is_said_to_walk_alone_who_does_not(film: Film) -> None:
    hold(walks, film, 0)
