"""Text fits its box, never under the least size, in fonts that hold its characters, each line rendered once."""

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.drawing import fonts
from game.drawing.fonts import FONT_FOLDER, Face, FontShelf, covers
from game.drawing.rasters import RasterCache
from game.drawing.text import LINE_PITCH, TextPen
from game.drawing.theme import TEXT_MIN

INK = (43, 33, 64)
FILES = sorted(path.name for path in FONT_FOLDER.iterdir() if path.suffix in (".ttf", ".otf"))


def pen(scale: float = 1.0, text_scale: float = 1.0, *, is_steady: bool = False) -> TextPen:
    return TextPen(FontShelf(is_steady=is_steady), RasterCache(), scale, text_scale)


@pytest.mark.parametrize("file_name", FILES)
def test_the_coverage_table_tells_the_truth(file_name: str) -> None:
    font = FontShelf().font(file_name, 20)

    def picture(character: str) -> bytes:
        return pygame.image.tobytes(font.render(character, True, INK), "RGBA")

    box = picture(chr(0x0E01))  # a Thai letter: none of the fonts holds it, so this is the box of the unknown
    for character in "AéőЖїґΩώ€¤♥★☆·–—…“”‘’▒→↑✓" + chr(0x3042):  # noqa: RUF001
        assert covers(file_name, character) == (picture(character) != box), f"{file_name}: {character!r}"


@pytest.mark.parametrize("file_name", FILES)
def test_fonts_are_small(file_name: str) -> None:
    assert (FONT_FOLDER / file_name).stat().st_size <= 150_000


@pytest.mark.parametrize("is_steady", [False, True])
@pytest.mark.parametrize("face", Face)
def test_every_face_can_show_what_the_game_says(face: Face, is_steady: bool) -> None:
    shelf = FontShelf(is_steady=is_steady)
    text = "Café Ærø Łódź Čeština Ωμέγα Жужа Їжак 4.287 ¤ ♥ ★ ☆ · – — … “a” ‘b’ ▒ → ✓"  # noqa: RUF001
    assert "".join(piece for _, piece in shelf.runs(text, face)) == text
    assert all(covers(name, character) for name, piece in shelf.runs(text, face) for character in piece)


def test_a_missing_font_says_what_to_do() -> None:
    with pytest.raises(fonts.FontsMissing, match=r"nowhere\.ttf.*Fetch"):
        FontShelf().font("nowhere.ttf", 20)


WORDS = st.lists(st.text("abcdefghijklmnopqrstuvwxyzé", min_size=1, max_size=14), min_size=1, max_size=30).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(WORDS, st.integers(120, 900), st.integers(40, 400), st.sampled_from([1.0, 1.25, 1.5]))
def test_fitted_text_stays_in_its_box(text: str, width: int, height: int, text_scale: float) -> None:
    one = pen(text_scale=text_scale)
    fitted = one.fit(text, 44, width, height)
    assert TEXT_MIN <= fitted.size <= 44 * text_scale
    assert fitted.height <= max(height, TEXT_MIN * LINE_PITCH)
    for line in fitted.lines:
        assert one.line_exact(line, fitted.size, INK).get_width() <= width + 1
    if not fitted.is_cut:
        assert "".join(fitted.lines).replace(" ", "") == text.replace(" ", "")


def test_a_text_that_nearly_fits_is_shrunk_not_wrapped() -> None:
    one = pen()
    width = one.width("Where will you be seen today?", 44) * 0.85
    fitted = one.fit("Where will you be seen today?", 44, width, 400)
    assert len(fitted.lines) == 1
    assert fitted.size < 44


def test_a_word_too_wide_is_broken_at_its_hyphen_before_between_letters() -> None:
    one = pen()
    width = one.width("Kompliment-", 40)
    assert one.fit("Kompliment-Bäckerei", 40, width, 200).lines == ("Kompliment-", "Bäckerei")
    assert not one.fit("Kompliment-Bäckerei", 40, width, 200).is_broken
    assert one.fit("Kompliment-Bäckerei", 40, one.width("Kompl", 28), 200).is_broken
    assert one.wrap("one life-size Wim", 40, one.width("life-size", 40)) == ["one", "life-size", "Wim"]


def test_shortening_takes_whole_letters_and_says_so() -> None:
    one = pen()
    short = one.shorten("Undercroft bus yard", 32, 120)
    assert short.endswith("…")
    assert "Undercroft bus yard".startswith(short[:-1])
    assert one.width(short, 32) <= 120


def test_score_keeps_its_width_while_digits_roll_or_are_veiled() -> None:
    one = pen()
    widths = {one.score(text, 48, INK, (120, 120, 120)).get_width() for text in ("4.287", "1.111", "4.2▒▒", "3.90▒")}
    assert len(widths) == 1


def test_the_last_digits_are_smaller() -> None:
    one = pen()
    grey = (120, 120, 120)
    full, first = (one.score(text, 48, INK, grey).get_width() for text in ("4.287", "4.2"))
    assert full - first < 2 * one.score("8", 48, INK, grey).get_width() * 0.8


def test_a_line_is_rendered_once() -> None:
    rasters = RasterCache()
    one = TextPen(FontShelf(), rasters, 1.0)
    first = one.line("locked in", 36, INK, Face.LABEL)
    assert one.line("locked in", 36, INK, Face.LABEL) is first
    assert (rasters.misses, rasters.hits) == (1, 1)


def test_a_squeezed_line_keeps_its_height() -> None:
    one = pen()
    plain = one.line("Undercroft bus", 28, INK, Face.NARROW)
    tight = one.squeezed("Undercroft bus", 28, 130, INK, Face.NARROW)
    assert tight.get_width() <= 130 < plain.get_width()
    assert abs(tight.get_height() - plain.get_height()) <= 2


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\u0301", "a\u200bb", "\u3042\U0001f600"])
@pytest.mark.parametrize("scale", [0.02, 0.4, 2.0])
def test_no_text_and_no_window_is_too_odd_to_draw(text: str, scale: float) -> None:
    assert pen(scale).line(text, 28, INK).get_width() >= 0
    assert pen(scale).score("4.2▒▒", 28, INK, INK).get_width() > 0


def test_mixed_scripts_share_one_baseline_and_nothing_is_lost() -> None:
    one = pen()
    whole = one.line("4 ★ ok", 40, INK, Face.READ)
    assert isinstance(whole, pygame.Surface)
    assert whole.get_bounding_rect().right >= whole.get_width() * 0.9
