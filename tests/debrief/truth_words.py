"""Checks of what questions about promises and stars say, against raw events. Knows no trigger."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable
from statistics import fmean
from typing import TypeAlias

import numpy as np

from game.city.regimes.registry import all_regimes, regime_named
from game.debrief.questions import Question
from tests.debrief.raw import Raw, Scene

Check: TypeAlias = Callable[[Question, Raw], None]
CHECKS: dict[str, Check] = {}


def true(*ids: str) -> Callable[[Check], Check]:
    """Registers a check for questions of these ids."""

    def register(check: Check) -> Check:
        for name in ids:
            assert name not in CHECKS
            CHECKS[name] = check
        return check

    return register


def is_about(figure: object, value: float) -> bool:
    """Whether a figure as told, to one decimal, is this value."""
    return abs(float(str(figure)) - value) <= 0.05 + 1e-6


def scene_of(q: Question, raw: Raw) -> Scene:
    """The scene that a question names, by its number; day and card must fit."""
    scene = raw.scenes[q.encounter]
    assert scene.day == q.day == q.holes["day"]
    assert q.holes.get("title", scene.done.card) == scene.done.card
    return scene


def face_of(q: Question, raw: Raw) -> tuple[Scene, str]:
    """The scene and the mask that a question names; deed, words and stars must be as it says."""
    scene, mask = scene_of(q, raw), str(q.holes["mask"])
    assert q.masks[0] == mask
    if "did" in q.holes:
        assert q.holes["did"] == scene.did(mask)
    if "said" in q.holes:
        assert q.holes["said"] == scene.said[mask]
    if "stars" in q.holes:
        assert is_about(q.holes["stars"], fmean(scene.of(mask)))
    return scene, mask


@true("promise_rewarded", "promise_paid_for", "promise_free")
def _broke_its_word(q: Question, raw: Raw) -> None:
    scene, mask = face_of(q, raw)
    assert mask in scene.done.broken
    assert scene.act(mask) != scene.word(mask) != ""
    if q.id == "promise_free":
        assert q.holes["count"] == len(all_regimes())
        assert not any(costs_a_tier(raw, scene, mask, name) for name in all_regimes())
    else:
        assert (fmean(scene.of(mask)) > 3) is (q.id == "promise_rewarded")


@true("promise_kept_punished", "promise_kept_praised")
def _kept_its_word(q: Question, raw: Raw) -> None:
    scene, mask = face_of(q, raw)
    assert mask not in scene.done.broken
    assert scene.act(mask) == scene.word(mask)
    assert (fmean(scene.of(mask)) > 3) is (q.id == "promise_kept_praised")


@true("promise_beat_word")
def _beat_one_who_kept(q: Question, raw: Raw) -> None:
    scene, mask = face_of(q, raw)
    other = str(q.holes["other"])
    assert mask in scene.done.broken
    assert scene.act(other) == scene.word(other)
    assert is_about(q.holes["fewer"], fmean(scene.of(other)))
    assert fmean(scene.of(mask)) > fmean(scene.of(other))


def costs_a_tier(raw: Raw, scene: Scene, mask: str, regime: str) -> bool:
    """Whether the stars for one face kept it a tier lower at that day's ledger."""
    rounds = raw.rounds[: [ledger.day for ledger in raw.ledgers].index(scene.day) + 1]
    first = sum(len(s.stars) for s in raw.scenes[: raw.scenes.index(scene)])
    gone = {first + n for n, (_, of, _) in enumerate(scene.stars) if of == mask}
    number = -1
    left = []
    for deeds in rounds:
        kept = []
        for deed in deeds:
            if type(deed).__name__ == "Rated":
                number += 1
                if number in gone:
                    continue
            kept.append(deed)
        left.append(kept)
    judge = regime_named(regime).judge
    return judge(raw.masks, left)[-1][mask].tier > judge(raw.masks, rounds)[-1][mask].tier


