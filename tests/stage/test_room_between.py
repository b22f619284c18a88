"""Nothing lies on what is to be left free: tokens before one home, words in a bubble, a hammer; hands are one's own."""

from __future__ import annotations

import itertools
from itertools import product

import pygame

from game.city.regimes.registry import regime_names
from game.debrief.talk.pages import ChartInWords
from game.drawing.canvas import Canvas
from game.drawing.theme import DAY, HEIGHT, MARGIN_X, MARGIN_Y
from game.engine.prompts import Rate
from game.stage.art.charter import TOOL_PX
from game.stage.art.masks import MaskFace, bust_svg
from game.stage.art.places import FLOOR_Y
from game.stage.art.tones import skin_tone
from game.stage.kit.bubbles import aside_bubble, bubble_pad, even_size
from game.stage.kit.play import Play
from game.stage.kit.rule_card import tone_of
from game.stage.menus.lists import MenuItem, MenuLine
from game.stage.scenes.charter.board import _NAIL, _TITLE_H, _hammer_at, board_box, plate_boxes
from game.stage.scenes.encounter.gasp import BANNER_Y, _Deed, spots_of
from game.stage.scenes.evening.homes import Homes
from game.stage.scenes.rule.cards import draw_rule_card
from game.stage.scenes.talk.table import ChartTable
from tests.screens.film import Frame, filming
from tests.screens.picture import shown_pack, shown_props
from tests.screens.pictures_company import PICTURES as COMPANY
from tests.screens.pictures_daily import PICTURES as DAILY
from tests.screens.pictures_forms import PICTURES
from tests.screens.pictures_hill import PICTURES as HILL
from tests.screens.pictures_menus import PICTURES as MENUS

BADGE = 46.0
CHART = ChartInWords("rules", "Same week, every rule", "", ("Rule", "All"), (("Orchard", "25"),), "", "")


def canvas() -> Canvas:
    return Canvas.for_window(pygame.Surface((1920, 1080)), DAY)


def test_before_one_home_no_face_and_no_badge_lies_on_a_neighbour() -> None:
    homes = Homes(shown_props(), 840)
    for rung, count in itertools.product(range(5), range(1, 9)):
        size, spots = homes.standing(rung, count, seats=8)
        assert len(set(spots)) == count
        for (x, y), (other_x, other_y) in itertools.permutations(spots, 2):
            if abs(y - other_y) < 1 and other_x < x:  # a neighbour to the left: its ring, and this one's badge
                assert x - size * 0.46 - BADGE / 2 >= other_x + size / 2 - 3
                assert x - other_x >= size
            if abs(y - other_y) >= 1:
                assert abs(y - other_y) >= size
        left = min(x for x, _ in spots) - size * 0.46 - BADGE / 2
        right = max(x for x, _ in spots) + size / 2
        assert right - left <= homes._w + 1
        drop = size * (0.06 if size >= 76 else 0.34)
        lowest = max(y for _, y in spots) + drop + BADGE / 2
        assert lowest <= homes._door_step(rung)[1] + 1, "a badge lies on the home's name"


def test_words_do_not_touch_their_bubble() -> None:
    said = "I object to all of it"
    for w in (190.0, 400.0):
        with filming() as film:
            sheet = canvas()
            aside_bubble(sheet, said, (500, 300, w, 110), size=46)
            words = film.frame(sheet).words
        assert all(word.x - 500 >= 18 and 500 + w - (word.x + word.w) >= 18 for word in words)
        assert bubble_pad(w) >= 20


def test_what_a_rule_says_ends_above_the_foot_of_its_card() -> None:
    for rule, box in product(regime_names(), ((96.0, 168.0, 600.0, 736.0), (96.0, 168.0, 560.0, 420.0))):
        with filming() as film:
            sheet = canvas()
            draw_rule_card(sheet, shown_props(), rule, box)
            lowest = max(word.y + word.h for word in film.frame(sheet).words)
        assert lowest <= box[1] + box[3] - 20, rule


def test_side_by_side_no_promise_is_much_louder_than_another() -> None:
    size = even_size(canvas(), ("I buy one", "There is a voucher inside, I think"), 140, 94, 46)
    assert 28 <= size <= 34


def test_three_lines_of_deeds_of_a_crowd_of_eight_are_no_footnote() -> None:
    with filming() as film:
        sheet = canvas()
        _Deed("listened to the rain, 19 taps", is_kept=True, is_crowd=True).show(sheet, (100, 500, 208, 130))
        lines = film.frame(sheet).words
    least = sheet.pen.line("x", 32, DAY.text).get_height()
    assert len(lines) == 3
    assert all(line.h >= least for line in lines)


