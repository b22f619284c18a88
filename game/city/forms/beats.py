"""The beats that all forms share: card, promises and bets, gasp. Words and prompts; no outcome is decided here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.city import events as ev
from game.city.city_table import CityTable
from game.city.forms.form import Cast, FaceUp
from game.city.forms.till import Till
from game.city.forms.when import Facts, holds
from game.city.looking import all_look, choose_or_look
from game.city.pack import Act, Card, MaskId, Said
from game.engine.asks import Ask, choose_each, curtain
from game.engine.prompts import Choose, Gist, Option, Raw, Seat, option

NO_BET = "none"
TRUST_COINS = 1


@dataclass(frozen=True, slots=True)
class Bet:
    """What a watcher may bet a coin on: that `when` will hold. Bets are about acts, never about stars."""

    id: str
    words: Said
    when: Mapping[str, str]


async def lay(table: CityTable, card: Card, cast: Cast, roles: Mapping[MaskId, str]) -> None:
    """Beat "card": it lies on the table for all to read. Whoever has a part but is not in front comes last."""
    masks = (*cast.front, *(mask for mask in roles if mask not in cast.front))
    parts = tuple(roles.get(mask, "") for mask in masks)
    table.show(ev.EncounterSet(card.id, card.form, cast.district, masks, parts))
    await curtain("card", about=card.id)


def act_options(acts: Iterable[Act]) -> tuple[Option, ...]:
    """Acts as things to choose, with their public gists."""
    return tuple([option(a.id, a.words, a.coins, a.care, a.risk) for a in acts])


def asked(
    table: CityTable, masks: Iterable[MaskId], topic: str, acts: Sequence[Act], otherwise: str, about: str
) -> dict[Seat, Choose]:
    """The same sealed choice among acts for each mask."""
    options = act_options(acts)
    prompt = Choose(topic, options, otherwise, about=about)
    return {table.state.seat_of(m): prompt for m in masks}


def no_answer(table: CityTable, seats: Collection[Seat]) -> None:
    """Tells who has let its time run out, and who has passed on purpose, before their deeds are laid open.

    All could see who was locked in, so that the one tells no more than the other.
    """
    for event, masks in (
        (ev.NoAnswerCame, [seat for seat in seats if seat not in table.passed]),
        (ev.PassCame, [seat for seat in seats if seat in table.passed]),
    ):
        if masks:
            table.show(event(tuple(table.state.mask_of(seat) for seat in masks)))


def promised(table: CityTable, masks: Iterable[MaskId], acts: Sequence[Act], about: str) -> dict[Seat, Choose]:
    """An open promise for each mask; whoever presses nothing has promised nothing ("")."""
    options = act_options(acts)
    promise = Choose("promise", options, "", "open", about)
    return {table.state.seat_of(m): promise for m in masks}


def ask_bets(
    table: CityTable, card: Card, cast: Cast, bets: Sequence[Bet], roles: Mapping[MaskId, str]
) -> Ask[dict[Seat, str]]:
    """One sealed bet for each watcher; to bet nothing is always on offer."""
    options = (*(Option(b.id, filled(b.words, roles), Gist(risk=0.5)) for b in bets), Option(NO_BET))
    bet = Choose("bet", options, NO_BET, about=card.id)
    return choose_each({table.state.seat_of(m): bet for m in cast.rest}, "say")


def settle_bets(table: CityTable, till: Till, bets: Sequence[Bet], laid: Mapping[Seat, str], facts: Facts) -> None:
    """A right bet wins a coin, a wrong one costs a coin; shows who was right."""
    by_id = {bet.id: bet for bet in bets}
    rows = []
    for seat, bet_id in laid.items():
        if bet_id == NO_BET:
            continue
        mask, is_right = table.state.mask_of(seat), holds(by_id[bet_id].when, facts)
        till.add(mask, 1 if is_right else -1)
        rows.append((mask, bet_id, is_right))
    if rows:
        table.show(ev.BetsShown(tuple(rows)))


def ask_trust(
    table: CityTable, card: Card, cast: Cast, masks: Iterable[MaskId], nobodys: str
) -> Ask[tuple[dict[Seat, str], dict[Seat, Raw]]]:
    """Each watcher may lay a coin on the word of one of `masks`, before the deed; an empty purse looks on.

    `nobodys`: what the key says that trusts none of them.
    """
    able = [mask for mask in cast.rest if table.state.can_pay(mask, TRUST_COINS)]
    options = (*(Option(m, "{" + m + "}", Gist(risk=0.5)) for m in masks), Option(NO_BET, nobodys))
    bet = Choose("bet", options, NO_BET, about=card.id)
    return choose_or_look(table, cast.rest, {table.state.seat_of(m): bet for m in able}, "say", card.id)


def settle_trust(
    table: CityTable, till: Till, laid: Mapping[Seat, str], word: Mapping[MaskId, str], broken: Collection[MaskId]
) -> None:
    """A word that was kept is a coin for both; one that was broken takes the coin. None given: the coin comes back."""
    rows = []
    for seat, trusted in laid.items():
        if word.get(trusted, ""):
            watcher, is_kept = table.state.mask_of(seat), trusted not in broken
            till.add(watcher, TRUST_COINS if is_kept else -TRUST_COINS)
            till.add(trusted, TRUST_COINS)
            rows.append((watcher, trusted, is_kept))
    if rows:
        table.show(ev.BetsShown(tuple(rows)))


async def gasp(table: CityTable, card: Card, till: Till, line: str) -> None:
    """Beat "gasp": the line that ends it, and what it brings, beside word and deed.

    Where somebody has no app, there may be nobody to rate after it: then all nod, so that nobody sits long.
    """
    city = table.state
    table.show(ev.OutcomeShown(line, till.shown(city)))
    if city.out:
        await all_look(table, "gasp", card.id)
    else:
        await curtain("gasp", about=card.id)


def by_lot(table: CityTable, cast: Cast, role: str) -> tuple[MaskId]:
    """One watcher for a part on the card; one of those in front where nobody watches."""
    return (table.dice(cast.place, role).choice(cast.rest or cast.front),)


def act_named(acts: Iterable[Act], act_id: str) -> Act:
    """The act with this id; the prompts admit no other."""
    return next(act for act in acts if act.id == act_id)


def words_of(acts: Iterable[Act], act_id: str) -> str:
    """An act's words, "" for none."""
    return next((act.words for act in acts if act.id == act_id), "")


