"""A drawing as Inkscape saves it: each attribute on a line, colours in styles, an id for everything, its own notes."""

from __future__ import annotations

from itertools import count
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

_SVG, _INKSCAPE = "http://www.w3.org/2000/svg", "http://www.inkscape.org/namespaces/inkscape"
_SODIPODI = "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
_STYLED = ("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "fill-opacity", "stroke-opacity")
_STYLED_STOPS = ("stop-color", "stop-opacity")
_NOTES = """  <sodipodi:namedview
     id="namedview1"
     pagecolor="#ffffff"
     inkscape:zoom="2.45"
     inkscape:current-layer="svg1">
    <inkscape:grid
       id="grid1"
       units="px" />
  </sodipodi:namedview>
  <defs
     id="defs1" />
"""


def saved_by_inkscape(svg: str) -> str:
    """The same drawing, written by another hand."""
    numbers = count(1)
    ElementTree.register_namespace("", _SVG)
    return '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Created with Inkscape -->\n\n' + _element(
        ElementTree.fromstring(svg), "", numbers
    )


def _element(element: ElementTree.Element, indent: str, numbers: count[int]) -> str:
    tag = element.tag.rpartition("}")[2]
    given = dict(element.attrib)
    styled = {name: given.pop(name) for name in (*_STYLED, *_STYLED_STOPS) if name in given}
    if styled:
        given["style"] = ";".join(f"{name}:{value}" for name, value in (styled | {"display": "inline"}).items())
    if tag == "g":
        given |= {"inkscape:groupmode": "layer", "inkscape:label": given.get("id", "Layer 1")}
    # Inkscape writes an id last of all.
    given["id"] = given.pop("id", f"{tag}{next(numbers)}")
    if not indent:
        spaces = {"xmlns": _SVG, "xmlns:svg": _SVG, "xmlns:inkscape": _INKSCAPE, "xmlns:sodipodi": _SODIPODI}
        given |= {"version": "1.1", "sodipodi:docname": "my drawing > 2.svg"} | spaces
    head = "".join(f"\n{indent}   {name}={quoteattr(value)}" for name, value in given.items())
    within = ("" if indent else _NOTES) + "".join(_element(each, indent + "  ", numbers) for each in element)
    return f"{indent}<{tag}{head}>\n{within}{indent}</{tag}>\n" if within else f"{indent}<{tag}{head} />\n"
