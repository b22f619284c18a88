"""Reads a deeds document from disk, strictly, and judges it under a regime; plays nothing and wires no command."""

import json
import sys
from collections.abc import Collection
from dataclasses import MISSING, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from game.city.deeds import CITIZENS, DEEDS, WORDS, Deed
from game.city.regimes.regime import GATES, Regime
from game.city.regimes.registry import UnknownRegime, regime_named
from game.city.standing import judged_by_day

LEAST = {"stars": 1, "taps": 0, "coins": 0}
MOST = {"stars": 5}
SIZE_MOST = 16 << 20
EXAMPLE = '{"seats": ["ada", "bo"], "rounds": [[{"deed": "rated", "by": "ada", "of": "bo", "stars": 4}]]}'


class BadDeeds(Exception):
    """The document cannot be judged; the message names the file, the round, the place in it, the key and a remedy."""


class _Table(dict[str, Any]):
    """A JSON object that remembers the first key it was given twice, which a plain dict would swallow."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__()
        self.twice: str | None = None
        for key, value in pairs:
            if key in self and self.twice is None:
                self.twice = key
            self[key] = value


class _Reader:
    """Walks one document; `where` is the place it has come to, for the message of an error."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.where = ""
        self.seats: list[str] = []

    def fail(self, problem: str) -> NoReturn:
        raise BadDeeds(": ".join(part for part in (str(self.path), self.where, problem) if part))

    def document(self) -> tuple[list[str], list[list[Deed]]]:
        document = self.table(self.load(), f"the document must be one object, as in {EXAMPLE}")
        self.keys(document, needed=("seats", "rounds"))
        self.seats = self.read_seats(document["seats"])
        if not isinstance(document["rounds"], list):
            self.fail('key "rounds": must be a list of rounds, each a list of deeds')
        return self.seats, [self.round(number, deeds) for number, deeds in enumerate(document["rounds"], start=1)]

    def load(self) -> object:
        try:
            with self.path.open("rb") as file:
                data = file.read(SIZE_MOST + 1)
            if len(data) > SIZE_MOST:
                self.fail(f"is larger than {SIZE_MOST >> 20} MB, and no deeds document is; give the path of one")
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.fail(f"is not UTF-8 text (byte {error.start}); save it as UTF-8")
        except (OSError, ValueError) as error:
            reason = (getattr(error, "strerror", None) or str(error)).lower()
            self.fail(f"cannot be read ({reason}); give the path of a deeds document")
        try:
            return json.loads(text, object_pairs_hook=_Table)
        except json.JSONDecodeError as error:
            self.fail(f"is not JSON: line {error.lineno}, column {error.colno}: {error.msg.lower()}")
        except (RecursionError, ValueError):
            self.fail("is not a deeds document: it is nested too deeply, or holds a number of thousands of digits")

    def read_seats(self, names: object) -> list[str]:
        if not isinstance(names, list) or not names:
            self.fail('key "seats": must be a list of at least one name')
        seats: list[str] = []
        for place, name in enumerate(names, start=1):
            self.where = f'key "seats", place {place}'
            if not isinstance(name, str) or not name.strip():
                self.fail(f"{_quote(name)} is not a name; write a text that is not empty")
            if name in CITIZENS:
                self.fail(f"no seat may be called {_quote(name)}, who rates without a seat; choose another name")
            if name in seats:
                self.fail(f"the seat {_quote(name)} is there twice; each seat needs its own name")
            seats.append(name)
        self.where = ""
        return seats

    def round(self, number: int, deeds: object) -> list[Deed]:
        self.where = f"round {number}"
        if not isinstance(deeds, list):
            self.fail("must be a list of deeds")
        read = []
        for place, deed in enumerate(deeds, start=1):
            self.where = f"round {number}, deed {place}"
            read.append(self.deed(deed))
        return read

    def deed(self, raw: object) -> Deed:
        table = self.table(raw, 'must be an object, as in {"deed": "shared", "by": "ada"}')
        if "deed" not in table:
            self.fail('key "deed": is missing; it names what was done' + _did_you_mean("deed", table))
        name = table["deed"]
        if not isinstance(name, str) or name not in DEEDS:
            self.fail(f'key "deed": there is no deed {_quote(name)}{_hint(name, DEEDS)}')
        kind = DEEDS[name]
        optional = [field.name for field in fields(kind) if field.default is not MISSING]
        needed = [field.name for field in fields(kind) if field.default is MISSING]
        self.keys(table, needed=("deed", *needed), optional=optional)
        values = {key: value for key, value in table.items() if key != "deed"}
        for key, value in values.items():
            self.check(name, key, value)
        if "of" in values and values["of"] == values["by"]:
            self.fail(f'key "of": {_quote(values["of"])} cannot be at both ends of {_quote(name)}; name another seat')
        return kind(**values)

    def check(self, deed: str, key: str, value: object) -> None:
        """Fails unless the value may stand under this key of this deed."""
        if key in ("by", "of"):
            self.seat(deed, key, value)
        elif key in WORDS:
            if not isinstance(value, str) or value not in WORDS[key]:
                self.fail(f'key "{key}": {_quote(value)} is not one of the words for it{_hint(value, WORDS[key])}')
        elif key == "able":
            if not isinstance(value, bool):
                self.fail(f'key "{key}": {_quote(value)} must be true or false')
        elif not isinstance(value, int) or isinstance(value, bool) or not LEAST[key] <= value <= MOST.get(key, value):
            limits = f"from {LEAST[key]} to {MOST[key]}" if key in MOST else f"of {LEAST[key]} or more"
            self.fail(f'key "{key}": {_quote(value)} is not a whole number {limits}')

    def seat(self, deed: str, key: str, value: object) -> None:
        if value in self.seats or (deed == "rated" and key == "by" and value in CITIZENS):
            return
        if isinstance(value, str) and value in CITIZENS:
            self.fail(f'key "{key}": {_quote(value)} has no seat and may only be "by" of "rated"; name a seat')
        self.fail(f'key "{key}": there is no seat {_quote(value)}{_hint(value, self.seats)}')

    def table(self, raw: object, otherwise: str) -> _Table:
        if not isinstance(raw, _Table):
            self.fail(otherwise)
        if raw.twice is not None:
            self.fail(f"key {_quote(raw.twice)}: is there twice; keep one of them")
        return raw

    def keys(self, table: _Table, needed: Collection[str], optional: Collection[str] = ()) -> None:
        known = (*needed, *optional)
        for key in table:
            if key not in known:
                self.fail(f"key {_quote(key)}: is not known here{_hint(key, known)}")
        for key in needed:
            if key not in table:
                self.fail(f'key "{key}": is missing; needed here: {", ".join(needed)}')


