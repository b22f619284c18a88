"""Another rule: three on offer, what each means today, who asks for which, and the hill judged again; tells no vote."""

from __future__ import annotations

from typing import ClassVar

from game.city.city import City
from game.city.events import Foretold, Pleaded, RuleChanged, RuleOffered
from game.city.pack import MaskId
from game.city.standing import is_level
from game.drawing.canvas import Canvas
from game.drawing.theme import MARGIN_X, WIDTH
from game.engine.events import Event
from game.stage.kit import turns
from game.stage.kit.foretold import foretold_line
from game.stage.kit.hill import CLOSE, SIDE, HillGround
from game.stage.kit.light import show_lit
from game.stage.kit.standings import Standings
from game.stage.scenes.hill.climb import Climb
from game.stage.scenes.rule.cards import MANY, draw_rule_card, draw_stakes
from game.stage.staging import Live, Props, Scene
from game.stage.strip_room import strip_top

_TOP, _GAP, _ROW_H, _MANY_ROW_H = 170.0, 24.0, 92.0, 118.0
_FORESEEN_MS = 6300.0
"""When the voice turns from the rule to those who saw it coming, on the clock of the climb."""


class RuleScene(Scene):
    """The choice of a rule, and its first judgement."""

    beats: ClassVar[frozenset[str]] = frozenset({"rule", "plea", "vote", "rule_shown"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self._standings = Standings(self.props.regimes)
        self._offer: RuleOffered | None = None
        self._changed: RuleChanged | None = None
        self._foretold: Foretold | None = None
        self._pleas: dict[MaskId, str] = {}
        self._climb: Climb | None = None
        self._top = 0.0

    def take(self, event: Event, city: City) -> None:
        self._standings.take(event)
        if isinstance(event, RuleOffered):
            self._offer, self._pleas = event, {}
        elif isinstance(event, Pleaded):
            self._pleas = dict(event.rows)
        elif isinstance(event, RuleChanged):
            self._changed, self._foretold = event, None
        elif isinstance(event, Foretold) and event.topic == "rule":
            self._foretold = event

    def open(self, live: Live, city: City) -> None:
        self._top = 0.0
        is_shown = live.beat == "rule_shown"
        if is_shown and self._changed is not None and self._changed.by == "vote":
            self.props.cue("vote")
        self._climb = Climb(self.props, self._standings, has_stars=False, camera=SIDE) if is_shown else None

    def voice(self, live: Live, city: City) -> str:
        words = self.props.words
        if live.beat == "rule_shown" and self._changed is not None:
            foreseen = foretold_line(self.props, self._foretold, turns.of_day(city))
            if foreseen and self._climb is not None and self._climb.passed_ms > _FORESEEN_MS:
                return foreseen
            by = self._changed.by if self._changed.by in ("scenario", "highest", "vote") else "highest"
            by = by if self._standings.is_recounted else "stays"
            return words(f"rule.shown.{by}", rule=words.rule(self._changed.regime))
        if self._offer is None:
            return ""
        if live.beat == "plea":
            return words("rule.plea")
        if not self._offer.chooser:
            return words("rule.vote_by_lot")
        key = "rule.vote" if self._offer.by == "vote" else "rule.pick_level" if is_level(city) else "rule.pick"
        return words(key, name=words.mask(self._offer.chooser))

    def draw(self, canvas: Canvas, live: Live, city: City) -> None:
        if self._climb is not None:
            self._climb.draw(canvas, live, city)
            regime = self._changed.regime if self._changed is not None else city.regime
            box = (MARGIN_X, _TOP, 600.0, strip_top(canvas, live) - _TOP - 12)
            draw_rule_card(canvas, self.props, regime, box)
            return
        show_lit(canvas, HillGround(CLOSE, has_gates=False))
        if self._offer is not None:
            self._draw_offer(canvas, live, city, self._offer)

    def _draw_offer(self, canvas: Canvas, live: Live, city: City, offer: RuleOffered) -> None:
        self._top = self._top or strip_top(canvas, live)
        count = len(offer.rises)
        w = (WIDTH - 2 * MARGIN_X - _GAP * (count - 1)) / count
        h = self._top - _TOP - 12
        stakes = {regime: masks for regime, *masks in offer.stakes}
        is_asked, pleas = live.beat == "plea", self._pleas
        if is_asked:
            pleas = {city.mask_of(seat): str(live.open_answers.get(seat, "")) for seat in live.prompts}
        has_pleas = is_asked or bool(pleas)
        foot = (_ROW_H if len(city.masks) < MANY else _MANY_ROW_H) * (3 if has_pleas else 2)
        for place, (regime, _) in enumerate(offer.rises):
            x = MARGIN_X + place * (w + _GAP)
            ribbon = self.props.words("rule.now") if regime == city.regime else ""
            draw_rule_card(canvas, self.props, regime, (x, _TOP, w, h), ribbon=ribbon, foot=foot)
            asking = [mask for mask in city.masks if pleas.get(mask) == regime]
            rows = [*stakes.get(regime, (None, None)), *([asking] if has_pleas else [])]
            draw_stakes(canvas, self.props, live, city, rows, (x + 24, _TOP + h - foot - 12, w - 42, foot))

    def is_settled(self, live: Live) -> bool:
        return self._climb is None or self._climb.is_settled


SCENE = RuleScene
