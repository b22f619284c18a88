"""Which whole pictures the next beats may need, by the beat that is on; has them drawn ahead, shows none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from game.city.chair import CHAIR
from game.city.city import City
from game.drawing.canvas import Canvas
from game.stage.kit.between import ask_curtain
from game.stage.kit.drawings import ask_drawing
from game.stage.kit.grounds import (
    BEHIND,
    COAST,
    HALL,
    MASKS_GROUND,
    POLL_GROUND,
    STAIRS,
    WISH_TABLE,
    X_TABLE,
    district,
    plain_hill,
)
from game.stage.kit.hill import CLOSE, SIDE, Camera, HillGround, camera_for
from game.stage.kit.room import ask_room, scene_of
from game.stage.scenes.evening.night import windows
from game.stage.scenes.talk.room import ROOM, TABLE
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top

FIRST_ROOMS = 3
"""A room is four pictures as large as the window: more would push out what is asked for first."""
THEATRE, GALA, AIRPORT = "theatre", "skyline-gala", "terminal"


def ask_opening(canvas: Canvas) -> None:
    """A match that explains itself may begin soon: has its first stage drawn while people sit down, or it is set up."""
    ask_room(canvas, THEATRE)


def ask_ahead(canvas: Canvas, props: Props, live: Live, city: City) -> None:
    """Call once a group, after its first frame. Asking for what is there already costs nothing."""
    match live.beat:
        case "poll" | "gus" | "gus_stars":
            ask_room(canvas, THEATRE)
            for ground in (STAIRS, MASKS_GROUND, X_TABLE, POLL_GROUND):
                ground.ask(canvas)
        case "gus_moved" | "masks" | "x" | "x_gone":
            for ground in (X_TABLE, MASKS_GROUND, POLL_GROUND):
                ground.ask(canvas)
            ask_curtain(canvas)
            _ask_rooms(canvas, props, _first_places(props, city))
        case "card":
            card = props.pack.cards.get(live.about)
            if card is not None and card.form == "applause":
                ask_room(canvas, THEATRE)
        case "gasp":
            HillGround(_calm(canvas, live, city)).ask(canvas)
            if city.day == 1:
                WISH_TABLE.ask(canvas)
            _ask_rooms(canvas, props, city.districts)
        case "stars":
            HillGround(_calm(canvas, live, city)).ask(canvas)
        case "hill" | "ledger" | "wish":
            HillGround(CLOSE, is_day=False, has_gates=False).ask(canvas)
        case "errand" | "errand_shown" | "headline":
            HillGround(
                CLOSE, is_day=False, lit=tuple(sorted(windows(props.pack, city.home).items())), has_gates=False
            ).ask(canvas)
            HillGround(CLOSE, has_gates=False).ask(canvas)
            if city.day > 1:
                HALL.ask(canvas)
        case "night" | "bulletin" | "news" | "rule" | "vote":
            HillGround(CLOSE, has_gates=False).ask(canvas)
            HillGround(SIDE).ask(canvas)
            HillGround(_travelling(canvas, props, live, city), has_gates=False).ask(canvas)
            if any(e.id == city.memory.bulletin[1] and e.effect.kind == CHAIR for e in props.pack.events):
                ask_room(canvas, GALA)
        case "rule_shown" | "article_shown" | "app_shown":
            HillGround(_travelling(canvas, props, live, city), has_gates=False).ask(canvas)
        case "travel":
            HillGround(CLOSE, has_gates=False).ask(canvas)
            for place in city.districts:
                district(scene_of(props.pack, place), BEHIND).ask(canvas)
        case "door" | "vouch" | "company":
            _ask_rooms(canvas, props, city.districts)
        case "referendum" | "decided" | "charter" | "charter_shown":
            COAST.ask(canvas)
            district(AIRPORT, BEHIND).ask(canvas)
        case "flight" | "hold":
            HALL.ask(canvas)
        case "flown" | "guess_wish" | "wish_shown":
            HALL.ask(canvas)
            ask_drawing(canvas, plain_hill(canvas))
        case "result" | "masks_off":
            for ground in (TABLE, ROOM):
                ground.ask(canvas)
        case "chart" | "chart_glance" | "talk" | "talk_close":
            asked = live.pages.questions if live.pages is not None else ()
            _ask_rooms(canvas, props, [question.place for question in asked if question.place])
            if live.pages is not None:
                ask_drawing(canvas, plain_hill(canvas))


def _ask_rooms(canvas: Canvas, props: Props, places: Iterable[str]) -> None:
    for place in dict.fromkeys(places):
        ask_room(canvas, scene_of(props.pack, place))


def _first_places(props: Props, city: City) -> list[str]:
    """Where the first cards of a match may be played: in the day's district; before it is known, in the likeliest."""
    scenario = props.pack.scenarios.get(city.scenario)
    if scenario is None or city.districts:
        return list(city.districts[:1])
    may: Counter[str] = Counter()
    for names in scenario.opener_sets:
        cards = [props.pack.cards[card] for card in names]
        lower = [place for place in scenario.districts if props.pack.districts[place].side == "lower"]
        may.update(place for place in lower if all(not card.places or place in card.places for card in cards))
    return [place for place, _ in may.most_common(FIRST_ROOMS)]


def _calm(canvas: Canvas, live: Live, city: City) -> Camera:
    """How the hill lies while nobody is asked anything."""
    calm = replace(live, seats=tuple(replace(look, buttons=None, prompt=None) for look in live.seats))
    return camera_for(strip_top(canvas, calm) - (6 if len(city.masks) > 6 else 18))


def _travelling(canvas: Canvas, props: Props, live: Live, city: City) -> Camera:
    """How the hill will lie while the lower half of it chooses where to go."""
    buttons = tuple(("Q", props.words.short(place)) for place in city.districts)
    asked = replace(live, seats=tuple(replace(look, buttons=buttons) for look in live.seats))
    return camera_for(strip_top(canvas, asked) - 30)