def test_a_raised_hand_is_of_its_masks_own_skin_and_sleeve() -> None:
    for mask in shown_pack().masks:
        face = MaskFace(**mask.face)
        assert skin_tone(face.skin).flat in bust_svg(face, "pleased", hands="raised").split('id="hands"')[-1]
    assert not filmed("form-ballot-hands").of("icon", "thing/deed")


def test_the_hammer_leaves_the_boards_title_free() -> None:
    for count in (1, 2, 3):
        for x, y, w, _ in plate_boxes(board_box((96, 168, 1728, 640), count), count):
            top = _hammer_at(x + w - _NAIL[0], y + _NAIL[1])[1] - TOOL_PX / 2
            assert top >= y - _TITLE_H + 78


def test_what_is_no_gift_has_no_star_on_its_button() -> None:
    words = shown_props().words
    assert words.answer(Rate("poll", of="tenant"), 3) == "3"
    assert words.answer(Rate("feeling", of=""), 3) == "3"
    assert words.answer(Rate("stars", of="arlo"), 3) == "3\N{BLACK STAR}"


def filmed(name: str, seats: int = 8) -> Frame:
    picture = next(picture for picture in (*PICTURES, *MENUS, *COMPANY, *DAILY, *HILL) if picture.name == name)
    with filming() as film:
        sheet = canvas()
        picture.draw(sheet, seats)
        return film.frame(sheet)


def test_shares_stand_in_the_order_of_the_buttons() -> None:
    words = filmed("form-split-divide").words
    tiles = sorted((note.y, note.x, note.text) for note in words if note.text.startswith("give "))
    keys = sorted((note.y, note.x, note.text) for note in words if note.text.startswith("I give "))
    assert [text[5] for *_, text in tiles] == [text[7] for *_, text in keys] != []


def test_rules_have_colours_of_their_own() -> None:
    props = shown_props()
    tones = [tone_of(props, regime) for regime in props.regimes]
    assert len(set(tones)) == len(tones)
    assert tone_of(props, "mean") == tone_of(shown_props(), "mean")


def test_a_chart_whose_title_the_bar_says_has_none_of_its_own() -> None:
    for has_title in (True, False):
        with filming() as film:
            sheet = canvas()
            ChartTable(CHART, has_title=has_title).show(sheet, (96, 170, 1728, 780))
            assert film.frame(sheet).has("Same week, every rule") == has_title


def test_a_low_line_of_a_menu_keeps_large_words() -> None:
    with filming() as film:
        sheet = canvas()
        MenuLine(MenuItem("The public", "none"), 38, is_focus=False).show(sheet, (1128, 462, 696, 48))
        words = film.frame(sheet).words
    assert all(word.h >= sheet.pen.line("x", 32, DAY.text).get_height() for word in words)


def test_a_pause_stays_within_the_safe_margin() -> None:
    for name in ("menu-pause-seats", "menu-pause-kept"):
        panels = [note for note in filmed(name) if note.kind == "stamp" and 300 < note.w < 1000 and note.x < 1410]
        assert panels
        for panel in panels[-12:]:
            assert panel.x >= MARGIN_X - 1
            assert panel.y >= MARGIN_Y - 1
            assert panel.y + panel.h <= HEIGHT - MARGIN_Y + 1


def test_nobody_hangs_in_the_air_before_the_line_is_told() -> None:
    card = next(iter(shown_pack().cards.values()))
    few = Play(card, "", ("arlo", "bram", "cleo"), (), {})
    assert all(spot.foot_y >= FLOOR_Y for spot in spots_of(few))
    rails = [note for note in filmed("form-feed-gasp").of("stamp") if note.w > 1700 and round(note.y) == BANNER_Y]
    assert len(rails) == 2, "the rail at which a crowd stands, and the line on it"


def test_who_walks_has_its_name_under_its_own_head() -> None:
    frame = filmed("company-walks", 3)
    heads = [note.mid[0] for note in frame if note.kind == "icon" and note.text.startswith("token/")]
    names = [note for note in frame.words if note.text in ("Arlo", "Hugo", "Cleo") and note.y < 800]
    assert len(names) == 3
    assert all(min(abs(name.mid[0] - x) for x in heads) < 4 for name in names)


def test_the_books_of_three_leave_no_card_beheaded() -> None:
    pages = [note for note in filmed("books-home", 3).of("stamp") if note.w > 1700 and note.h > 400]
    assert any(note.y + note.h > 760 for note in pages)


def test_those_who_ran_one_errand_do_not_stand_on_one_another() -> None:
    heads = [note for note in filmed("errand-shown") if note.kind == "icon" and note.text.startswith("token/")]
    assert len(heads) == 8
    for one, other in itertools.permutations(heads, 2):
        if abs(one.y - other.y) < 4 and one.x < other.x:
            ring = one.w * 224 / 256
            assert other.mid[0] - one.mid[0] >= ring + 20 or other.mid[0] - one.mid[0] > 300
