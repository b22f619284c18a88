"""What a phone says of a card names those who play it: no hole of the card's own words is left open."""

from __future__ import annotations

import json
import re

import pytest

from game.city.forms.whisper import is_second_day
from game.engine.prompts import Choose
from tests.phones.run import PhoneRun
from tests.sampled import some

HOLE = re.compile(r"\{[a-z_]+\}")


@pytest.mark.parametrize("scenario", some(["applause", "the-list", "plaudit"], 1))
def test_no_phone_shows_an_open_hole_and_each_says_what_is_at_stake_today(scenario: str) -> None:
    run = PhoneRun(scenario, frame_ms=1500)
    named, again = 0, 0
    while not run.session.is_over:
        run.advance()
        host = run.session.host
        if host.group is None:
            continue
        cards = run.session.words.pack.cards
        for slot in host.group.slots:
            card = cards.get(slot.prompt.about)
            if card is not None and card.form == "whisper" and isinstance(slot.prompt, Choose):
                about = run.session.telling.about(slot.prompt)
                is_again = is_second_day(host.public.state, card)
                assert about is not None
                assert about.stake == (card.rules.second_stake if is_again else card.stake)
                assert (about.text == card.text) is not is_again, "who is left in the ear is said instead"
                again += is_again
            if card is not None and HOLE.search(card.text):
                about = run.session.telling.about(slot.prompt)
                assert about is not None
                assert not HOLE.search(about.text + about.stake), about
                named += 1
    for views in run.told.values():
        assert not [view for _, view in views if HOLE.search(json.dumps(view, ensure_ascii=False))]
    assert again or scenario != "applause", "no whisper came back"
    assert named >= 3, "so often a card was asked about whose words name somebody"
