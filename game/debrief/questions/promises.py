"""Questions about promises and deeds: who was believed, what a broken word brought, what each rule makes of it."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.questions.case import Case, RatedAct, only
from game.debrief.questions.question import OF_EACH, Question, Trigger
from game.debrief.rounding import decimal

HIGH, LOW = 3.5, 2.4
"""Means that a table calls high and low."""
RATERS = 2
GAP = 0.5
PRICED_MOST = 4
"""How many broken words are judged again under every rule, the most striking first."""


def _told(case: Case, face: RatedAct) -> bool:
    """Whether the face can be told: words, deed, and stars from two masks at least."""
    return (face.encounter.index, face.mask) in case.said and bool(face.did) and len(face.stars) >= RATERS


def _of(trigger: Trigger, case: Case, face: RatedAct, weight: float) -> Question:
    return trigger.ask_of(face, weight, said=case.said[face.encounter.index, face.mask])


def _broken(case: Case) -> list[RatedAct]:
    """Broken words that did nobody good."""
    return [f for f in case.faces if f.has_broken and (f.care or 0) <= 0 and _told(case, f)]


def _rewarded(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face in _broken(case):
        if face.mean >= HIGH:
            yield _of(trigger, case, face, 0.6 + (face.mean - HIGH) / 3)


def _paid_for(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face in _broken(case):
        if face.mean <= LOW:
            yield _of(trigger, case, face, 0.4 + (LOW - face.mean) / 3)


def _kept_punished(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face in case.faces:
        if face.has_kept and (face.care or 0) >= 0 and _told(case, face) and face.mean <= LOW:
            yield _of(trigger, case, face, (LOW - face.mean + 0.5) / 2)


def _kept_praised(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face in case.faces:
        if face.has_kept and face.care == 1 and _told(case, face) and face.mean >= HIGH:
            yield _of(trigger, case, face, 0.2 + (face.mean - HIGH) / 4)


def _beat_word(trigger: Trigger, case: Case) -> Iterator[Question]:
    """In one scene who broke its word got clearly more stars than who kept it."""
    for liar in _broken(case):
        scene = liar.encounter
        for keeper in case.faces:
            if keeper.encounter is not scene or not keeper.has_kept or not _told(case, keeper):
                continue
            if (keeper.care or 0) >= 0 and liar.mean >= keeper.mean + GAP:
                yield trigger.ask(
                    liar.mask,
                    keeper.mask,
                    day=scene.day,
                    encounter=scene.index,
                    weight=0.5 + (liar.mean - keeper.mean) / 4,
                    given_by=min(len(liar.stars), len(keeper.stars)),
                    mask=liar.mask,
                    other=keeper.mask,
                    title=scene.card,
                    stars=decimal(liar.mean),
                    fewer=decimal(keeper.mean),
                )


def _priced(case: Case) -> Iterator[tuple[RatedAct, list[str], list[str]]]:
    """Broken words with the rules under which the stars for it alone cost a tier, and those under which they did not.

    Judged with all days up to that evening, once as they were and once without the stars that this one face got.
    """
    faces = sorted(_broken(case), key=lambda face: abs(face.mean - 3), reverse=True)[:PRICED_MOST]
    for face in sorted(faces, key=lambda f: f.encounter.index):
        day = next((n for n, led in enumerate(case.record.ledgers, start=1) if led.day == face.encounter.day), 0)
        if not day:
            continue
        costly: list[str] = []
        free: list[str] = []
        for name in case.regimes:
            was = case.judged_without(name, day, None)[face.mask].tier
            would = case.judged_without(name, day, face)[face.mask].tier
            (costly if would > was else free).append(name)
        yield face, costly, free


def _price(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face, costly, free in _priced(case):
        ledger = case.ledger_of(face.encounter.day)
        if costly and free and ledger is not None:
            in_force = ledger.regime
            scene = face.encounter
            yield trigger.ask(
                face.mask,
                day=scene.day,
                encounter=scene.index,
                weight=0.7 if in_force in costly else 0.5,
                mask=face.mask,
                title=scene.card,
                rule=in_force if in_force in costly else costly[0],
                other_rule=in_force if in_force in free else free[0],
            )


def _free(trigger: Trigger, case: Case) -> Iterator[Question]:
    for face, costly, free in _priced(case):
        if not costly:
            scene = face.encounter
            yield trigger.ask(
                face.mask,
                day=scene.day,
                encounter=scene.index,
                weight=0.4,
                mask=face.mask,
                title=scene.card,
                said=case.said[scene.index, face.mask],
                did=face.did,
                count=len(free),
            )


def _liar_up(trigger: Trigger, case: Case) -> Iterator[Question]:
    """Who broke most of all ends in the upper half of the hill."""
    broken = {mask: lost for mask, (_, lost) in case.kept_and_broken.items()}
    most = max(broken.values(), default=0)
    for mask, count in broken.items():
        place = case.places.get(mask, 99)
        if count == most >= 2 and list(broken.values()).count(most) == 1 and 2 * place <= len(case.places):
            yield trigger.ask(mask, weight=0.5 + count / 10, mask=mask, count=count, rank=place, of=len(case.places))


def _keeper_low(trigger: Trigger, case: Case) -> Iterator[Question]:
    kept, lost = case.kept_and_broken.get(case.bottom, (0, 0))
    if kept >= 2 and not lost:
        yield trigger.ask(case.bottom, weight=0.3 + kept / 30, mask=case.bottom, count=kept)


def _keeper_high(trigger: Trigger, case: Case) -> Iterator[Question]:
    kept, lost = case.kept_and_broken.get(case.top, (0, 0))
    if kept >= 2 and not lost:
        yield trigger.ask(case.top, weight=0.2 + kept / 30, mask=case.top, count=kept)


def _share_broken(trigger: Trigger, case: Case) -> Iterator[Question]:
    kept = sum(k for k, _ in case.kept_and_broken.values())
    broken = sum(b for _, b in case.kept_and_broken.values())
    if kept + broken >= 6 and 4 * broken >= kept + broken:
        yield trigger.ask(weight=broken / (kept + broken), broken=broken, count=kept + broken)


def _all_kept(trigger: Trigger, case: Case) -> Iterator[Question]:
    """In one scene two masks or more promised, and all did just what they had said."""
    for scene in case.record.encounters:
        said = [mask for mask, word in scene.promises.items() if word]
        if 2 <= len(said) <= 4 and all(scene.promises[m] == scene.acts.get(m) for m in said):
            yield trigger.ask(
                *said, day=scene.day, encounter=scene.index, weight=len(said) / 16, masks=tuple(said), title=scene.card
            )


def _lost_bets(trigger: Trigger, case: Case) -> Iterator[Question]:
    """All who had bet on a scene lost, and one mask in it broke its word."""
    for scene in case.record.encounters:
        bets = case.bets.get(scene.index, ())
        liar = only(scene.broken)
        said, did = case.said.get((scene.index, liar), ""), scene.did.get(liar, "")
        if len(bets) >= 2 and not any(bets) and said and did:
            yield trigger.ask(
                liar,
                day=scene.day,
                encounter=scene.index,
                weight=0.4 + len(bets) / 8,
                mask=liar,
                title=scene.card,
                said=said,
                did=did,
                count=len(bets),
            )


TRIGGERS = (
    Trigger("promise_rewarded", "promise", "against", _rewarded, OF_EACH),
    Trigger("promise_paid_for", "promise", "for", _paid_for, OF_EACH),
    Trigger("promise_kept_punished", "promise", "against", _kept_punished, OF_EACH),
    Trigger("promise_kept_praised", "promise", "for", _kept_praised, OF_EACH),
    Trigger("promise_beat_word", "promise", "against", _beat_word, OF_EACH),
    Trigger("promise_price", "promise", "open", _price, OF_EACH),
    Trigger("promise_free", "promise", "against", _free, OF_EACH),
    Trigger("promise_lost_bets", "promise", "for", _lost_bets),
    Trigger("promise_liar_up", "promise", "against", _liar_up, OF_EACH),
    Trigger("promise_keeper_low", "promise", "against", _keeper_low, OF_EACH),
    Trigger("promise_keeper_high", "promise", "for", _keeper_high, OF_EACH),
    Trigger("promise_share_broken", "promise", "open", _share_broken),
    Trigger("promise_all_kept", "promise", "for", _all_kept),
)