def broken_words(acts: Sequence[Act], word: Mapping[MaskId, str], did: Mapping[MaskId, Act]) -> tuple[MaskId, ...]:
    """Who did less than it said; to be kinder than one's word breaks nothing, nor does it to have said nothing."""
    return tuple(m for m, act in did.items() if _is_broken(acts, word.get(m, ""), act))


def _is_broken(acts: Sequence[Act], said: str, done: Act) -> bool:
    return said not in ("", done.id) and done.care <= act_named(acts, said).care


def afforded(act: Act, acts: Sequence[Act], purse: int) -> Act:
    """`act`, or the most giving one below it that the purse can bear: nobody gives what is not there."""
    if act.gives <= purse:
        return act
    return max((a for a in acts if a.gives <= purse), key=lambda a: a.gives, default=act)


def face(mask: MaskId, said: str, did: str, *, is_kept: bool) -> FaceUp:
    """A face to be rated; `said` "" if it promised nothing. A promise that is a sentence stands in quotation marks."""
    if not said:
        return FaceUp(mask, did)
    spoken = f"\N{LEFT DOUBLE QUOTATION MARK}{said}\N{RIGHT DOUBLE QUOTATION MARK}" if said[0].isupper() else said
    return FaceUp(mask, f"{did}, as promised" if is_kept else f"said {spoken}, {did}", said, did, is_kept)


def reworded(face: FaceUp, words: Mapping[str, str]) -> FaceUp:
    """The same face in a pack's own words for a promise that was kept, or not; as it is where there are none."""
    key = "deed.kept" if face.is_kept else "deed.otherwise"
    if not face.promised or key not in words:
        return face
    said = face.promised
    if said[0].isupper():
        said = worded(words.get("deed.quoted", "{said}"), said=said)
    did = worded(words[key], did=face.bare, said=said)
    return FaceUp(face.mask, did, face.promised, face.bare, face.is_kept)


def worded(text: str, **holes: object) -> str:
    """The {holes} of a form's own sentence filled; whatever else stands in brackets stays."""
    for name, value in holes.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def filled(text: str, roles: Mapping[MaskId, str]) -> str:
    """`{role}` becomes `{mask id}`: whoever shows the text puts the mask's name there."""
    for mask, role in roles.items():
        if role:
            text = text.replace("{" + role + "}", "{" + mask + "}").replace("{" + role + ":", "{" + mask + ":")
    return text
