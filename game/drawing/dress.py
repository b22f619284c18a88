"""Turns a drawing with named slots and states into the plain SVG that is drawn; must not know what it shows.

A drawing opens in any program as it is. What the game may change in it is named by attributes that such a program
passes over:

- `data-fill="skin"` (and `data-stroke`): a slot. Whoever shows the drawing may hand over a colour for `skin`.
- `data-lit-fill="#FFE27B"`: in the state `lit` this is the fill.
- `data-when="lit"`, `data-unless="lit"`: the element is there only in that state, or only out of it.
- `id` of a group: a layer, which is taken out of the drawing, or changed in it, by that name.
- `data-part="pupil"` of a group: a part of a layer; there may be several of a name, one for each eye.

An element stands on a line of its own, as every drawing in assets/art has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

_SLOT = re.compile(r' data-(fill|stroke)="([a-z-]+)"')
_STATE = re.compile(r' data-([a-z]+)-(fill|stroke|fill-opacity)="([^"]*)"')
_ONLY = re.compile(r' data-(when|unless)="([a-z]+)"')
_NAMED = re.compile(r'^\s*<g id="([a-z-]+)"([^>]*)(?<!/)>')
_PART = re.compile(r'^\s*<g\b[^>]* data-part="([a-z-]+)"[^>]*(?<!/)>')
_SHEET = re.compile(r"^<svg[^>]*>\n?|</svg>\s*$")


def dressed(svg: str, slots: Mapping[str, str] | None = None, states: Collection[str] = ()) -> str:
    """The drawing with these colours, in these states; a slot that is not named keeps the drawing's own colour."""
    if " data-" not in svg:
        return svg
    return "".join(_line(line, slots or {}, states) for line in svg.splitlines(keepends=True))


def _line(line: str, slots: Mapping[str, str], states: Collection[str]) -> str:
    if " data-" not in line:
        return line
    only = _ONLY.search(line)
    if only is not None and (only[2] in states) != (only[1] == "when"):
        return ""
    for attribute, slot in _SLOT.findall(line):
        if slot in slots:
            line = _with(line, attribute, slots[slot])
    for state, attribute, value in _STATE.findall(line):
        if state in states:
            line = _with(line, attribute, value)
    return line


def _with(line: str, attribute: str, value: str) -> str:
    return re.sub(rf' {attribute}="[^"]*"', f' {attribute}="{value}"', line, count=1)


def inner(svg: str) -> str:
    """What stands within the drawing's own <svg>."""
    return _SHEET.sub("", svg)


def layers_of(svg: str) -> dict[str, str]:
    """The groups with an id, by that id, with all that is in them; groups within groups stay where they are.

    What a program has written on the group itself, a move or a colour, comes along as a group without a name.
    """
    lines = svg.splitlines(keepends=True)
    found = {}
    for head, first, end in _groups(lines, _NAMED):
        own = head[2]
        found[head[1]] = f"<g{own}>\n{''.join(lines[first:end])}</g>\n" if own else "".join(lines[first:end])
    return found


def with_layers(svg: str, layers: Mapping[str, str]) -> str:
    """The drawing with these instead of what its groups of these ids hold; an id that it has not changes nothing."""
    lines = svg.splitlines(keepends=True)
    for head, first, end in reversed([*_groups(lines, _NAMED)]):
        if head[1] in layers:
            lines[first - 1 : end] = [f'<g id="{head[1]}">\n', layers[head[1]]]
    return "".join(lines)


def with_parts(svg: str, make: Callable[[str, str], str]) -> str:
    """The drawing with whatever `make` makes of each part of it: of its `data-part` and of what lies in that group."""
    lines = svg.splitlines(keepends=True)
    for head, first, end in reversed([*_groups(lines, _PART)]):
        lines[first:end] = [make(head[1], "".join(lines[first:end]))]
    return "".join(lines)


def _groups(lines: Sequence[str], opening: re.Pattern[str]) -> Iterator[tuple[re.Match[str], int, int]]:
    """Each group that opens so and lies in no other of them: how it opens, its first line, that of its end."""
    head, depth, first = None, 0, 0
    for at, line in enumerate(lines):
        if head is None:
            head, depth, first = opening.match(line), 1, at + 1
            continue
        depth += line.lstrip().startswith("<g") and not line.rstrip().endswith("/>")
        depth -= line.lstrip().startswith("</g>")
        if not depth:
            yield head, first, at
            head = None
