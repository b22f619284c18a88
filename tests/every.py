"""`@every("card_id", CARDS)`: one test that goes through all of them, and names each that fails.

As `pytest.mark.parametrize`, where there are a hundred things and each costs less than the bookkeeping of a test.
What a fixture gives is shared by all.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import pytest


def every(name: str, values: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The test once, for each of the values in turn; an error that is no failed assertion ends it at once."""
    chosen = tuple(values)

    def of(test: Callable[..., None]) -> Callable[..., None]:
        @wraps(test)
        def of_all(**given: Any) -> None:  # noqa: ANN401 - whatever fixtures give
            assert chosen, f"there is no {name}"
            failed: dict[str, BaseException] = {}
            for value in chosen:
                try:
                    test(**given, **{name: value})
                except (AssertionError, pytest.fail.Exception, BaseExceptionGroup) as failure:
                    failure.add_note(f"{name}: {value}")
                    failed[str(value)] = failure
                except BaseException as error:
                    error.add_note(f"{name}: {value}")
                    raise
            if failed:
                raise BaseExceptionGroup(f"{len(failed)} of {len(chosen)}: {', '.join(failed)}", [*failed.values()])

        del of_all.__wrapped__  # type: ignore[attr-defined]
        plain = inspect.signature(test)
        of_all.__signature__ = plain.replace(  # type: ignore[attr-defined]
            parameters=[each for each in plain.parameters.values() if each.name != name]
        )
        return of_all

    return of
