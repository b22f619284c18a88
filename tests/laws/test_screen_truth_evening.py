"""Errands, papers and the city's small questions: the right words under the right heading, and what came of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.city import events as ev
from game.city.city import City
from game.city.fold import take
from game.city.homes import places_in
from game.content.desk_words import DARK, desk_short, whatever_it_is
from game.content.door_words import short_no
from game.content.wording import Wording
from tests.laws.screens import Film, figures, hold, is_said, one, pictures, word
from tests.screens.film import Note
from tests.screens.picture import LETTERS
from tests.screens.shown import Shown


def _cards_of(shown: Shown) -> dict[str, Note]:
    """The card of each errand on offer, found by its heading."""
    event = shown.last(ev.ErrandsOffered)
    assert event is not None
    found = {}
    for errand in event.errands:
        for note in shown.frame.saying(word(shown, f"errand.{errand}")):
            boxes = [s for s in shown.frame.of("stamp") if s.holds(note) and s.h > 400]
            if boxes:
                found[errand] = min(boxes, key=lambda s: s.w * s.h)
    return found


def offers(shown: Shown) -> Iterator[str]:
    if shown.beat != "errand":
        return
    event = shown.last(ev.ErrandsOffered)
    assert event is not None
    cards = _cards_of(shown)
    for errand in event.errands:
        if errand not in cards:
            yield f"the errand {errand} is on offer and has no card"
            continue
        text = word(shown, f"errand.{errand}.gloss")
        lies = shown.frame.within(cards[errand])
        yield "" if lies.has(text) else f"the card of {errand} does not say {text!r}: {[n.text for n in lies.words]}"
    looks = {}
    for errand, card in cards.items():
        icons = tuple(note.text for note in shown.frame.within(card).of("icon"))
        yield "" if icons and icons not in looks else f"{errand} looks like {looks.get(icons, 'nothing')}"
        looks[icons] = errand


def runs(shown: Shown) -> Iterator[str]:
    """Everybody stands on the card of the errand that it ran, beside what was answered and what the purse had of it."""
    if shown.beat != "errand_shown":
        return
    run, cards = shown.last(ev.ErrandRun), _cards_of(shown)
    assert run is not None
    met = {e.mask: e for e in shown.since(ev.ErrandRun) if isinstance(e, ev.GateMet)}
    paid: Counter[tuple[str, str]] = Counter()
    for event in shown.since(ev.ErrandRun):
        if isinstance(event, ev.Paid):
            paid[event.mask, event.why] += event.coins
    for mask, errand in run.errands:
        token = one(shown, mask, "token")
        if token is None or errand not in cards:
            continue
        yield "" if cards[errand].holds(token) else f"{mask} ran {errand} and stands elsewhere"
        gate = met.get(mask)
        if gate is None or gate.at != errand:
            continue
        key = f"errand.{errand}.{gate.treatment}"
        blocks = [s for s in shown.frame.of("stamp") if s.holds(token) and s.w < cards[errand].w - 20 and s.w > 150]
        if key in shown.pack.words and blocks:
            block = min(blocks, key=lambda s: s.w * s.h)
            lies = shown.frame.within(block)
            yield "" if is_said(shown, lies, key) else f"{mask} was {gate.treatment} at {errand}: not said beside it"
            alike = [m for m in met.values() if m.at == errand and m.treatment == gate.treatment]
            same = {(paid[m.mask, errand], m.life) for m in alike}
            if len(same) == 1 and errand != "apply":
                right = {(n, v) for n, v in (("coin", paid[mask, errand]), ("heart", gate.life)) if v}
                told = set(figures(shown, block))
                yield "" if told == right else f"{mask} at {errand}: {right}, beside it stands {told}"


def desk_reasons(shown: Shown) -> Iterator[str]:
    """Whoever was met by a desk reads why: beside its answer, or from the voice where one reason was that of all."""
    if shown.beat != "errand_shown":
        return
    run, cards, city, words = shown.last(ev.ErrandRun), _cards_of(shown), City(), Wording(shown.pack)
    assert run is not None
    for event in shown.told:
        take(city, event)
    errands = dict(run.errands)
    for gate in shown.since(ev.ErrandRun):
        if not isinstance(gate, ev.GateMet) or errands[gate.mask] != gate.at:
            continue
        token = one(shown, gate.mask, "token")
        if token is None or gate.at not in cards:
            continue
        why = desk_short(words, city, gate.mask, gate.gate, gate.treatment)
        general = whatever_it_is(words, city, gate.mask, gate.gate)
        blocks = [s for s in shown.frame.of("stamp") if s.holds(token) and 150 < s.w < cards[gate.at].w - 20]
        lies = shown.frame.within(min(blocks, key=lambda s: s.w * s.h))
        beside = any(lies.has(form) for form in why)
        by_voice = bool(general) and general != DARK and shown.frame.has(words(general))
        yield "" if beside or by_voice else f"{gate.mask} was {gate.treatment} at {gate.at}; nowhere stands {why}"


def papers(shown: Shown) -> Iterator[str]:
    """The morning's paper prints the headline and the event that the rules read."""
    if shown.beat not in ("bulletin", "news"):
        return
    event, began = shown.last(ev.BulletinRead), shown.last(ev.MatchBegan)
    assert event is not None
    assert began is not None
    for headline in shown.pack.headlines:
        is_there = shown.frame.has(Wording(shown.pack).headline(headline.id, began.masks))
        yield "" if is_there == (headline.id == event.headline) else f"{event}, and {headline.id} printed: {is_there}"
    for happening in shown.pack.events:
        if happening.id == event.event:
            yield "" if shown.frame.has(happening.title) else f"{event}, and its title is not printed"


