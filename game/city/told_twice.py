"""What figures and tiers of one mask tell together, under rules that weigh the same stars otherwise.

Who knows a face's stars added up by weight, and plainly as well, may tell apart who weighs more. A tier tells something
of a sum too, and can't be veiled: doors answer by it in the open, also in the morning after the rule has changed. So a
figure is shown only if, for each living vote and every fellow rater, there is another set of votes: with the same
weighted sum of every face of which that is known, and the same plain figures and tiers, those that were told and those
that another rule of the match would tell now; of one face, or of two or three that make up for each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TypeAlias

from game.city.closed import Rounds
from game.city.heard_faces import HEARD, Heard, is_covered_twice, kept_secret, moves_of
from game.city.pack import MaskId
from game.city.plain_facts import Fact, Moment, figure_told, free_moves, is_made_up, tier_told
from game.city.regimes.regime import Regime

Shown: TypeAlias = Sequence[tuple[Regime, Sequence[Moment]]]


def would_tell(
    mask: MaskId,
    masks: Sequence[MaskId],
    rounds: Rounds,
    regime: Regime,
    shown: Shown,
    now: Moment,
    veiled: Shown = (),
    to_come: Sequence[Regime] = (),
) -> bool:
    """Whether this mask's figure, shown now, would betray a vote beside what was shown of it before.

    `veiled`: when it was not, and its tier was told all the same. `to_come`: rules that may follow in this match, each
    of which would begin with telling a tier.
    """
    before = [(rule, [*seen, now] if rule is regime else seen) for rule, seen in shown if rule.weights is not None]
    if all(rule is not regime for rule, _ in before):
        before.append((regime, [now]))
    by_weight = [(rule, seen) for rule, seen in before if rule.of_sums is None]
    plainly = [(rule, seen) for rule, seen in before if rule.of_sums is not None]
    foretold = [(rule, [now]) for rule in to_come if rule.of_sums is not None and rule is not regime]
    tiers = [(rule, seen) for rule, seen in chain(veiled, foretold) if rule.of_sums is not None]
    if not by_weight or not (plainly or tiers):
        return False
    known_to = max(seen[-1][0] for _, seen in by_weight)
    heard = [face for faces in HEARD.found(masks, rounds, by_weight[0][0]) for face in faces.get(mask, ())]
    bare = [face for face in heard if face.ended <= known_to and not face.is_plain and not is_covered_twice(face)]
    if not bare:
        return False
    if len(by_weight) > 1:  # what a face may come to is known for one weighing only
        until = max((seen[-1][0] for _, seen in plainly), default=0)
        return any(face.ended <= until for face in bare)
    facts = [figure_told(heard, rule, moment) for rule, seen in plainly for moment in seen]
    facts += [tier_told(heard, rule, moment) for rule, seen in tiers for moment in seen]
    return not _is_hidden(bare, heard, facts, known_to)


def _is_hidden(bare: Sequence[Heard], heard: Sequence[Heard], facts: Sequence[Fact], known_to: int) -> bool:
    """Whether each vote of these faces may be another one, to every fellow, and all these facts the same."""
    worths = {face: tuple([fact.worth(face) for fact in facts]) for face in heard}
    for face in bare:
        alone = free_moves(worths[face], facts)
        for fellow, own in kept_secret(face):
            if own & alone:
                continue
            others = [
                (worths[each], moves_of(each, fellow, is_free=each.ended > known_to))
                for each in heard
                if each is not face
            ]
            if not is_made_up(own, worths[face], others, facts):
                return False
    return True
