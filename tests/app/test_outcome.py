"""What is printed after a match that people played lets nobody work the secret answers out."""

from __future__ import annotations

from dataclasses import replace

from game.app.outcome import outcome_of
from game.app.setup import bots_of, rules_for, setup_for
from game.city import events as ev
from game.city.pacing import BEATS_S
from game.content import default_pack
from game.engine.host import Host, Pace, run_headless
from game.engine.host.luck import BITS, fresh_seed

SECRET = (ev.StarsGiven, ev.WishTaken, ev.Guessed, ev.PollAnswered)


def test_no_two_matches_have_the_same_luck_and_nobody_can_try_them_all() -> None:
    seeds = {fresh_seed() for _ in range(64)}
    assert len(seeds) == 64
    assert BITS >= 128
    assert max(seeds).bit_length() > BITS - 16


def test_where_people_play_neither_seed_nor_hash_tells_what_was_answered_in_secret() -> None:
    pack = default_pack()
    setup = setup_for(pack, ["bot"] * 4, seed=7, scenario="first-impressions", length="quick")
    host = Host(rules_for(setup, pack), setup.seed, pace=Pace(BEATS_S), players=bots_of(setup))
    run_headless(host)
    people = replace(setup, is_headless=False)
    told = outcome_of(people, host.history, steps=host.step, hash_hex=host.hash_hex)
    assert told["seed"] is None
    assert told["hash"] != host.hash_hex
    open_only = [event for event in host.history if not isinstance(event, SECRET)]
    assert len(open_only) < len(host.history) - 20
    assert outcome_of(people, open_only, steps=host.step, hash_hex="other") == told
    bots = outcome_of(replace(setup, is_headless=True), host.history, steps=host.step, hash_hex=host.hash_hex)
    assert (bots["seed"], bots["hash"]) == (7, host.hash_hex)