def lowest(shown: Shown) -> Iterator[str]:
    """The lowest mask sits at the desk, with the headlines that it may choose from."""
    if shown.beat != "headline":
        return
    event = shown.last(ev.LowestNamed)
    assert event is not None
    yield "" if one(shown, event.mask, "bust") else f"{event.mask} is lowest and does not sit at the desk"
    by_id = {headline.id: headline for headline in shown.pack.headlines}
    for headline in map(by_id.__getitem__, event.headlines):
        for text in (headline.short or headline.words, headline.gloss):
            yield "" if shown.frame.has(text) else f"{headline.id} is on offer, and {text!r} is not there"


def company(shown: Shown) -> Iterator[str]:
    """Who walks with whom, who waits for whom."""
    if shown.beat != "company_shown":
        return
    event = shown.last(ev.CompanyKept)
    assert event is not None
    for by, of in event.snubbed:
        key = "company.waits.cut" if (by, of) in event.cut or (of, by) in event.cut else "company.waits"
        token, text = one(shown, by, "token"), word(shown, key, name=shown.name(of))
        if token is not None:
            near = [n for n in shown.frame.saying(text) if abs(n.mid[0] - token.mid[0]) < token.w]
            yield "" if near else f"{by} waits for {of}, and nothing says so below it"


def chairs(shown: Shown) -> Iterator[str]:
    """What each mask said of the empty chair stands beside it."""
    if shown.beat != "chair_shown":
        return
    event = shown.last(ev.ChairShown)
    assert event is not None
    for mask, answer in event.rows:
        token, text = one(shown, mask, "token"), word(shown, f"option.chair.{answer}")
        if token is not None:
            near = [
                n for n in shown.frame.saying(text) if 0 < n.x - token.x < 420 and abs(n.mid[1] - token.mid[1]) < 60
            ]
            yield "" if near else f"{mask} said {answer} of the chair; it does not stand beside it"


def noes(shown: Shown) -> Iterator[str]:
    """Whoever a home turned away reads why on one plate with its badge, large, once for all it is said to; no plate
    lies on a head."""
    if shown.beat != "homes_shown":
        return
    city, words, said = City(), Wording(shown.pack), dict[str, str]()
    for event in shown.told:
        take(city, event)
    for door in shown.since(ev.DayBegan):
        if isinstance(door, ev.DoorAnswered) and door.kind == "home":
            for mask in (mask for mask, _, is_in, _ in door.rows if not is_in):
                no = short_no(words, door, mask, city.shown)
                said[mask] = words("evening.no", home=words(f"home.{door.door}"), no=no)
    plates = [s for s in shown.frame.of("stamp") if 45 < s.h < 70 and s.w < 1000]
    heads = [(mask, token) for mask in shown.masks for token in pictures(shown, mask, "token")]
    for mask, text in said.items():
        where = [(plate, shown.frame.within(plate)) for plate in plates]
        mine = [lies for _, lies in where if lies.has(text) and lies.has(LETTERS[shown.masks.index(mask)])]
        yield "" if len(mine) == 1 else f"{mask} was told {text!r}: {len(mine)} plates"
        yield "" if all(w.h > 34 for lies in mine for w in lies.saying(text)) else f"{text!r} is small"
    told = [plate for plate in plates if any(shown.frame.within(plate).has(text) for text in said.values())]
    for plate in told:
        hidden = [mask for mask, head in heads if plate.holds(head) or _meet(plate, head)]
        yield f"a plate lies on {hidden}" if hidden else ""


def _meet(one: Note, other: Note) -> bool:
    """Whether two boxes share more than an edge."""
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return across > 8 and down > 8


def has_errands(film: Film) -> bool:
    """Whether an evening of this scenario has any."""
    return bool(film.frames[0].pack.scenarios[film.match[0]].errands)


def rooms(shown: Shown) -> Iterator[str]:
    """For how many the best home has room is tonight's figure; on the first night, when nobody asks, tomorrow's."""
    if shown.beat != "homes_shown":
        return
    day, best = shown.last(ev.DayBegan), max(shown.pack.homes, key=lambda home: home.rung)
    assert day is not None
    key = "evening.places_tomorrow" if day.day == 1 else "evening.places"
    places = places_in(shown.pack.scenarios[shown.scenario], best, shown.seats)
    yield "" if is_said(shown, shown.frame, key, places=places) else f"{best.id} does not say {key} {places}"


def test_the_card_of_an_errand_says_what_that_errand_is(film: Film) -> None:
    hold(offers, film, 4 if has_errands(film) else 0)


def test_an_errand_is_answered_to_who_ran_it(film: Film) -> None:
    hold(runs, film, 4 if has_errands(film) else 0)


def test_a_desk_says_why_it_met_everybody_so(film: Film) -> None:
    hold(desk_reasons, film, 3 if has_errands(film) else 0)


def test_the_paper_prints_the_headline_that_was_written(film: Film) -> None:
    hold(papers, film, 4)


def test_the_lowest_writes_the_paper(film: Film) -> None:
    hold(lowest, film, 2)


def test_who_waits_for_whom_is_said_below_who_waits(film: Film) -> None:
    hold(company, film, 0)


def test_an_answer_about_the_chair_stands_beside_who_gave_it(film: Film) -> None:
    hold(chairs, film, 0)


def test_a_home_says_no_once_to_all_that_it_turned_away(film: Film) -> None:
    hold(noes, film, 3)


def test_a_home_says_for_how_many_it_has_room_and_when(film: Film) -> None:
    hold(rooms, film, 1)
