"""The rest of a day on the screen: whose face is up, who would rise under a rule, beds, debts, facts, hopes."""

from __future__ import annotations

from collections.abc import Iterator

from game.city import events as ev
from tests.laws.screens import Film, figures, hold, pictures, word
from tests.screens.film import Frame
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


SIGNS = {"beds": "key", "door": "door", "asked": "hands"}
HALF_ROW, HEAD_LEAST = 40.0, 80.0
"""What stands in the row of a sign is no further from its middle, at a large table, too; and no head is smaller."""


def stakes(shown: Shown) -> Iterator[str]:
    """On a rule's card stand those to whom good beds and the upper door would be open, and those who asked for it."""
    if shown.beat not in ("rule", "plea", "vote"):
        return
    offer, pleaded = shown.last(ev.RuleOffered), shown.last(ev.Pleaded)
    assert offer is not None
    meant = {regime: [list(beds), list(door)] for regime, beds, door in offer.stakes}
    for regime, _ in offer.rises:
        names = shown.frame.saying(word(shown, f"regime.{regime}.name"))
        boxes = [s for s in shown.frame.of("stamp") if s.h > 400 and any(s.holds(name) for name in names)]
        if len(boxes) != 1:
            continue
        lies = shown.frame.within(boxes[0])
        rows = dict(zip(("beds", "door"), meant.get(regime, []), strict=False))
        if shown.beat == "vote" and pleaded is not None and offer.by == "vote":
            rows["asked"] = [mask for mask, wanted in pleaded.rows if wanted == regime]
        for key, masks in rows.items():
            plain, others = word(shown, f"rule.stake.{key}"), word(shown, f"rule.stake.{key}.but")
            text = others if lies.has(others) else plain
            signs = lies.of("icon", f"thing/{SIGNS[key]}")
            if not lies.has(text) or len(signs) != 1:
                yield f"{regime} does not say {plain!r}"
                continue
            middle = signs[0].mid[1]
            near = [note for note in lies.of("icon") if abs(note.mid[1] - middle) < HALF_ROW]
            heads = [(mask, note) for note in near for mask in shown.masks if mask in note.text.split("/")]
            drawn = {mask for mask, _ in heads}
            yield f"{regime} {key}: heads too small" if any(note.h < HEAD_LEAST for _, note in heads) else ""
            told = [w for w in ("everybody", "nobody") if _says(lies, shown, w, middle)]
            if len(masks) in (0, len(shown.masks)):
                yield "" if told == [("nobody", "everybody")[bool(masks)]] and not drawn else f"{regime} {key} {told}"
                continue
            if text == others:  # most of the table: the heads are those of all who are not meant
                drawn = set(shown.masks) - drawn
            yield "" if drawn == set(masks) else f"{regime}, {key}: {sorted(drawn)} stand for {sorted(masks)}"


def _says(lies: Frame, shown: Shown, what: str, y: float) -> bool:
    return any(abs(note.mid[1] - y) < 20 for note in lies.saying(word(shown, f"rule.stake.{what}")))


def beds(shown: Shown) -> Iterator[str]:
    """Each home says what a night in it gives."""
    if shown.beat != "homes_shown":
        return
    for home in shown.pack.homes:
        for name in shown.frame.saying(word(shown, f"home.{home.id}")):
            signs = [
                s for s in shown.frame.of("stamp") if s.holds(name) and 120 < s.h < 330 and s.w > 200 and s.y < 760
            ]
            if signs:
                told = figures(shown, min(signs, key=lambda s: s.w * s.h))
                yield "" if ("heart", home.life) in told else f"{home.id} gives {home.life}, its sign says {told}"


def debts(shown: Shown) -> Iterator[str]:
    """A bill or a jar on a card stands for what that mask owes, or has coming."""
    for seat, card in enumerate(shown.cards):
        owed, saved = shown.later[shown.masks[seat]]
        is_narrow = shown.seats == 8 and any("¤" in note.text for note in card.words)
        if is_narrow and owed:  # what presses most always has room there: the dark, the Book, then debts
            marks = {note.text for note in card.of("icon")}
            yield (
                ""
                if marks & {"thing/bill", "thing/dark", "thing/entry"}
                else f"{shown.masks[seat]} owes {owed}; no bill on its card"
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


def test_beds_and_doors_on_a_rules_card_are_for_whom_it_was_worked_out(film: Film) -> None:
    hold(stakes, film, 0)


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
