"""What a phone may say: these seven things, and nothing that only looks like them."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.phones.protocol import BadMessage, Cross, Hello, Join, Move, Pass, Press, Sit, read

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
FIELDS = st.fixed_dictionaries(
    {"t": st.sampled_from(["hello", "sit", "join", "press", "pass", "x", "move", "view"])},
    optional={"v": JSON, "token": JSON, "code": JSON, "ask": JSON, "button": JSON, "to": JSON, "seat": JSON},
)


@settings(max_examples=60)
@given(st.binary(max_size=600) | st.text(max_size=600))
def test_whatever_comes_is_understood_or_refused(raw: str | bytes) -> None:
    try:
        said = read(raw)
    except BadMessage:
        return
    assert isinstance(said, Hello | Sit | Join | Press | Pass | Cross | Move)


@settings(max_examples=60)
@given(FIELDS)
def test_what_is_understood_says_no_more_than_it_may(doc: dict[str, Any]) -> None:
    try:
        said = read(json.dumps(doc))
    except BadMessage:
        return
    assert said.model_dump().keys() >= doc.keys()
    if isinstance(said, Press):
        assert 0 <= said.button <= 4
        assert said.ask >= 0