@true("promise_price")
def _a_broken_word_costs_a_tier_here_and_none_there(q: Question, raw: Raw) -> None:
    scene, mask = face_of(q, raw)
    assert mask in scene.done.broken
    assert costs_a_tier(raw, scene, mask, str(q.holes["rule"]))
    assert not costs_a_tier(raw, scene, mask, str(q.holes["other_rule"]))


@true("promise_lost_bets")
def _all_bets_on_a_liar_were_lost(q: Question, raw: Raw) -> None:
    scene, mask = face_of(q, raw)
    assert scene.done.broken == (mask,)
    assert len(scene.bets) == q.holes["count"]
    assert not any(scene.bets)


def promised(raw: Raw, mask: str) -> int:
    return sum(bool(dict(scene.done.promises).get(mask)) for scene in raw.scenes)


def broke(raw: Raw, mask: str) -> int:
    return sum(mask in scene.done.broken for scene in raw.scenes)


@true("promise_liar_up")
def _broke_most_and_stands_high(q: Question, raw: Raw) -> None:
    mask = str(q.holes["mask"])
    assert q.holes["count"] == broke(raw, mask)
    assert all(broke(raw, other) < broke(raw, mask) for other in raw.masks if other != mask)
    assert q.holes["rank"] == raw.standing[mask]
    assert q.holes["of"] == len(raw.standing)
    assert raw.standing[mask] <= len(raw.standing) / 2


@true("promise_keeper_low", "promise_keeper_high")
def _broke_none(q: Question, raw: Raw) -> None:
    mask = str(q.holes["mask"])
    assert q.holes["count"] == promised(raw, mask) >= 2
    assert broke(raw, mask) == 0
    end = max if q.id == "promise_keeper_low" else min
    assert raw.standing[mask] == end(raw.standing.values())
    assert list(raw.standing.values()).count(raw.standing[mask]) == 1


@true("promise_share_broken")
def _so_many_were_broken(q: Question, raw: Raw) -> None:
    assert q.holes["count"] == sum(promised(raw, mask) for mask in raw.masks)
    said = [(scene, m) for scene in raw.scenes for m, word in scene.done.promises if word]
    assert q.holes["broken"] == sum(m in scene.done.broken for scene, m in said)


@true("promise_all_kept")
def _all_did_what_they_said(q: Question, raw: Raw) -> None:
    scene = scene_of(q, raw)
    said = {mask: word for mask, word in scene.done.promises if word}
    assert q.holes["masks"] == q.masks == tuple(said)
    assert all(scene.act(mask) == word for mask, word in said.items())
    assert not set(said) & set(scene.done.broken)


@true("stars_fives_rise")
def _more_fives(q: Question, raw: Raw) -> None:
    first, last = raw.by_day(int(str(q.holes["from_day"]))), raw.by_day(q.day)
    assert abs(100 * Counter(first)[5] / len(first) - int(str(q.holes["share"]))) <= 0.5
    assert abs(100 * Counter(last)[5] / len(last) - int(str(q.holes["later_share"]))) <= 0.5
    assert Counter(last)[5] / len(last) > Counter(first)[5] / len(first) + 0.14


@true("stars_fewer")
def _fewer_stars(q: Question, raw: Raw) -> None:
    assert is_about(q.holes["stars"], fmean(raw.by_day(int(str(q.holes["from_day"])))))
    assert is_about(q.holes["fewer"], fmean(raw.by_day(q.day)))
    assert float(str(q.holes["stars"])) > float(str(q.holes["fewer"]))


def went_back(raw: Raw, deal: random.Random | None) -> int:
    """Low stars to a mask that had given one in either of the two scenes before; dealt anew within each face."""
    low: list[set[tuple[str, str]]] = []
    for scene in raw.scenes:
        here = set()
        for mask in raw.masks:
            given = [(by, n) for by, of, n in scene.stars if of == mask and by != "street"]
            stars = [n for _, n in given]
            if deal is not None:
                deal.shuffle(stars)
            here |= {(by, mask) for (by, _), n in zip(given, stars, strict=True) if n <= 2}
        low.append(here)
    return sum(
        (of, by) in low[at - 1] | (low[at - 2] if at > 1 else set()) for at in range(1, len(low)) for by, of in low[at]
    )


