"""Finds plug-ins: each module of a package that defines a given name registers by being there."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def found_in(package: ModuleType, attribute: str) -> dict[str, object]:
    """`attribute` of each module of `package`, and of the packages within, that has one; by module name, in its order.

    The name is what comes behind the package's own: `travel`, or `hill.scene` for a module of a package within.
    """
    head = f"{package.__name__}."
    found: dict[str, object] = {}
    for info in sorted(pkgutil.walk_packages(package.__path__, head), key=lambda i: i.name):
        module = importlib.import_module(info.name)
        if hasattr(module, attribute):
            found[info.name.removeprefix(head)] = getattr(module, attribute)
    return found
