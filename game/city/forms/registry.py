"""Finds the forms: every module of this package that defines FORM. Names none of them."""

from __future__ import annotations

from functools import cache

import game.city.forms as package
from game.city.forms.form import Form
from game.engine.registry import found_in


@cache
def all_forms() -> dict[str, Form]:
    """Every form by name."""
    forms = [form for form in found_in(package, "FORM").values() if isinstance(form, Form)]
    return {form.name: form for form in forms}


@cache  # asked for at every card of the deck
def form_named(name: str) -> Form:
    """The form of that name; KeyError if there is none (packs are checked for that when read)."""
    return all_forms()[name]
