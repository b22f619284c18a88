"""Golden matches: bots play chosen seeds; what came out is kept and compared. Re-records one or all on demand.

python -m tests.golden.record                 lists the goldens and whether each still holds
python -m tests.golden.record NAME [NAME ...] records these anew and shows what changed
python -m tests.golden.record --all           records all; chooses other matches first if these no longer reach it all
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from tests.golden.match import CHOSEN, FOLDER, SIZES, Match, chosen, played, tables
from tests.golden.reach import JOBS, MOST, choose_anew, missing, recorded
from tests.golden.reached import from_kinds

__all__ = ["SIZES", "names"]


def names() -> Iterator[str]:
    """Every table that has a golden, as "scenario-length-seats"."""
    return ("-".join(map(str, table)) for table in tables())


def differences(match: Match, now: dict[str, Any]) -> list[str]:
    """What differs from the golden, a line a field; ["not recorded yet"] without one."""
    if not match.path.exists():
        return ["not recorded yet"]
    then = json.loads(match.path.read_text(encoding="utf-8"))
    told = [
        f"{key}: {then.get(key)!r} -> {now[key]!r}" for key in now if key != "reached" and then.get(key) != now[key]
    ]
    before, after = from_kinds(then["reached"]), from_kinds(now["reached"])
    gone, new = sorted(before - after), sorted(after - before)
    return [
        *told,
        *([f"no longer reached: {', '.join(gone)}"] if gone else []),
        *([f"now reached: {', '.join(new)}"] if new else []),
    ]


def write(match: Match, doc: dict[str, Any]) -> None:
    """One field a line, and within the longer ones one entry a line, so that a difference can be read."""
    FOLDER.mkdir(exist_ok=True)
    lines = [f' "{key}": {_text(value)}' for key, value in doc.items()]
    match.path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _text(value: Any) -> str:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in value.items()) + "\n }"
    if isinstance(value, list) and value and isinstance(value[0], str) and max(map(len, value)) > 40:
        return "[\n" + ",\n".join(f"  {json.dumps(v, ensure_ascii=False)}" for v in value) + "\n ]"
    return json.dumps(value, ensure_ascii=False)


def record_all() -> int:
    """Every golden anew; if together they miss something, others are chosen. 1 if no match reaches it."""
    docs = {match: played(match) for match in (chosen() if CHOSEN.exists() else [])}
    code = 0
    if missing(from_kinds(doc["reached"]) for doc in docs.values()):
        print("The chosen matches no longer reach everything: choosing anew.")
        code = choose_anew(MOST, JOBS)
        docs = {match: played(match) for match in chosen()}
    for match, doc in docs.items():
        if differences(match, doc):
            print(f"{match.name}: recorded")
        write(match, doc)
    for path in set(FOLDER.glob("*.json")) - {match.path for match in docs}:
        path.unlink()
        print(f"{path.stem}: no golden any more")
    return code


def main(asked: Sequence[str]) -> int:
    """Command line."""
    if list(asked) == ["--all"]:
        return record_all()
    known = {match.name: match for match in chosen()}
    for name in asked:
        if name not in known:
            print(f"no golden is called {name!r}; there are: {', '.join(known)}", file=sys.stderr)
            return 2
    for match in (known[name] for name in asked or known):
        now = played(match)
        found = differences(match, now)
        print(f"{match.name}: {'as recorded' if not found else 'differs'}")
        for line in found:
            print(f"    {line[:300]}")
        if asked:
            write(match, now)
    if never := missing(recorded(known.values()).values()):
        print(f"no golden reaches: {', '.join(never)}\nsee: python -m tests.golden.reach", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
