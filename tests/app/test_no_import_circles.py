"""No module of the game needs itself, however long the way round: read from the sources, nothing is imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def modules(root: Path, package: str) -> dict[str, Path]:
    """Every module by its name; a package's own is its `__init__`."""
    found = {}
    for path in sorted((root / package).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(tree: ast.Module, known: Mapping[str, Path]) -> Iterator[str]:
    """What a module imports as it is loaded; not what it needs for types alone, nor what a function imports."""
    todo: list[ast.stmt] = list(tree.body)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name for name in inner if name in known)
            if any(name not in known for name in inner):
                yield node.module
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            todo += node.orelse
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            todo += [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)]


def circle(root: Path, package: str) -> list[str]:
    """The modules of one circle, each imported by the next; empty if there is none."""
    known = modules(root, package)
    needs = {
        name: {each for each in imported(ast.parse(path.read_text(encoding="utf-8")), known) if each in known} - {name}
        for name, path in known.items()
    }
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_needs_itself_by_way_of_others() -> None:
    found = circle(ROOT, "game")
    assert not found, " <- ".join(found)


@pytest.mark.parametrize("line", ["from ring.one import A", "from ring import one", "import ring.one"])
def test_a_circle_is_found_and_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "ring").mkdir()
    (tmp_path / "ring" / "__init__.py").touch()
    (tmp_path / "ring" / "one.py").write_text("if True:\n    from ring.two import B\n")
    (tmp_path / "ring" / "two.py").write_text(f"{line}\n")
    assert set(circle(tmp_path, "ring")) == {"ring.one", "ring.two"}


@pytest.mark.parametrize("line", ["def later():", "if TYPE_CHECKING:"])
def test_what_is_not_imported_as_a_module_is_loaded_is_no_circle(tmp_path: Path, line: str) -> None:
    (tmp_path / "ring").mkdir()
    (tmp_path / "ring" / "one.py").write_text(f"{line}\n    import ring.two\n")
    (tmp_path / "ring" / "two.py").write_text("import ring.one\n")
    assert circle(tmp_path, "ring") == []
