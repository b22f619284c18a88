"""The regime `ledger_consent`: the same book and letters, but a low letter shuts nothing; only the high ones open."""

from game.city.regimes.ledger import KNOBS, LEAST, book_of
from game.city.regimes.regime import Regime, welcome


def ledger_consent(**points: float) -> Regime:
    """The regime with other points on some lines of its book (see KNOBS of `ledger`)."""
    return Regime(
        name="ledger_consent",
        rule=book_of(points),
        needs=("recorded",),
        shows="letter",
        decimals=0,
        least=LEAST,
        start_text="A",
        doors={3: welcome("home", "credit"), 4: welcome("home", "credit")},
        tune=ledger_consent,
        knobs=KNOBS,
    )


REGIME = ledger_consent()