def rescore(path: str | Path, regime: str, pack: Path | None = None) -> dict[str, Any]:
    """The document at `path` judged round by round, as the object that `main.py rescore --json` prints.

    `pack` is a pack's folder, whose own rules are then known too. Raises BadDeeds for a document that cannot be judged,
    UnknownRegime for a name that no regime bears, BadPack.
    """
    rule = regime_named(regime) if pack is None else _rule_of(pack, regime)
    seats, rounds = _Reader(Path(path)).document()
    judged = [
        {
            seat: {
                "score": standing.score,
                "tier": standing.tier,
                "gates": {gate: rule.treatment(standing.tier, gate) for gate in GATES},
            }
            for seat, standing in table.items()
        }
        for table in judged_by_day(rule, seats, rounds)
    ]
    return {"regime": rule.name, "rounds": judged}


def _rule_of(pack: Path, regime: str) -> Regime:
    # Only here: most documents are judged by the city's rules, and reading packs takes its time.
    from game.city.regimes.registry import regime_among
    from game.city.regimes.tuned import regimes_of
    from game.content import load_pack

    return regime_among(regimes_of(load_pack(pack)), regime)


def main_rescore(path: str | Path, regime: str, pack: Path | None = None) -> int:
    """Prints the judged document on stdout and returns 0, or one message on stderr and returns 2."""
    try:
        judged = rescore(path, regime, pack)
    except (BadDeeds, UnknownRegime) as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(judged, indent=2))
    return 0


def _quote(value: object) -> str:
    """A value as JSON writes it, shortened if it is long; what holds other values is only named."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    text = json.dumps(value, ensure_ascii=True)
    return text if len(text) <= 60 else text[:57] + "..."


def _did_you_mean(word: object, known: Collection[str]) -> str:
    close = get_close_matches(str(word), known, n=1)
    return f"; did you mean {_quote(close[0])}?" if close else ""


def _hint(word: object, known: Collection[str]) -> str:
    return f"{_did_you_mean(word, known)} (there are: {', '.join(_quote(one)[1:-1] for one in known)})"
