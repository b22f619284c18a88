"""What was hidden while it was played is told when masks are off: every tag, voice and hired cheerer, and no vote."""

from __future__ import annotations

from collections import Counter

import pytest

from game.city import events as ev
from tests.laws.bot_matches import BotMatch, bot_match
from tests.sampled import some

pytestmark = pytest.mark.xdist_group("bot matches")  # what they share is made once


def told(match: BotMatch) -> list[tuple[str, str, tuple[str, ...]]]:
    return [row for event in match.events if isinstance(event, ev.SecretsTold) for row in event.rows]


def hidden(match: BotMatch) -> tuple[Counter[tuple[str, str]], set[tuple[str, str]], set[str]]:
    """(tags by mask, voices by mask and card, cheerers) as they went by."""
    tags: Counter[tuple[str, str]] = Counter()
    voices, cheerers = set(), set()
    worn = dict(enumerate(match.city.masks))
    for event in match.events:
        match event:
            case ev.MasksSwapped():
                worn = dict(enumerate(event.masks))
            case ev.TagRead() if event.tag != "plain":
                tags[event.mask, event.tag] += 1
            case ev.DeedNoted() if event.deed == "bought" and dict(event.pairs)["tag"] != "plain":
                pairs = dict(event.pairs)
                tags[str(pairs["by"]), str(pairs["tag"])] += 1
            case ev.Whispered():
                voices.add((event.mask, event.card))
            case ev.RoleTaken():
                cheerers.add(worn[event.seat])
    return tags, voices, cheerers


@pytest.mark.parametrize("scenario", some(["applause", "the-list"], 1))
def test_every_tag_voice_and_hired_cheerer_is_told_in_the_end(scenario: str) -> None:
    seen: Counter[str] = Counter()
    for seed in range(40):
        match = bot_match(scenario, seed)
        tags, voices, cheerers = hidden(match)
        rows = told(match)
        assert Counter((mask, tag) for kind, mask, what in rows if kind == "tags" for tag in what) == tags
        assert {(mask, card) for kind, mask, (card, *_) in [r for r in rows if r[2]] if kind == "voice"} == voices
        assert {mask for kind, mask, _ in rows if kind == "cheer"} == cheerers
        seen.update(kind for kind, _, _ in rows)
        at = [type(event) for event in match.events]
        if rows:
            assert at.index(ev.SecretsTold) > at.index(ev.RevealSet), "as far as the table lets it"
    assert set(seen) == ({"tags"} if scenario == "the-list" else {"tags", "voice", "cheer"})


def test_a_class_is_told_sums_and_no_name() -> None:
    seen = 0
    for seed in range(10):
        rows = told(bot_match("applause", seed, 5, "class45"))
        assert not [mask for _, mask, _ in rows if mask]
        seen += len(rows)
    assert seen


def test_a_voice_on_file_is_used_again_on_a_later_day_and_the_end_says_so() -> None:
    met = 0
    for seed in range(40):
        match = bot_match("applause", seed)
        heard: dict[str, tuple[int, str]] = {}
        played: dict[str, int] = {}
        paid = [(e.seat, e.points) for e in match.events if isinstance(e, ev.LivedQuietly) and e.why == "voice"]
        for day, _, event in match.by_day():
            if isinstance(event, ev.Whispered):
                heard[event.card] = (day, event.mask)
            if isinstance(event, ev.VoicePlayed):
                assert event.card not in played
                assert heard[event.card] == (day - 1, event.mask)
                played[event.card] = day
        assert set(played) == {card for card, (since, _) in heard.items() if since < match.plan.days}
        assert [points for _, points in paid] == [-1] * len(played)
        for kind, _, what in told(match):
            if kind == "voice":
                assert len(what) == 1 + (what[0] in played)
        met += bool(played)
    assert met >= 8
