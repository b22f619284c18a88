"""The game's own packs are clean and frozen, load from memory the second time, and can be built upon."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from game.app.pack_pictures import PICTURES
from game.city.effects import EFFECT_KINDS
from game.city.evening import HEADLINES_ON_OFFER
from game.city.plan import Plan
from game.content import PACKS, default_pack, load_pack
from tests.content.spoiling import copy_of, spoil

OURS = sorted(path.parent for path in PACKS.glob("*/pack.toml"))


def test_the_packs_are_found() -> None:
    assert {path.name for path in OURS} >= {"plaudit", "example"}


@pytest.mark.parametrize("folder", OURS, ids=lambda path: path.name)
def test_our_own_packs_are_clean_and_can_be_drawn(folder: Path) -> None:
    assert load_pack(folder, PICTURES).id == folder.name


@pytest.mark.slow
def test_an_unchanged_pack_is_not_read_again_and_a_changed_one_is(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    first = load_pack(pack)
    assert load_pack(pack) is first
    spoil(pack, "masks.toml", "lift attendant", "lift pilot")
    again = load_pack(pack)
    assert again.masks[0].job == "lift pilot"
    assert again.fingerprint != first.fingerprint


def test_the_same_bytes_have_the_same_fingerprint_wherever_they_are(tmp_path: Path) -> None:
    pack = copy_of("plaudit", tmp_path)
    assert load_pack(pack).fingerprint == default_pack().fingerprint
    homes = pack / "homes.toml"
    homes.write_bytes(homes.read_bytes().replace(b"\n", b"\r\n"))
    assert load_pack(pack).fingerprint == default_pack().fingerprint
    homes.write_bytes(b"\xef\xbb\xbf" + homes.read_bytes())  # as some editors begin a file
    assert load_pack(pack).fingerprint == default_pack().fingerprint


def test_a_pack_goes_to_other_processes_unharmed() -> None:
    assert pickle.loads(pickle.dumps(default_pack())) == default_pack()


def test_rules_of_cards_have_the_shape_of_their_form() -> None:
    taxi = default_pack().cards["last-taxi"]
    assert [act.gives for act in taxi.rules.acts] == [2, 1, 0]
    assert taxi.masks == (2, 4)


def test_a_pack_that_is_based_on_another_takes_what_it_lacks(tmp_path: Path) -> None:
    base, pack = default_pack(), copy_of("example", tmp_path)
    (pack / "masks.toml").unlink()
    (pack / "words" / "own.toml").write_text('[words]\n"tier.0" = "At the foot"\n', encoding="utf-8")
    based = load_pack(pack)
    assert based.masks == base.masks
    assert base.words.items() - {("tier.0", base.words["tier.0"])} < based.words.items()
    assert based.words["tier.0"] == "At the foot"
    assert not set(based.cards) & set(base.cards)


def test_the_base_pack_has_the_numbers_of_its_design() -> None:
    pack = default_pack()
    assert [(h.id, h.rung, h.rent, h.life, h.line, h.places, h.first_tier) for h in pack.homes] == [
        ("capsule", 0, -2, 0, 0, (), 5),
        ("bunk", 1, -1, 1, 0, (), 5),
        ("terrace", 2, 2, 2, 0, (1, 1, 1, 1, 1, 2), 5),
        ("garden", 3, 3, 3, 2, (1, 1, 1, 1, 2, 2), 5),
        ("tower", 4, 6, 4, 2, (1, 1, 1, 2, 2, 2), 3),
    ]
    assert len(pack.districts) == 10
    assert len(pack.wishes) >= 14
    assert len(pack.headlines) >= 9 > HEADLINES_ON_OFFER
    assert len(pack.events) >= 24
    assert len(pack.facts) >= 40
    assert any(event.effect.kind == "swap_masks" for event in pack.events)


DAYS = [
    ("first-impressions", "standard", (3, 3)), ("first-impressions", "quick", (2, 2)),
    ("first-impressions", "showcase", (2, 2)), ("plaudit", "standard", (6, 5)),
    ("plaudit", "quick", (3, 3)), ("plaudit", "showcase", (2, 2)),
]  # fmt: skip


@pytest.mark.parametrize(("scenario", "length", "days"), DAYS)
def test_matches_last_as_long_as_designed(scenario: str, length: str, days: tuple[int, int]) -> None:
    pack = default_pack()
    small, large = (Plan(pack, pack.scenarios[scenario], length, seats) for seats in (5, 8))
    assert (small.days, large.days) == days
    if length == "showcase":
        assert small.encounters_a_day == large.encounters_a_day == 1


def test_every_effect_is_used_by_some_headline_or_event() -> None:
    """A city that can do a thing does it somewhere; those left out are named here."""
    pack = default_pack()
    used = {source.effect.kind for source in (*pack.headlines, *pack.events, *pack.articles)}
    assert set(EFFECT_KINDS) - used == set()
