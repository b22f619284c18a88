"""The encounter on its district stage: from the card or two to the stars. Draws; decides and betrays nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import ClassVar

from game.city import events as ev
from game.city.city import City
from game.city.forms.beats import words_of
from game.city.pack import MaskId
from game.content.wording import one_stop
from game.drawing.camera import WHOLE, View
from game.drawing.canvas import Canvas
from game.engine.events import Event
from game.engine.prompts import Prompt
from game.stage.kit import turns
from game.stage.kit.moment import Moment
from game.stage.kit.play import CROWD, SUSPECT, Play, begun, folded, is_of, named
from game.stage.kit.stars import by_card
from game.stage.kit.timeline import TimedScene
from game.stage.scenes.encounter import gasp as gasp
from game.stage.scenes.encounter.blow import gasps
from game.stage.scenes.encounter.halves import draw_cards, draw_does, draw_says
from game.stage.scenes.encounter.hand import HANDS_MS, draw_hand
from game.stage.scenes.encounter.push_in import PushIn
from game.stage.scenes.encounter.stars import RESTS_MS, draw_stars
from game.stage.scenes.encounter.talk import DEALT_MS, draw_card, draw_do, draw_say
from game.stage.scenes.encounter.tap import draw_tap
from game.stage.staging import Live, Props
from game.table.scene import Target

CHOOSING = frozenset({"say", "do", "tap", "hand"})
ALWAYS = 1e9
"""A beat that never rests: its picture moves until it closes."""

DRAWN: Mapping[str, Callable[[Moment], None]] = {
    "card": draw_card, "say": draw_say, "do": draw_do, "gasp": gasp.draw_gasp, "stars": draw_stars, "tap": draw_tap,
    "hand": draw_hand, "hands": draw_hand,
}  # fmt: skip


HALVES: Mapping[str, Callable[[Moment, Sequence[Play]], None]] = {
    "cards": draw_cards, "say": draw_says, "do": draw_does,
}  # fmt: skip
"""Beats that both halves of a large table are in at once."""


class EncounterScene(TimedScene):
    """One card from its dealing to the stars, or two that halves of the table play: `play` is the one on now."""

    beats: ClassVar[frozenset[str]] = frozenset({"card", "cards", "say", "do", "gasp", "stars", "tap", "hand", "hands"})

    def __init__(self, props: Props) -> None:
        super().__init__(props)
        self.play: Play | None = None
        self.halves: tuple[Play, ...] = ()
        self._dealt: dict[str, tuple[str, ...]] = {}
        self._push = PushIn()

    def take(self, event: Event, city: City) -> None:
        match event:
            case ev.HalvesDealt():
                self._dealt, self.halves = dict(event.halves), ()
            case ev.EncounterSet() if event.card in self._dealt:
                others = tuple(mask for card, front in self._dealt.items() if card != event.card for mask in front)
                self.play = begun(event, self.props.pack, city, others)
                self.halves = (*self.halves, self.play)
            case ev.EncounterSet():
                self.play, self.halves, self._dealt = begun(event, self.props.pack, city), (), {}
            case ev.OutcomeShown() if self.halves:  # the first end is the first half's, and the second the other's
                folded(next((play for play in self.halves if not play.line), self.halves[-1]), event)
            case _:
                for play in self.halves or ((self.play,) if self.play is not None else ()):
                    if not self.halves or is_of(play, event):
                        folded(play, event)

    def open(self, live: Live, city: City) -> None:
        self._push.forget()
        self.play = next((play for play in self.halves if play.card.id == live.about), self.play)
        count = len(self.play.actors) if self.play else 0
        rests = {
            "gasp": gasp.rests_ms(count),
            "stars": RESTS_MS,
            "card": DEALT_MS,
            "cards": DEALT_MS + 300,
            "tap": ALWAYS,
            "hands": HANDS_MS,
        }
        self.time.restart(rests.get(live.beat, 700.0))

    def paint(self, canvas: Canvas, live: Live, city: City) -> None:
        if self.play is not None:
            at = Moment(canvas, live, city, self.play, self.props, self.time, partial(self._push.hear, self.time))
            if self.halves and live.beat in HALVES:
                HALVES[live.beat](at, self.halves)
            else:
                DRAWN.get(live.beat, draw_card)(at)

    def view(self, live: Live) -> View:
        if live.beat == "say":
            return self._push.view(self.time)
        return gasp.view(self.play, self.time) if live.beat == "gasp" and self.play is not None else WHOLE

    def watched(self, live: Live, city: City) -> Target | Mapping[str, Target]:
        """Whose deed is laid open, whose face is rated; else whoever alone is asked."""
        if self.play is not None and live.beat == "gasp":
            return gasp.turn_now(self.play, self.time)
        if self.play is not None and live.beat == "stars" and self.play.face is not None:
            return self.play.face.mask
        return super().watched(live, city)

    def crowd_mood(self, mask: MaskId, live: Live) -> str:
        """All others gasp at a broken word; once all is told, each takes it as its figure does."""
        play = self.play
        if play is None or live.beat != "gasp":
            return "plain"
        if self.time.now_ms >= gasp.line_ms(len(play.actors)):
            return "smug" if play.bets.get(mask) else play.mood(mask)
        if gasps(gasp.broken_in(play), self.time, mask):
            return "gasp"
        return "pleased" if mask in gasp.clapping(play, self.time) else "plain"

    def clapping(self, live: Live, city: City) -> Collection[str]:
        """All others at a kept word; whoever is heard to have clapped in the scene."""
        return gasp.clapping(self.play, self.time) if self.play is not None and live.beat == "gasp" else ()

    def voice(self, live: Live, city: City) -> str:
        """What is asked; while people choose, what is at stake on their card stands behind it."""
        said, play = self._asked(live, city), self.play
        if not said or play is None or self.halves or live.beat not in CHOOSING:
            return said
        return f"{said} {named(play.stake, play, self.props.words)}".rstrip()

    def aloud(self, live: Live, city: City) -> tuple[str, ...]:
        """The card as it is dealt, and the line that ends it once it stands there."""
        play, words = self.play, self.props.words
        if play is None or self.halves:
            return ()
        if live.beat == "card":
            return (play.card.title,) if SUSPECT in play.roles.values() else (
                play.card.title, named(play.card.text, play, words))  # fmt: skip
        if live.beat == "gasp" and self.time.now_ms >= gasp.line_ms(len(play.actors)):
            return (named(play.line, play, words),)
        return ()

    def _asked(self, live: Live, city: City) -> str:
        if self.play is None:
            return ""
        words, play, turn = self.props.words, self.play, turns.of_scene(city)
        match live.beat:
            case "cards":
                return words("encounter.cards")
            case "say" if self.halves:
                return words("encounter.say_halves")
            case "card":
                place = self.props.pack.districts.get(play.place)
                key = "encounter.card_all" if len(play.front) >= CROWD or not play.rest else "encounter.card"
                return words(key, place=place.name if place else "", masks=self._names())
            case "say":
                return words(self._say_key(live), turn=turn, **self._parts())
            case "do":
                return words(self._do_key(live), turn=turn, **self._parts())
            case "gasp":
                return self._gasp_voice(turn)
            case "stars" if play.face is not None:
                return by_card(words, live) or words("stars.title", turn=turns.of_scene(city))
            case "tap":
                is_open = all(prompt.secrecy == "open" for prompt in live.prompts.values() if not prompt.is_nod)
                return words("tap.voice" if is_open else "tap.voice_sealed")
            case "hand" | "hands" as beat:
                return words(f"{beat}.voice", turn=turn)
        return ""

    def _names(self) -> str:
        assert self.play is not None
        return self.props.words.masks(self.play.front)

    def _parts(self) -> dict[str, object]:
        assert self.play is not None
        parts: dict[str, object] = {role: self.props.words.mask(mask) for mask, role in self.play.roles.items() if role}
        if self.play.card.form == "spotlight":  # both keys say the same, so what it is stands there before a press
            parts["claim"] = words_of(self.play.card.rules.truths, self.play.card.rules.claim)
        return parts

    def _say_key(self, live: Live) -> str:
        assert self.play is not None
        topics = {prompt.topic for prompt in live.prompts.values()}
        if self.play.card.form == "split":
            return "encounter.say_split"
        if self.play.card.form == "spotlight":
            return "encounter.say_spotlight"
        if "speak" in topics and self.play.with_role("speaker"):
            return "encounter.say_speak"
        if "claim" in topics:
            return "encounter.say_ear" if self.play.with_role(SUSPECT) else "encounter.say_claim"
        return "encounter.say_all" if not self.play.rest else "encounter.say"

    def _do_key(self, live: Live) -> str:
        assert self.play is not None
        asked: list[Prompt] = [p for p in live.prompts.values() if p.topic != "bet" and not p.is_nod]
        topics = {prompt.topic for prompt in asked}
        if topics == {"divide"}:
            return "encounter.do_divide"
        if topics == {"reply"} and self.play.card.form == "split":
            return "encounter.do_reply"
        if topics == {"truth"}:
            return "encounter.do_truth"
        if topics == {"name"}:
            return "encounter.do_name"
        return "encounter.do_side" if topics == {"side"} else "encounter.do"

    def _gasp_voice(self, turn: int) -> str:
        """What is being laid open now; the line at the end."""
        assert self.play is not None
        play, words = self.play, self.props.words
        mask = gasp.turn_now(play, self.time)
        if mask is None:
            if self.time.now_ms < gasp.line_ms(len(play.actors)):
                return words("encounter.gasp", turn=turn)
            # Who whispered is a secret, and so is who let its time run out: what that does is told to all alike.
            return words("encounter.unheard" if play.is_whispered else "encounter.told", turn=turn)
        key = {True: "encounter.kept", False: "encounter.broken", None: "encounter.did"}[play.is_kept(mask)]
        if play.is_kinder(mask):
            key = "encounter.kinder"
        if mask in play.silent:
            key = "encounter.silent"
        elif mask in play.passed:
            key = "encounter.passed"
        did = named(play.acts[mask][1], play, words)
        said = play.promises.get(mask, "")
        said = words("deed.quoted", said=said) if said[:1].isupper() else said  # as on the card with its stars
        return one_stop(words(key, name=words.mask(mask), said=said, did=did))


SCENE = EncounterScene
