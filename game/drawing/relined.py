"""A drawing from any program, as the game's own files have it: an element a line, plain attributes; draws nothing.

Drawing programs break elements over lines, put colours into `style` and add notes of their own. `dress` reads line by
line, so what comes from outside passes through here first.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_UNSEEN = frozenset({"metadata", "title", "desc"})
_LAID_OUT = re.compile(r"\s*<[^<>]*>\s*")
_STYLED = re.compile(r"\sstyle\s*=")


@lru_cache(maxsize=512)
def relined(svg: str) -> str:
    """The same drawing, an element a line; as it is if it is so already, or if it cannot be read at all."""
    if all(_LAID_OUT.fullmatch(line) for line in svg.splitlines() if line) and not _STYLED.search(svg):
        return svg
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError:
        return svg
    return "".join(f"{line}\n" for line in _lines(root, ""))


def _lines(element: ElementTree.Element, indent: str) -> list[str]:
    space, _, tag = str(element.tag).rpartition("}")
    if space not in (f"{{{_SVG}", "") or tag in _UNSEEN:
        return []
    given = _attributes(element)
    if not indent:
        links = any(name.startswith("xlink:") for each in element.iter() for name in _attributes(each))
        given = {"xmlns": _SVG} | ({"xmlns:xlink": _XLINK} if links else {}) | given
    head = "".join(f" {name}={quoteattr(value)}" for name, value in given.items())
    within = [line for child in element for line in _lines(child, indent + "  ")]
    # A group stays open even when it is empty: its name is what is looked for.
    if not within and tag != "g":
        return [f"{indent}<{tag}{head}/>"]
    return [f"{indent}<{tag}{head}>", *within, f"{indent}</{tag}>"]


def _attributes(element: ElementTree.Element) -> dict[str, str]:
    """The id first, as `dress` looks for it; what a `style` says comes before the attribute of that name, as in CSS."""
    found = {"id": element.attrib["id"]} if "id" in element.attrib else {}
    for name, value in element.attrib.items():
        space, _, plain = name.rpartition("}")
        if space == f"{{{_XLINK}":
            found[f"xlink:{plain}"] = value
        elif not space and plain not in ("style", "class"):
            found[plain] = value
    for said in element.attrib.get("style", "").split(";"):
        name, colon, value = said.partition(":")
        if colon and not name.strip().startswith("-"):
            found[name.strip()] = value.strip()
    return found
