"""Finds plug-ins: each module of a package that defines a given name registers by being there."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def found_in(package: ModuleType, attribute: str) -> dict[str, object]:
    """`attribute` of each module of `package` that has one, by module name, in alphabetical order."""
    found: dict[str, object] = {}
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda i: i.name):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        if hasattr(module, attribute):
            found[info.name] = getattr(module, attribute)
    return found
