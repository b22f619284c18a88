"""The page that a phone loads: a closed list of files, read once, and what a browser is told about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

NEEDS_SCRIPT = b"This page needs JavaScript."
"""What a browser without it shows, in English until the game has given its words."""
BYTES_MOST = 50_000
"""All of it together."""

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws://{host}; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@dataclass(frozen=True, slots=True)
class File:
    """One of its files, as it is sent."""

    body: bytes
    kind: str


def files_of(folder: Path) -> Mapping[str, File]:
    """By path, "/" for the page itself. Nothing else is ever served, whatever is asked for."""
    found = {
        f"/{path.name}": File(path.read_bytes(), _TYPES[path.suffix])
        for path in sorted(folder.iterdir())
        if path.suffix in _TYPES
    }
    return {**found, "/": found["/index.html"]}


def headers(host: str) -> dict[str, str]:
    """What goes with each answer; `host` is how the phone calls this machine."""
    return {**HEADERS, "Content-Security-Policy": POLICY.format(host=host)}
