"""Plays it: rules, words, seconds, and what stands on each seat's card."""

from pathlib import Path

from examples.auction.rules import auction_rules
from game.table.party_game import PartyGame, words_from
from game.table.play import run

AUCTION = PartyGame(
    name="auction",
    rules=auction_rules,
    words=words_from(Path(__file__).with_name("words.toml")),
    beats_s={"ready": None, "do": 20.0, "object": 12.0, "stars": 20.0, "gasp": 6.0},
    purse=lambda hall, seat: f"{hall.glory.get(seat, 0)} glory",
)

if __name__ == "__main__":
    raise SystemExit(run(AUCTION))
