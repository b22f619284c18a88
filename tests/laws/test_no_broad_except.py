"""The rules may not catch everything: a script that does would swallow the X of a player who had enough."""

import ast
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "game" / "city"
BROAD = {"Exception", "BaseException"}


def broad_handlers(source: str) -> list[int]:
    """Lines of every `except` that would also catch a strike."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ExceptHandler) and (node.type is None or BROAD & names_in(node.type))
    ]


def names_in(expression: ast.expr) -> set[str]:
    """Every plain or dotted name's last word, also inside a tuple."""
    return {
        node.id if isinstance(node, ast.Name) else node.attr
        for node in ast.walk(expression)
        if isinstance(node, ast.Name | ast.Attribute)
    }


def test_the_rules_never_catch_everything() -> None:
    files = sorted(CITY.rglob("*.py"))
    assert files, f"no rules found in {CITY}"
    found = [f"{file.relative_to(CITY)}:{line}" for file in files for line in broad_handlers(file.read_text("utf-8"))]
    assert not found, f"catch what you expect by its own name: {', '.join(found)}"


@pytest.mark.parametrize(
    "clause", ["except:", "except Exception:", "except (KeyError, BaseException) as e:", "except builtins.Exception:"]
)
def test_each_way_of_catching_everything_is_seen(clause: str) -> None:
    assert broad_handlers(f"try:\n    pass\n{clause}\n    pass\n") == [3]


def test_a_named_refusal_may_be_caught() -> None:
    assert broad_handlers("try:\n    pass\nexcept (Struck, engine.Refused):\n    pass\n") == []
