"""A sheet that draws late, and only what differs from the former frame, shows what one shows that draws it all."""

from __future__ import annotations

from random import Random

import pygame
import pytest

from game.drawing import pile as pile_module
from game.drawing.canvas import Canvas
from game.drawing.living import Figure, Laid, Pose
from game.drawing.patience import PATIENCE, Later
from game.drawing.pile import Pile
from game.drawing.theme import DAY, NIGHT, Rgb, Theme
from game.stage.kit.life import MaskLife
from tests.screens.picture import staged

SIZE_PX = (320, 180)
Step = tuple[str, float, float, int, float]


@pytest.fixture(autouse=True)
def parted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window as small as this one has parts that are as small."""
    monkeypatch.setattr(pile_module, "PART_PX", 400)


def sheet(*, is_late: bool, theme: Theme = DAY, pile: Pile | None = None) -> Canvas:
    pygame.font.init()
    pile = pile or Pile(is_late=is_late)
    return Canvas.for_window(pygame.Surface(SIZE_PX), theme, pile=pile)


def pixels(canvas: Canvas) -> bytes:
    return pygame.image.tobytes(canvas.shown, "RGB")


def pictures() -> list[pygame.Surface]:
    """Some that are opaque, some that are see-through everywhere."""
    found = []
    for number in range(6):
        size = 20 + 9 * number, 16 + 6 * number
        picture = pygame.Surface(size, pygame.SRCALPHA if number % 2 else 0)
        picture.fill((40 * number, 200 - 30 * number, 90, 255 - 30 * number))
        found.append(picture)
    return found


def frame(dice: Random, former: list[Step]) -> list[Step]:
    """Most of the former frame as it was, some of it gone, moved, faded or in another order."""
    steps = [step for step in former if dice.random() > 0.1]
    while len(steps) < 14 or dice.random() < 0.4:
        kind = dice.choice(["blit", "blit", "blit", "fill", "clipped", "part"])
        step = kind, dice.uniform(-80, 1900), dice.uniform(-80, 1060), dice.randrange(6), dice.choice([0.0, 0.3, 1.0])
        steps.insert(dice.randrange(len(steps) + 1), step)
    if dice.random() < 0.3:
        at = dice.randrange(len(steps))
        steps.append(steps.pop(at))
    return steps


def lay(canvas: Canvas, steps: list[Step], made: list[pygame.Surface]) -> None:
    canvas.begin()
    canvas.clear((250, 240, 230))
    for kind, x, y, number, opacity in steps:
        match kind:
            case "fill":
                canvas.fill((x, y, 90, 60), (number * 40, 10, 10))
            case "part":
                canvas.put(made[number], canvas.point_px(x, y), pygame.Rect(3, 2, 9, 8))
            case "clipped":
                with canvas.clip((x, y, 80, 200)):
                    canvas.blit(made[number], x, y, "center", opacity)
            case _:
                canvas.blit(made[number], x, y, opacity=opacity)
    canvas.finish()


def test_whatever_is_put_there_or_taken_away_the_picture_is_the_one_that_is_drawn_whole() -> None:
    made, shown = pictures(), 0
    for seed in range(8):
        dice, steps = Random(seed), list[Step]()
        late, whole = sheet(is_late=True), sheet(is_late=False)
        for number in range(12):
            steps = frame(dice, steps)
            for canvas in (late, whole):
                lay(canvas, steps, made)
            assert pixels(late) == pixels(whole), (seed, number)
            touched = late.take_touched()
            shown += number > 0 and sum(rect.w * rect.h for rect in touched) < 0.7 * SIZE_PX[0] * SIZE_PX[1]
    assert shown > 20, "all was drawn anew each time"


def test_a_frame_like_the_former_one_shows_nothing() -> None:
    made, canvas = pictures(), sheet(is_late=True)
    for times in range(3):
        lay(canvas, [("blit", 100, 100, 1, 1.0), ("blit", 400, 100, 3, 0.3)], made)
        assert bool(canvas.take_touched()) is not bool(times)
    canvas.forget()
    lay(canvas, [("blit", 100, 100, 1, 1.0)], made)
    assert canvas.take_touched() == [canvas.whole_px], "the window lost its pixels"


def test_whoever_draws_on_the_surface_itself_finds_what_was_put_there_before_and_nothing_of_it_stays() -> None:
    made, canvas, whole = pictures(), sheet(is_late=True), sheet(is_late=False)
    steps: list[Step] = [("blit", 100, 100, 1, 1.0)]
    lay(canvas, steps, made)
    canvas.begin()
    canvas.clear((1, 2, 3))
    canvas.fill((0, 0, 600, 600), (9, 8, 7))
    assert canvas.surface.get_at((5, 5))[:3] == (9, 8, 7)
    canvas.surface.fill((250, 0, 0), (0, 0, 40, 40))
    canvas.fill((0, 0, 60, 60), (0, 250, 0))
    canvas.finish()
    assert canvas.shown.get_at((5, 5))[:3] == (0, 250, 0)
    assert canvas.shown.get_at((30, 30))[:3] == (250, 0, 0)
    for sheets in (canvas, whole):
        lay(sheets, steps, made)
    assert pixels(canvas) == pixels(whole)


def test_a_frame_that_is_given_up_leaves_no_trace() -> None:
    made, canvas, whole = pictures(), sheet(is_late=True), sheet(is_late=False)
    lay(canvas, [("blit", 100, 100, 1, 1.0)], made)
    before = pixels(canvas)
    canvas.begin()
    canvas.fill((0, 0, 900, 900), (0, 250, 0))
    assert pixels(canvas) == before, "the former picture is all that is seen"
    for sheets in (canvas, whole):
        lay(sheets, [("blit", 300, 100, 1, 1.0)], made)
    assert pixels(canvas) == pixels(whole)


def test_what_is_hidden_altogether_is_not_drawn() -> None:
    canvas = sheet(is_late=True)
    canvas.begin()
    canvas.clear((1, 2, 3))
    with canvas.unseen():
        canvas.fill((0, 0, 900, 900), (0, 250, 0))
        assert canvas.is_unseen
    canvas.finish()
    assert canvas.shown.get_at((5, 5))[:3] == (1, 2, 3)


def test_nothing_is_drawn_under_a_curtain() -> None:
    """Two halves lie over the middle of what is drawn: below them no pixel is asked for."""
    asked = list[pygame.Rect]()

    class Below(Laid):
        def put(self, surface: pygame.Surface, within: pygame.Rect) -> None:
            asked.append(within.copy())

    canvas, whole = sheet(is_late=True), pygame.Rect(0, 0, *SIZE_PX)
    canvas.begin()
    halves = pygame.Rect(0, 0, 140, SIZE_PX[1]), pygame.Rect(180, 0, 140, SIZE_PX[1])
    canvas._pile.things += [
        Below(None, whole, None, 255, whole),
        *(Laid(None, half, None, 255, whole) for half in halves),
    ]
    canvas.finish()
    assert asked == [pygame.Rect(140, 0, 40, SIZE_PX[1])]


def test_sheets_of_two_moods_share_what_the_window_shows() -> None:
    pile, surface = Pile(is_late=True), pygame.Surface(SIZE_PX)
    pygame.font.init()
    day, night = (Canvas.for_window(surface, theme, pile=pile) for theme in (DAY, NIGHT))
    for canvas in (day, night, day):
        canvas.begin()
        canvas.clear()
        canvas.finish()
        assert surface.get_at((5, 5))[:3] == canvas.theme.ground


@pytest.mark.parametrize(
    "beat", ["gasp", *(pytest.param(b, marks=pytest.mark.slow) for b in ("card", "bulletin", "flown", "homes_shown"))]
)
def test_scenes_that_move_look_as_if_each_frame_were_drawn_whole(beat: str) -> None:
    found = []
    for is_late in (True, False):
        director, live, city = staged(5, beat)
        canvas = sheet(is_late=is_late)
        canvas.life = MaskLife(director.props.motion)
        seen = []
        for _ in range(40):
            canvas.begin()
            director.draw(canvas, live, city)
            canvas.finish()
            seen.append(pixels(canvas))
            director.props.motion.clock.tick(90)
            live.open_for_ms += 90
        found.append(seen)
    assert found[0] == found[1]
    assert len(set(found[0])) > 20


class _Slow:
    """Pictures whose looks are not made yet."""

    def __init__(self) -> None:
        self.is_made = False

    def get(
        self, name: str, size_px: tuple[int, int], *, tint: Rgb = (0, 0, 0), is_flipped: bool = False
    ) -> pygame.Surface:
        return pictures()[2]

    def band(
        self, name: str, size_px: tuple[int, int], rows_px: tuple[int, int], *, tint: Rgb, is_flipped: bool
    ) -> pygame.Surface:
        if not self.is_made:
            raise Later
        rows = pygame.Surface((size_px[0], rows_px[1] - rows_px[0]))
        rows.fill((1, 2, 3))
        return rows


def test_no_picture_waits_for_a_look_of_a_figure_which_comes_once_it_is_made() -> None:
    canvas, slow = sheet(is_late=True), _Slow()
    pile = canvas._pile
    whole = slow.get("", (0, 0))
    place, clip = pygame.Rect(40, 30, *whole.get_size()), canvas.whole_px

    def shown() -> tuple[bytes, bool]:
        canvas.begin()
        canvas.clear((250, 240, 230))
        pile.things.append(
            Figure(
                whole, place, None, 255, clip, pictures=slow, name="odile", size_px=whole.get_size(),
                tint=(255, 255, 255), is_flipped=False, pose=Pose("odile", "shut", (0.25, 0.5)),
            )
        )  # fmt: skip
        with PATIENCE.frame():
            canvas.finish()
            return pixels(canvas), PATIENCE.is_cut

    without, is_cut = shown()
    assert is_cut, "it goes on being made"
    assert shown() == (without, True)
    slow.is_made = True
    looking, is_cut = shown()
    assert not is_cut
    assert looking != without


def test_a_frame_that_is_given_up_while_it_is_drawn_leaves_nothing_of_the_former_one() -> None:
    class Unmade(Laid):
        def put(self, surface: pygame.Surface, within: pygame.Rect) -> None:
            raise Later

    late, whole, made = sheet(is_late=True), sheet(is_late=False), pictures()
    former, now = [("fill", 100.0, 100.0, 3, 1.0)], [("fill", 500.0, 300.0, 4, 1.0), ("fill", 900.0, 100.0, 2, 1.0)]
    lay(late, former, made)
    late.begin()
    late.clear((250, 240, 230))
    late._pile.things.append(Unmade(None, pygame.Rect(300, 160, 20, 20), None, 255, late.whole_px))
    late.fill((500, 300, 90, 60), (160, 10, 10))
    late.fill((900, 100, 90, 60), (80, 10, 10))
    with pytest.raises(Later):
        late.finish()
    for canvas in (late, whole):
        lay(canvas, now, made)
    assert pixels(late) == pixels(whole)