@true("stars_low_for_low")
def _low_stars_went_back_beyond_chance(q: Question, raw: Raw) -> None:
    assert q.masks == ()
    assert q.holes["count"] == went_back(raw, None)
    deal = random.Random(7)
    dealt = np.array([went_back(raw, deal) for _ in range(300)])
    assert float((dealt < went_back(raw, None)).mean()) > 0.9


@true("stars_follow", "stars_blind")
def _means_by_care(q: Question, raw: Raw) -> None:
    kind, unkind = raw.kind_and_unkind()
    assert is_about(q.holes["stars"], kind)
    assert is_about(q.holes["fewer"], unkind)
    assert (kind > unkind + 0.4) is (q.id == "stars_follow")


@true("stars_kind_punished", "stars_unkind_praised", "stars_unkind_answered", "stars_kind_praised")
def _an_act_and_its_stars(q: Question, raw: Raw) -> None:
    scene, mask = face_of(q, raw)
    assert scene.care[mask] == (1 if "_kind_" in q.id else -1)
    assert (fmean(scene.of(mask)) > 3) is q.id.endswith("praised")
    assert mask not in scene.done.broken


@true("stars_pile_on")
def _most_gave_one_or_two(q: Question, raw: Raw) -> None:
    scene, mask = face_of(q, raw)
    stars = scene.of(mask)
    assert q.holes["raters"] == len(stars) >= 3
    assert q.holes["count"] == sum(n in (1, 2) for n in stars) >= 0.7 * len(stars)


@true("stars_split")
def _both_ends(q: Question, raw: Raw) -> None:
    scene, mask = face_of(q, raw)
    assert q.holes["low"] == sum(n in (1, 2) for n in scene.of(mask)) >= 2
    assert q.holes["high"] == sum(n in (4, 5) for n in scene.of(mask)) >= 2


@true("stars_street")
def _the_street_saw_it_otherwise(q: Question, raw: Raw) -> None:
    scene, mask = face_of(q, raw)
    assert is_about(q.holes["street"], fmean(scene.street(mask)))
    assert abs(fmean(scene.street(mask)) - fmean(scene.of(mask))) > 1.4


@true("stars_two_rulers")
def _one_gave_fewer_for_the_same(q: Question, raw: Raw) -> None:
    apart: dict[str, list[float]] = defaultdict(list)
    for scene in raw.scenes:
        for mask in raw.masks:
            given = [(by, n) for by, of, n in scene.stars if of == mask and by != "street"]
            for by, n in given if len(given) > 1 else ():
                apart[by].append(n - fmean(other for name, other in given if name != by))
    assert is_about(q.holes["apart"], -min(fmean(gaps) for gaps in apart.values()))
    assert q.masks == ()


def given_and_got(raw: Raw, deal: random.Random | None) -> float:
    """Numpy's correlation of what ordered pairs gave and got; dealt anew within each face if there is a dealer."""
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for scene in raw.scenes:
        for mask in raw.masks:
            given = [(by, n) for by, of, n in scene.stars if of == mask and by != "street"]
            stars = [n for _, n in given]
            if deal is not None:
                deal.shuffle(stars)
            for (by, _), n in zip(given, stars, strict=True):
                pairs[by, mask].append(n)
    both = [(fmean(stars), fmean(pairs[of, by])) for (by, of), stars in pairs.items() if (of, by) in pairs]
    return float(np.corrcoef(np.array(both).T)[0, 1])


@true("stars_came_back")
def _beyond_chance(q: Question, raw: Raw) -> None:
    deal = random.Random(3)
    dealt = np.array([given_and_got(raw, deal) for _ in range(300)])
    beaten = float((dealt < given_and_got(raw, None)).mean())
    assert beaten > 0.9
