"""Company and the chair on screen: every mask has its place, words for every line, and nothing before the reveal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pygame
import pytest

from game.city import events as ev
from game.city.chair import ANSWERS, OUTCOMES
from game.city.city import City
from game.city.events import CompanyKept
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, TEXT_MIN
from game.stage.director import Director
from game.stage.scenes.company.rows import asked_cells, kept_cells, panels
from game.stage.scenes.company.scene import CompanyScene
from game.stage.staging import Live
from tests.screens.film import filming
from tests.screens.picture import drawn, staged

MASKS = ("ada", "bo", "cy", "di")
AREA = (96.0, 170.0, 1728.0, 420.0)
CHOICES = (*MASKS, "alone")


def every_walk(masks: tuple[str, ...]) -> list[CompanyKept]:
    """All that a group can come to."""
    found = []
    for said in product(*([c for c in (*masks, "alone") if c != mask] for mask in masks)):
        by = dict(zip(masks, said, strict=True))
        pairs = tuple((a, b) for a, b in by.items() if by.get(b) == a and a < b)
        snubbed = tuple((m, of) for m, of in by.items() if of != "alone" and by[of] != m)
        found.append(CompanyKept(pairs, snubbed, tuple(m for m, of in by.items() if of == "alone"), snubbed[:1]))
    return found


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("size", [2, 3, 4])
def test_tokens_and_labels_stay_inside_and_clear_of_each_other(count: int, size: int) -> None:
    masks = MASKS[:size]
    for x, y, w, h in panels(count, AREA):
        inside = (x + 22, y + 60, w - 44, h - 86) if count < 4 else (x + 22, y + 60, w - 44, 240.0)
        for cells in (asked_cells(masks, inside), *(kept_cells(masks, kept, inside) for kept in every_walk(masks))):
            assert sorted(cell.mask for cell in cells) == sorted(masks)
            for cell in cells:
                assert inside[0] - 1 <= cell.left
                assert cell.left + cell.w <= inside[0] + inside[2] + 1
                assert cell.size >= 64
                right = cell.x + cell.size * (1.25 if cell.waits_for else 0.5)
                assert right <= inside[0] + inside[2] + 1
            for one, other in product(cells, cells):
                if one.mask < other.mask and one.y == other.y:
                    assert abs(one.x - other.x) >= one.size, "tokens overlap"


def test_pairs_stand_side_by_side_and_who_waits_has_an_empty_place() -> None:
    kept = CompanyKept((("ada", "cy"),), (("bo", "ada"),), ("di",), (("bo", "ada"),))
    cells = {cell.mask: cell for cell in kept_cells(MASKS, kept, (0.0, 0.0, 1600.0, 300.0))}
    order = sorted(cells, key=lambda mask: cells[mask].x)
    assert order[:2] == ["ada", "cy"]
    assert cells["ada"].is_paired
    assert cells["cy"].is_paired
    assert (cells["bo"].waits_for, cells["bo"].is_cut) == ("ada", True)
    assert cells["bo"].w > cells["di"].w >= TEXT_MIN


@pytest.mark.parametrize(
    ("beat", "about"),
    [("company", ""), ("company_shown", ""), ("chair", "chair-1"), ("chair_shown", "chair-1"), ("chair", "chair-2"),
     ("chair_shown", "chair-2"), ("chair_ended", "chair-3")],
)  # fmt: skip
def test_every_moment_has_words_and_can_be_drawn(beat: str, about: str) -> None:
    for seed in range(1, 20):
        try:
            stage = staged(4, beat, seed, about, length="standard")
        except LookupError:
            continue
        director, live, city = stage
        assert director.scene is not None
        said = director.scene.voice(live, city)
        assert said
        assert "{" not in said
        assert not said.startswith(("company.", "chair."))
        surface = pygame.Surface((640, 360))
        drawn(Canvas.for_window(surface, DAY), stage)
        assert director.scene.is_settled(live), "the picture comes to rest"
        return
    raise AssertionError(f"no match comes to {beat}")


def test_each_answer_and_each_end_has_a_line_of_its_own() -> None:
    director, live, city = next(_stages("chair_shown"))
    assert director.scene is not None
    masks = city.masks
    said = set()
    for asking, is_together in ((0, False), (1, False), (2, True)):
        rows = tuple((mask, ANSWERS[0] if n < asking else ANSWERS[1]) for n, mask in enumerate(masks))
        director.scene.take(ev.ChairShown(1, rows, is_together), city)
        said.add(director.scene.voice(live, city))
    for outcome in OUTCOMES:
        director.scene.take(ev.ChairEnded(outcome, ()), city)
        said.add(director.scene.voice(live, city))
    assert len(said) == 6


def _stages(beat: str) -> Iterator[tuple[Director, Live, City]]:
    """Matches that have come to that beat."""
    for seed in range(1, 20):
        try:
            yield staged(4, beat, seed, length="standard")
        except LookupError:
            continue


@pytest.mark.parametrize("beat", ["company", "chair"])
def test_nothing_of_an_open_choice_is_on_screen(beat: str) -> None:
    """Whatever was chosen the time before, the open question looks the same; and no lock-in moves the stage."""
    director, live, city = next(_stages(beat))
    assert director.scene is not None
    pictures = []
    for kept in every_walk(tuple(city.masks[:2]))[:2]:
        director.scene.take(kept, city)
        pygame.font.init()
        surface = pygame.Surface((640, 360))
        canvas = Canvas.for_window(surface, DAY)
        director.scene.draw(canvas, live, city)
        director.props.motion.clock.tick(3000)
        director.scene.draw(canvas, live, city)
        pictures.append(pygame.image.tobytes(surface, "RGB"))
    assert pictures[0] == pictures[1]


def test_who_was_left_standing_is_not_said_before_all_have_walked() -> None:
    director, live, city = next(_stages("company_shown"))
    assert director.scene is not None
    director.scene.open(live, city)
    early = {director.scene.voice(live, city)}
    for kept in every_walk(tuple(city.masks[:3])):
        director.scene.take(kept, city)
        early.add(director.scene.voice(live, city))
    assert len(early) == 1
    director.props.motion.clock.tick(4000)
    assert director.scene.voice(live, city) not in early


def test_two_groups_of_one_place_are_told_apart() -> None:
    pygame.font.init()
    director, live, city = staged(8, "company", length="standard")
    scene, words = director.scene, director.props.words
    assert isinstance(scene, CompanyScene)
    (place, *_), masks = scene._asked.groups[0], city.masks
    scene._asked = replace(scene._asked, groups=((place, masks[:4]), (place, masks[4:])))
    with filming() as film:
        canvas = Canvas.for_window(pygame.Surface((640, 360)), DAY)
        drawn(canvas, (director, live, city), 2000)
        frame = film.frame(canvas)
    where = words.door(place) if place else words("company.stairs")
    heads = sorted(frame.saying(where), key=lambda note: note.x)
    numbers = [min(frame.words, key=lambda n: abs(n.y - head.y) + abs(n.x - head.x - 700)).text for head in heads]
    assert len(heads) == 2
    assert numbers == ["1", "2"]
