"""How this computer's spreadsheet parts the columns of a table, and which decimal sign it reads. Writes nothing.

A comma as decimal sign goes with semicolons between columns. A first line "sep=," would say so to Excel alone, which
then no longer believes that the text is UTF-8.
"""

from __future__ import annotations

import locale
import sys

from game.debrief.cells import COMMAS, SEMICOLONS, Cells


def local_cells() -> Cells:
    """Semicolons where decimals are written with a comma here. From the main thread: it asks the C library."""
    return SEMICOLONS if _decimal_sign() == "," else COMMAS


def _decimal_sign() -> str:
    if sys.platform == "win32":
        return _windows_sign()
    before = locale.setlocale(locale.LC_NUMERIC)
    try:
        locale.setlocale(locale.LC_NUMERIC, "")
        return str(locale.localeconv()["decimal_point"])
    except locale.Error:  # named, and not installed
        return "."
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)


def _windows_sign() -> str:
    """What the owner has set; Excel goes by it."""
    if sys.platform != "win32":
        return "."
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Control Panel\International") as key:
            return str(winreg.QueryValueEx(key, "sDecimal")[0])
    except OSError:
        return "."
