"""Checks of a pack against what can be drawn: faces, stages, own pictures. Here, for content knows no pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import MISSING, fields
from xml.etree import ElementTree

from game.city.pack import Mask, Pack
from game.content.findings import Check, Finding
from game.content.pictures import FOLDER
from game.content.problems import did_you_mean, named
from game.drawing.box import BOX, folders, names
from game.drawing.dress import layers_of
from game.drawing.relined import relined
from game.stage.art.masks import PARTS, MaskFace, face_problems


def faces(pack: Pack) -> Iterable[Finding]:
    """Every mask has a face that can be drawn."""
    for mask in pack.masks:
        yield from _face(mask)


def _face(mask: Mask) -> Iterable[Finding]:
    known = {field.name: field.default is MISSING for field in fields(MaskFace)}
    for key in mask.face:
        if key not in known:
            hint = did_you_mean(key, known) or f" Known: {named(known)}"
            yield Finding("mask", mask.id, f"there is no such key.{hint}", ("face", key))
    missing = [key for key, is_needed in known.items() if is_needed and key not in mask.face]
    if missing:
        yield Finding("mask", mask.id, f"these keys are missing: {named(missing)}", ("face",))
    elif all(key in known for key in mask.face):
        for says in face_problems(MaskFace(**mask.face)):
            key, _, rest = says.partition(" = ")
            hint = did_you_mean(mask.face[key], PARTS[key])
            yield Finding("mask", mask.id, f"{rest}{hint}", ("face", key))


def stages(pack: Pack) -> Iterable[Finding]:
    """Every district, and every card that has a stage of its own, plays on one that is drawn."""
    drawn = tuple(folders("district"))
    wanted = [("district", district.id, district.scene) for district in pack.districts.values()]
    wanted += [("card", card.id, card.scene) for card in pack.cards.values() if card.scene]
    for kind, thing, scene in wanted:
        if scene not in drawn:
            hint = did_you_mean(scene, drawn) or f" There are: {named(drawn)}"
            yield Finding(kind, thing, f'there is no stage "{scene}".{hint}', ("scene",))


def drawings(pack: Pack) -> Iterable[Finding]:
    """Every picture that the pack brings bears the name of one of the game's own, and can be drawn in its place."""
    for name, svg in pack.pictures.items():
        if name not in names():
            hint = did_you_mean(name, names()) or " The names are those of the files in assets/art."
            yield Finding(FOLDER, name, f"the game draws nothing of that name.{hint}")
            continue
        yield from (Finding(FOLDER, name, says) for says in _unfit(name, svg))


def _unfit(name: str, svg: str) -> Iterable[str]:
    if "<!" in svg.replace("<!--", ""):
        yield "it declares entities or a doctype. Save it as plain SVG."
        return
    try:
        ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        yield f"this is no SVG that can be read ({error}). Save it as plain SVG."
        return
    for found in sorted(set(UNDRAWN.findall(svg))):
        remedy = "Turn the letters into paths." if found == "text" else "Save it as plain SVG, with attributes only."
        yield f"it holds <{found}>, which is not drawn here. {remedy}"
    view_box = _view_box(BOX.source(name))
    if _view_box(svg) != view_box:
        yield f'its viewBox is "{_view_box(svg)}" and must be "{view_box}", as that of the game\'s own.'
    yield from _without_layers(name, relined(svg))


def _without_layers(name: str, svg: str) -> Iterable[str]:
    """What the game puts together or moves it takes out of the drawing by name."""
    needed = MOVED.get(name, layers_of(BOX.source(name)) if name.startswith(PARTS_OF_MASKS) else ())
    for layer in sorted(set(needed) - set(layers_of(svg))):
        yield f'it has no <g id="{layer}">, which the game looks for. Name a group so; it may be empty.'
    if name.startswith(SKIES) and not re.search(r'<defs[\s>](?s:.*)id="sky"(?s:.*)</defs>', svg):
        yield 'it has no gradient of the id "sky" in its <defs>, with which the sky is carried on. Name one so.'


def _view_box(svg: str) -> str:
    found = VIEW_BOX.search(svg)
    return found[1] if found is not None else ""


PARTS_OF_MASKS, SKIES = "mask/", "hill/sky-"
MOVED = {"gate/scan": ("beam", "iris")}
"""What the game looks for by its name within a drawing, besides the layers of the masks' parts."""
UNDRAWN = re.compile(r"<(text|filter|clipPath|mask|style|use|image|script|foreignObject)\b")
"""What the rasteriser passes over or what must not come from somebody else's file."""
VIEW_BOX = re.compile(r'<svg\b[^>]*\bviewBox="([^"]*)"')

PICTURES: tuple[Check, ...] = (faces, stages, drawings)
"""What `load_pack` is to check besides, wherever the pack is going to be shown."""
