"""Vouching: one host, those left outside, and what is at stake between them; decides nothing."""

from __future__ import annotations

from game.city.book import GUARANTEE_COINS
from game.city.city import City
from game.city.errands import GUARANTOR
from game.city.finale import HOST_COST, HOST_LIFE
from game.city.travel import NOBODY, VOUCH_COST
from game.drawing import shapes
from game.drawing.canvas import Canvas
from game.drawing.fonts import Face
from game.drawing.plates import Panel, Plate
from game.drawing.rows import Layers
from game.drawing.theme import OUTLINE
from game.drawing.widgets import seat_badge
from game.drawing.words import Words
from game.engine.prompts import Choose
from game.stage.kit.grounds import district
from game.stage.kit.hill import Point
from game.stage.kit.seats import letter_of
from game.stage.portraits import bust
from game.stage.staging import Live, Props
from game.stage.strip_room import strip_top


def draw_vouch(canvas: Canvas, props: Props, live: Live, city: City) -> None:
    """The host large at the left, the candidates in a row, the stakes on a card."""
    seat, prompt = next(((s, p) for s, p in live.prompts.items() if isinstance(p, Choose)), (0, None))
    scene = "terminal" if live.topic == "jump_seat" else props.pack.districts[city.districts[0]].scene
    district(scene, ("back",)).show(canvas)
    host, said = city.mask_of(seat), live.open_answers.get(seat)
    words = props.words
    is_flight = live.topic == "jump_seat"
    foot = strip_top(canvas, live) - 6
    tall = min(640.0, foot - 176)
    key = bust(canvas, props.pack, host, "pleased" if said not in (None, NOBODY) else "plain")
    canvas.sprite(key, 350, foot, tall * 0.8, tall, "midbottom", is_lit=True)
    _name(canvas, live, city, words.mask(host), host, (350, foot), 500.0)
    Panel().paint(canvas, (640.0, 172.0, 1184.0, 152.0))
    canvas.sprite("thing/vouch", 726, 246, 132, 132, "center", is_lit=True)
    text = (
        words("vouch.stakes.jump_seat", coins=HOST_COST, life=HOST_LIFE)
        if is_flight
        else words("vouch.stakes.guarantor", coins=GUARANTEE_COINS)
        if live.topic == GUARANTOR
        else words("vouch.stakes", coins=VOUCH_COST)
    )
    canvas.text_box(text, (812, 180, 984, 126), 42, None, Face.READ_BOLD, "midleft")
    guests = [o.id for o in prompt.options if o.id != NOBODY] if prompt is not None else []
    pitch = 1184 / max(1, len(guests))
    for place, guest in enumerate(guests):
        x = 640 + pitch * (place + 0.5)
        is_meant = said == guest
        if is_meant:
            _halo(canvas, x, foot)
        mood = "pleased" if is_meant else "hurt" if said == NOBODY else "forced"
        w = min(340.0, pitch - 12, (foot - 356) * 0.8)
        canvas.sprite(bust(canvas, props.pack, guest, mood), x, foot, w, w * 1.25, "midbottom", is_lit=True)
        _name(canvas, live, city, words.mask(guest), guest, (x, foot), min(300.0, pitch - 16))


def _halo(canvas: Canvas, x: float, foot: float) -> None:
    theme = canvas.theme
    body = shapes.circle(190, 190, 188, theme.gold, theme.outline, OUTLINE)
    body += shapes.circle(190, 190, 156, theme.card)
    canvas.shape(body, 380, 380, x, foot - 180, "center")


def _name(canvas: Canvas, live: Live, city: City, name: str, mask: str, at: Point, room: float) -> None:
    """A name plate with the seat's badge, over the foot of a figure."""
    x, y = at[0], at[1] - 44
    seat, letter = letter_of(live, city, mask)
    w = min(room, canvas.pen.width(name, 40, Face.TITLE) + 110)

    said = Layers(((Words(name, 40, face=Face.TITLE, align="midleft", lines=1), (72, 4, w - 92, 60)),))
    Plate(said).show(canvas, (x - w / 2, y - 34, w, 68))
    seat_badge(canvas, seat, letter, x - w / 2 + 38, y, size=54)
