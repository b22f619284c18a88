"""The regime `ledger_consent`: the same book and letters, but a low letter shuts nothing; only the high ones open."""

from game.city.regimes.ledger import judge
from game.city.regimes.regime import Regime, welcome

REGIME = Regime(
    name="ledger_consent",
    rule=judge,
    needs=("recorded",),
    shows="letter",
    decimals=0,
    start_text="A",
    doors={3: welcome("home", "credit"), 4: welcome("home", "credit")},
)
