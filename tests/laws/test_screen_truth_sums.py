"""Votes, sums and polls on the screen are those of the events: decisions, wishes, Life points, places, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.city import events as ev
from tests.laws.screens import Film, hold, is_said, one, pictures, word
from tests.screens.film import Note
from tests.screens.shown import Shown

MIRROR_MOST = 700 * 900
"""No mirror is larger; the stage is."""


def _column(shown: Shown, token: Note, reach: float = 150) -> list[Note]:
    """Words over and under a token."""
    return [note for note in shown.frame.words if abs(note.mid[0] - token.mid[0]) < reach / 2]


def results(shown: Shown) -> Iterator[str]:
    if shown.beat != "result":
        return
    event, standing = shown.last(ev.MatchEnded), shown.last(ev.StandingsShown)
    assert event is not None
    assert standing is not None
    rows = {mask: (text, place, veiled) for mask, text, _, place, veiled in standing.rows}
    rated = [place for text, place, _ in rows.values() if text != "out"]
    has_places = len(set(rated)) > 1  # where all stand level nobody is "1 of 8 by stars"
    for seat, mask, total in event.rows:
        token = one(shown, mask, "token")
        if token is None:
            yield f"{mask} has no column"
            continue
        words = _column(shown, token)
        over = [note.text for note in words if -120 < note.mid[1] - token.y < 20]
        yield "" if str(total) in over else f"{mask} has {total} Life points, over its column stands {over}"
        foot = [note for note in words if note.y > 845]
        text, place, is_veiled = rows[mask]
        said = " ".join(note.text for note in foot)
        if text == "out":
            yield "" if word(shown, "sign.out") in said and "by stars" not in said else f"{mask} is out: {said!r}"
            continue
        ranked = word(shown, "result.place", place=place, masks=len(rated))
        is_ranked = any(note in foot for note in shown.frame.saying(ranked))
        yield "" if is_ranked == has_places else f"{mask} is {ranked!r}, under its column stands {said!r}"
        yield "" if shown.name(mask) in said else f"the column of {mask} is called {said!r}"
        is_told = text in said.split()
        if text.strip("-"):
            yield "" if is_told == (not is_veiled) else f"{mask} stands at {text} (veiled: {is_veiled}): {said!r}"
        is_best = any(note.text == word(shown, "result.best") for note in words)
        yield "" if is_best == (seat in event.winners) else f"{mask}: called the best: {is_best}, won: {event.winners}"


def parts(shown: Shown) -> Iterator[str]:
    """Each block of a column is as high as the points that it stands for."""
    if shown.beat != "result":
        return
    lived = {seat: Counter[str]() for seat in range(shown.seats)}
    for event in shown.told:
        if isinstance(event, ev.Lived) and event.why in ("home", "coins"):
            lived[event.seat][event.why] += event.points
    icons = {"home": "thing/bed", "coins": "thing/coin"}
    heights = []
    for seat, mask in enumerate(shown.masks):
        token = one(shown, mask, "token")
        if token is None:
            continue
        for why, icon in icons.items():
            for note in shown.frame.of("icon", icon):
                if abs(note.mid[0] - token.mid[0]) < 10 and note.y > token.y + token.h:
                    blocks = [s for s in shown.frame.of("shape") if s.holds(note) and 100 < s.w < 180]
                    if blocks:
                        heights.append((mask, why, lived[seat][why], min(b.h for b in blocks) - 6))
    for one_mask, why, points, high in heights:
        for other, other_why, other_points, other_high in heights:
            if points > other_points:
                is_higher = high > other_high
                yield "" if is_higher else f"{one_mask} {why} {points} is not over {other} {other_why} {other_points}"


def decisions(shown: Shown) -> Iterator[str]:
    if shown.beat == "decided":
        event = shown.last(ev.ReferendumHeld)
        assert event is not None
        for decision in ("keep", "reform", "abolish"):
            stamps = (word(shown, f"option.referendum.{decision}"), word(shown, f"finale.stamp.{decision}"))
            for text in stamps:
                is_said, is_right = shown.frame.has(text), decision == event.decision
                yield "" if is_said == is_right else f"decided {event.decision}, and {text!r} is there: {is_said}"
        rule = word(shown, f"regime.{event.regime}.name")
        text = word(shown, f"finale.{event.decision}", regime=rule)
        yield "" if shown.frame.has(text) else f"{event}: {text!r} is not there"
    elif shown.beat == "charter_shown":
        voted = shown.last(ev.CharterVoted)
        assert voted is not None
        for decision in ("adopt", "amend", "burn"):
            text, is_right = word(shown, f"charter.stamp.{decision}"), decision == voted.decision
            yield "" if shown.frame.has(text) == is_right else f"the charter: {voted.decision}, stamped {text!r}"
    elif shown.beat == "rule_shown":
        changed = shown.last(ev.RuleChanged)
        assert changed is not None
        name = word(shown, f"regime.{changed.regime}.name")
        yield "" if shown.frame.has(name) else f"{changed}: {name!r} is not on the card"
        line = word(shown, f"regime.{changed.regime}.card")
        yield "" if shown.frame.has(line) else f"{changed}: what it says is not on the card"


def petitions(shown: Shown) -> Iterator[str]:
    """Who asked for an article stands under it."""
    if shown.beat != "article":
        return
    asked, offer = shown.last(ev.Petitioned), shown.last(ev.ArticlesOffered)
    assert asked is not None
    assert offer is not None
    titles = {a.id: a.title for a in shown.pack.articles if a.id in offer.articles}
    heads = {article: found[0] for article, title in titles.items() if (found := shown.frame.saying(title))}
    for mask, article in (*asked.rows, (asked.chooser, asked.pledge)):
        token = one(shown, mask, "token")
        if article and token is not None and len(heads) == len(titles):
            nearest = min(heads, key=lambda a: abs(heads[a].mid[0] - token.mid[0]))
            yield "" if nearest == article else f"{mask} asked for {article} and stands under {nearest}"


def flights(shown: Shown) -> Iterator[str]:
    """Who flew is on the plane, the others are on the boat; if its door was held, all are on the plane."""
    if shown.beat != "flown":
        return
    event, held = shown.last(ev.FlightLeft), shown.last(ev.DoorHeld)
    assert event is not None
    planes, boats = shown.frame.of("icon", "way/plane"), shown.frame.of("icon", "way/boat")
    if held is not None and held.is_held and event.flown:
        yield "" if planes and not boats else f"{held}, and the boat has left with somebody"
    for mask in shown.masks:
        token = one(shown, mask, "token")
        if token is not None and planes:
            nearest = min((*planes, *boats), key=lambda n: abs(n.mid[1] - token.mid[1]))
            is_up = nearest in planes
            flew = mask in event.flown or (held is not None and held.is_held)
            yield "" if is_up == flew else f"{mask} flew: {flew}, is drawn: {is_up}"
    if held is not None and event.flown:
        right, wrong = word(shown, "finale.flown.held"), word(shown, "finale.flown.shut")
        right, wrong = (right, wrong) if held.is_held else (wrong, right)
        yield "" if not shown.frame.has(wrong) else f"{held}, and {wrong!r} is said"


def wishes(shown: Shown) -> Iterator[str]:
    if shown.beat not in ("wish_shown", "wishes_shown"):
        return
    told = [event for event in shown.told if isinstance(event, ev.WishRevealed)]
    verdicts = {came: word(shown, f"finale.wish.{came}") for came in ("true", "half", "not")}
    if shown.beat == "wish_shown":
        event = told[-1]
        said = [came for came, text in verdicts.items() if shown.frame.has(text)]
        yield "" if said == [_came(event, shown)] else f"{event}: its verdict says otherwise"
        title = shown.pack.wishes[event.wish].title
        yield "" if shown.frame.has(title) else f"{event}: {title!r} is not there"
        return
    for event in told:
        tokens = pictures(shown, shown.masks[event.seat], "token")
        for token in tokens:
            near = [n.text for n in shown.frame.words if abs(n.mid[1] - token.mid[1]) < 50 and 0 < n.x - token.x < 480]
            others = [text for came, text in verdicts.items() if came != _came(event, shown)]
            yield "" if not set(others) & set(near[:1]) else f"{event}: beside its face {near}"


def _came(event: ev.WishRevealed, shown: Shown) -> str:
    """By the points that it paid, as the sums have them: four, five in the scenario of five days; from six seats on one
    less, at eight two; a half less."""
    seats = len(shown.masks)
    whole = (5 if shown.scenario == "plaudit" else 4) - (seats >= 6) - (seats >= 8)
    return "true" if event.points == whole else "half" if event.points else "not"


def mirrors(shown: Shown) -> Iterator[str]:
    """Under each name so many stars of each kind as that mask gave."""
    told = shown.last(ev.MirrorShown)
    if shown.beat != "mirror" or told is None:
        return
    panes = [shape for shape in shown.frame.of("shape") if shape.w > 200 and shape.h > 200]
    for mask, *given in told.rows:
        for name in shown.frame.saying(shown.name(mask)):
            pane = min((p for p in panes if p.holds(name)), key=lambda p: p.w * p.h, default=None)
            if pane is None or pane.w * pane.h > MIRROR_MOST:
                continue
            figures = sorted(n for n in shown.frame.within(pane).words if n.text.isdigit())
            lines = sorted({round(n.y / 10) for n in figures})
            rows = [[int(n.text) for n in sorted(figures, key=_left) if round(n.y / 10) == line] for line in lines]
            asked = [[stars, given[stars - 1]] for stars in (5, 4, 3, 2, 1)]
            yield "" if rows == asked else f"{mask} gave {given}, its mirror says {rows}"


def _left(note: Note) -> float:
    return note.x


def counts(shown: Shown) -> Iterator[str]:
    """Polls and feelings as counted, in the order of the answers."""
    if shown.beat == "poll_shown":
        polls = [event for event in shown.told if isinstance(event, ev.PollCounted)]
        for event in polls[-2:]:
            heading = shown.frame.saying(word(shown, f"poll.{event.question}"))
            boxes = [s for s in shown.frame.of("stamp") if heading and s.holds(heading[0]) and s.h > 250]
            if not boxes:
                continue
            box = min(boxes, key=lambda s: s.h)
            numbers = [n for n in shown.frame.within(box).words if n.text.isdigit()]
            if event.is_few:
                yield f"{event}: and yet {numbers}" if numbers else ""
                continue
            rows = sorted({round(n.mid[1] / 20) for n in numbers})
            told = [
                tuple(int(n.text) for n in sorted(numbers, key=lambda n: n.x) if round(n.mid[1] / 20) == row)
                for row in rows
            ]
            yield "" if told == [event.before, event.after] else f"{event}: shown {told}"
    elif shown.beat == "feeling_shown":
        felt = shown.last(ev.FeelingsCounted)
        assert felt is not None
        numbers = [n for n in shown.frame.words if n.text.isdigit() and 150 < n.y < 600]
        said = tuple(int(n.text) for n in sorted(numbers, key=lambda n: n.x))
        told_counts = (1, 2, 3, 4, 5) if felt.is_few else felt.counts  # the faces' own numbers, further down
        yield "" if said == felt.counts or (felt.is_few and said in ((), told_counts)) else f"{felt}: shown {said}"
    elif shown.beat == "words_shown":
        rows = shown.last(ev.WordsSaid)
        assert rows is not None
        for mask, key in rows.rows:
            face = one(shown, mask)
            text = word(shown, f"option.one_word.{key}")
            if face is not None:
                near = [n for n in shown.frame.saying(text) if abs(n.mid[0] - face.mid[0]) < 80]
                yield "" if near else f"{mask} said {key}, and it does not stand over its face"


def test_the_columns_are_the_sums_and_the_places_are_those_shown(film: Film) -> None:
    hold(results, film, 10)


def test_more_points_are_a_higher_block(film: Film) -> None:
    hold(parts, film, 1)


def test_a_decision_is_stamped_as_it_was_taken(film: Film) -> None:
    hold(decisions, film, 4)


def test_who_asked_for_an_article_stands_under_it(film: Film) -> None:
    hold(petitions, film, 2 if film.match[0] == "charter" else 0)


def test_the_plane_carries_who_flew(film: Film) -> None:
    hold(flights, film, 3)


def test_a_wish_is_told_as_it_came_out(film: Film) -> None:
    hold(wishes, film, 3)


def test_a_wish_pays_what_was_said_when_it_was_taken(film: Film) -> None:
    frames = [shown for shown in film.frames if shown.beat == "wish"]
    worths = [(whole, half) for whole in range(12) for half in range(whole)]
    said = {
        worth
        for shown in frames
        for worth in worths
        if is_said(shown, shown.frame, "wish.voice_take", points=worth[0], half=worth[1])
    }
    paid = {event.points for event in film.frames[-1].told if isinstance(event, ev.WishRevealed)}
    assert len(said) == 1, "one sentence says what a wish is worth, whole and half"
    assert paid <= {0, *said.pop()}


def test_counts_are_those_that_were_counted(film: Film) -> None:
    hold(counts, film, 4)


def test_a_mirror_counts_the_stars_that_its_mask_gave(film: Film) -> None:
    hold(mirrors, film, 3)
