"""What the journal holds, row by row, and its plain JSON; must not touch a file or a driver."""

from __future__ import annotations

import json
from dataclasses import dataclass

from game.engine.driver import Close, Input, Soften, Strike
from game.engine.events import NAME
from game.engine.prompts import Raw
from game.told import Told


class BadRecord(Exception):
    """A row that no version of the game has written."""


@dataclass(slots=True)
class DraftRow:
    """The latest press of one slot of the open group; `raw` None is a pass, `order` counts presses up.

    `at_ms` is when it was pressed, since the group opened; 0 where the prompt does not ask.
    """

    step: int
    slot: int
    raw: Raw | None
    order: int
    at_ms: int = 0


@dataclass(slots=True)
class StepRow:
    """One step: what went in (None for the opening, step 0), its events as documents, the hash after it.

    `digests` are (milestone's event name, digest of the state in hex) pairs of this step.
    """

    step: int
    given: Input | None
    hash_hex: str
    events: list[dict[str, object]]
    digests: tuple[tuple[str, str], ...] = ()
    is_last: bool = False


def dump(value: object) -> str:
    """Compact JSON; tuples become lists."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def load(text: object) -> object:
    """JSON back; raises `BadRecord`."""
    try:
        found: object = json.loads(str(text))
    except ValueError as error:
        raise BadRecord(Told("unreadable JSON: {error}", error=error)) from None
    except RecursionError:
        raise BadRecord("unreadable JSON: it is nested too deeply") from None
    return found


def whole_number(value: object) -> int:
    """`value` if it is a whole number; raises `BadRecord`."""
    if type(value) is not int:
        raise BadRecord(Told("not a whole number: {value}", value=repr(value)))
    return value


def raw_from(value: object) -> Raw | None:
    """An answer as it was before JSON; raises `BadRecord` for what no device can send."""
    if value is None or type(value) in (int, str):
        return value  # type: ignore[return-value]
    if isinstance(value, list) and all(type(n) is int for n in value):
        return tuple(value)
    raise BadRecord(Told("not an answer: {value}", value=repr(value)))


def input_to_doc(given: Input | None) -> dict[str, object]:
    """The input as a JSON-able dict, its kind under "kind"; None is the opening."""
    match given:
        case None:
            return {"kind": "open"}
        case Close():
            doc: dict[str, object] = {"kind": "close", "answers": given.answers, "order": given.order}
            if given.pressed_ms:
                doc["pressed_ms"] = given.pressed_ms
            return {**doc, "passed": given.passed} if given.passed else doc
        case Strike():
            return {"kind": "strike", "card": given.card}
        case Soften():
            return {"kind": "soften"}


def input_from_doc(doc: object) -> Input | None:
    """The input again from `input_to_doc`'s dict; raises `BadRecord`."""
    match doc:
        case {"kind": "open"}:
            return None
        case {"kind": "close", "answers": list(answers), "order": list(order), **more}:
            return Close(
                tuple(raw_from(raw) for raw in answers),
                tuple(whole_number(slot) for slot in order),
                _times_from(more.get("pressed_ms", [])),
                passed=_slots_from(more.get("passed", [])),
            )
        case {"kind": "strike", "card": str(card)}:
            return Strike(card)
        case {"kind": "soften"}:
            return Soften()
    raise BadRecord(Told("not an input: {value}", value=repr(doc)))


def _slots_from(found: object) -> tuple[int, ...]:
    """Slots; none in a save from before a pass was told from no answer."""
    if not isinstance(found, list):
        raise BadRecord(Told("not an input: {value}", value=repr(found)))
    return tuple(whole_number(slot) for slot in found)


def _times_from(found: object) -> tuple[tuple[int, int], ...]:
    """(slot, ms) pairs; none in a save from before presses were timed."""
    if not isinstance(found, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in found):
        raise BadRecord(Told("not times: {value}", value=repr(found)))
    return tuple((whole_number(slot), whole_number(at_ms)) for slot, at_ms in found)


def events_from(text: object) -> list[dict[str, object]]:
    """A step's event documents from their JSON; raises `BadRecord`."""
    docs = load(text)
    if not isinstance(docs, list) or not all(isinstance(doc, dict) and NAME in doc for doc in docs):
        raise BadRecord("not a list of events")
    return docs
