"""Checks of a pack against what can be drawn: faces and stages. They stand here: content knows no pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, fields

from game.city.pack import Mask, Pack
from game.content.findings import Check, Finding
from game.content.problems import did_you_mean, named
from game.stage.art.box import folders
from game.stage.art.masks import PARTS, Face, face_problems


def faces(pack: Pack) -> Iterable[Finding]:
    """Every mask has a face that can be drawn."""
    for mask in pack.masks:
        yield from _face(mask)


def _face(mask: Mask) -> Iterable[Finding]:
    known = {field.name: field.default is MISSING for field in fields(Face)}
    for key in mask.face:
        if key not in known:
            hint = did_you_mean(key, known) or f" Known: {named(known)}"
            yield Finding("mask", mask.id, f"there is no such key.{hint}", ("face", key))
    missing = [key for key, is_needed in known.items() if is_needed and key not in mask.face]
    if missing:
        yield Finding("mask", mask.id, f"these keys are missing: {named(missing)}", ("face",))
    elif all(key in known for key in mask.face):
        for says in face_problems(Face(**mask.face)):
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


PICTURES: tuple[Check, ...] = (faces, stages)
"""What `load_pack` is to check besides, wherever the pack is going to be shown."""
