"""A whole match as one tells it to somebody who was not there, in a page: who promised what, who paid, why it ended so.

Reads events, decides nothing. What only stars could tell is told from the level on at which the report may tell it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.city import events as ev
from game.city.city import City
from game.city.fold import passing
from game.city.pack import MaskId
from game.city.standing import is_level
from game.content.door_words import reasons_said
from game.content.wording import Wording, one_stop, sentence
from game.debrief.level import PAIRS, SEATS, is_class, level_from
from game.debrief.story.banner import banner_of
from game.debrief.story.ending import ending_of
from game.debrief.story.pieces import ALWAYS, Piece, fitted
from game.debrief.story.scene_told import SceneTold, of_the_table
from game.debrief.story.sentences import SENTENCES, Scene
from game.engine.events import CardStruck, Event, Softened

BEFORE, AFTER = -1, 0
"""What goes before the first day, and what after the last."""
WORDS_MOST = 650
"""A page, less the headings and what is told in any case."""
AS_PHONES_HAVE_IT: Mapping[type[Event], int] = {
    ev.GusRated: 30,
    ev.ChairAnswered: 48,
    ev.ChairSettled: 48,
    ev.AppAnswered: 52,
    ev.Evicted: 55,
    ev.Guaranteed: 36,
    ev.GuaranteeCalled: 50,
    ev.VouchSettled: 44,
    ev.MasksSwapped: 60,
    ev.ArticleBrought: 34,
    ev.CharterVoted: ALWAYS,
    CardStruck: 50,
    Softened: 50,
}
"""What is told in the sentences that phones have as well, and what it weighs."""


def retold(events: Iterable[Event], words: Wording) -> list[str]:
    """Lines to print: first the match in one line, then how it began, then day by day, an empty line before each."""
    told = list(events)
    pieces = fitted(_pieces_of(told, words), WORDS_MOST)
    lines = [banner] if (banner := banner_of(told, words)) else []
    lines += [piece.text for piece in pieces if piece.day < 0]
    for day in dict.fromkeys(piece.day for piece in pieces if piece.day >= 0):
        own = [piece for piece in pieces if piece.day == day]
        lines += ["", words("retold.day", day=day) if day else words("retold.end")]
        lines += _paragraphs(own)
    return lines


def scenes_by_day(events: Iterable[Event], words: Wording, level: int) -> dict[int, list[str]]:
    """The scenes of each day, told in full, as far as `level` allows."""
    found: dict[int, list[str]] = {}
    for piece in _pieces_of(events, words, level):
        if piece.is_scene:
            found.setdefault(piece.day, []).append(piece.text)
    return found


def _pieces_of(events: Iterable[Event], words: Wording, most: int = SEATS) -> list[Piece]:
    """All that is told, in order, at level `most` or below."""
    tale = _Tale(words, most)
    for city, event in passing(events, tale.scene.city):
        tale.take(city, event)
    tale.close()
    return tale.pieces


def _paragraphs(pieces: list[Piece]) -> Iterator[str]:
    """A scene is a line of its own; what happens between two of them is one."""
    between: list[str] = []
    for piece in pieces:
        if piece.is_scene:
            if between:
                yield " ".join(between)
            between = []
            yield piece.text
        else:
            between.append(piece.text)
    if between:
        yield " ".join(between)


@dataclass
class _Tale:
    """What has been told so far."""

    words: Wording
    most: int = SEATS
    """The level that whoever asks allows at most."""
    scene: Scene = field(init=False)
    pieces: list[Piece] = field(default_factory=list)
    _open: list[SceneTold] = field(default_factory=list)
    _outcomes: list[ev.OutcomeShown] = field(default_factory=list)
    _stars: list[ev.StarsGiven] = field(default_factory=list)
    _turns: Counter[str] = field(default_factory=Counter)
    _bets: list[tuple[MaskId, MaskId, bool]] = field(default_factory=list)
    _booked: list[MaskId] = field(default_factory=list)
    _roles: dict[str, dict[str, MaskId]] = field(default_factory=dict)
    _silent: set[MaskId] = field(default_factory=set)
    _passed: set[MaskId] = field(default_factory=set)
    """Who gave no answer, and who passed, on the cards that lie on the table."""
    _plane: str = ""
    _writer: MaskId = ""
    _chooser: MaskId = ""
    _level: int | None = None
    _length: str = ""
    _is_over: bool = False
    _told: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.scene = Scene(self.words)

    def say(self, key: str, **holes: object) -> str:
        """A sentence, in the next of its variants."""
        self._turns[key] += 1
        start = sum(map(ord, "".join(self.scene.city.masks)))
        return one_stop(sentence(self.words(f"retold.{key}", turn=start + self._turns[key], **holes)))

    def anew(self, text: str) -> str:
        """The same; of what has been told in these very words, that it is so again."""
        is_again = bool(text) and any(piece.text == text for piece in self.pieces)
        return self.say("again", text=text) if is_again else text

    def add(self, weight: int, text: str, short: str = "", day: int | None = None) -> None:
        if text:
            city = self.scene.city
            now = BEFORE if not city.day else AFTER if city.memory.referendum else city.day
            self.pieces.append(Piece(now if day is None else day, weight, text, short))

    def take(self, city: City, event: Event) -> None:
        """One event, with the city as it stood just before."""
        self._told.append(event)
        kind = type(event)
        if kind in AS_PHONES_HAVE_IT:
            self.add(AS_PHONES_HAVE_IT[kind], self.anew(SENTENCES[kind](self.scene, event)))
        elif kind in _TOLD:
            _TOLD[kind](self, city, event)
        if isinstance(event, ev.RuleChanged | ev.StandingsShown):
            self.scene.rule_told = event.regime

    def close(self) -> None:
        """What is told at the end: scenes in their places, and how it all came out."""
        level = min(self.most, level_from(self._level, is_over=self._is_over, length=self._length))
        for at, piece in enumerate(self.pieces):
            if piece.is_scene:
                found = self._open[piece.weight]
                if level >= PAIRS:
                    found.stars = of_the_table(s for s in self._stars if s.card == found.done.card)
                self.pieces[at] = found.piece(self.words, level)
        if self._is_over:
            rows = ending_of(self._told, self.words, self.scene.city, level, self._plane)
            self.pieces += [Piece(0, weight, text) for weight, text in rows]

    # -- what is told otherwise than on phones

    def began(self, city: City, e: ev.MatchBegan) -> None:
        words, self._length = self.words, e.length
        masks = words.listed(words("retold.of", mask=words.mask(mask), job=words.job(mask)) for mask in e.masks)
        text = words("retold.began", title=words.scenario(e.scenario), days=e.days, masks=masks)
        self.add(ALWAYS, text, day=BEFORE)
        number = sum(map(ord, "".join(e.masks)))
        mask = e.masks[number % len(e.masks)]
        weakness = next((each.weakness for each in words.pack.masks if each.id == mask), "")
        self.add(28, words("retold.weakness", turn=number, mask=words.mask(mask), weakness=weakness), day=BEFORE)

    def rule(self, city: City, e: ev.RuleChanged) -> None:
        words = self.words
        key = "stays" if e.regime == self.scene.rule_told else e.by if e.by in ("highest", "vote") else "scenario"
        self.add(ALWAYS, self.say(f"rule.{key}", chooser=words.mask(self._chooser), regime=words.rule(e.regime)))
        if key != "stays":
            self.add(37, words(f"regime.{e.regime}.card"))

    def paper(self, city: City, e: ev.BulletinRead) -> None:
        said = self.words.headline(e.headline, city.masks) if e.headline else ""
        if said:
            key = "paper" if self._writer else "paper.plain"
            self.add(26, self.say(key, mask=self.words.mask(self._writer), headline=said))
        if e.event:
            self.add(24, self.say("event", event=self.words.event(e.event)))

    def lowest(self, city: City, e: ev.LowestNamed) -> None:
        self._writer = "" if is_level(city) else e.mask

    def door(self, city: City, e: ev.DoorAnswered) -> None:
        out = [row[0] for row in e.rows if not row[2]]
        if not out:
            return
        whys = [why for why in reasons_said(self.words, e, city) if any(self.words.mask(mask) in why for mask in out)]
        key = "outside" if whys else "outside.bare"
        where = self.words.inside(e.door)
        if whys and where.lower() in whys[0].lower():  # it names the door and who stood there by itself
            text = whys[0]
        else:
            text = self.say(key, out=self.words.masks(out), where=where, why=whys[0] if whys else "")
        if e.kind == "flight":
            self._plane = text
        else:
            self.add({"travel": 38, "home": 18}.get(e.kind, 30), text)

    def top(self, city: City, e: ev.StandingsShown) -> None:
        rows = sorted(e.rows, key=lambda row: row[3])
        is_clear = len(rows) > 2 and rows[0][3] != rows[1][3] and rows[-1][3] != rows[-2][3]
        if is_clear and any(map(str.isdigit, rows[0][1])) and not is_class(self._length):
            first, last = self.words.mask(rows[0][0]), self.words.mask(rows[-1][0])
            self.pieces = [p for p in self.pieces if not (p.day == city.day and p.weight == _TOP)]
            self.add(_TOP, self.anew(self.say("top", first=first, last=last)))

    def met(self, city: City, e: ev.EncounterDone) -> None:
        outcome = self._outcomes.pop(0) if self._outcomes else None
        number = len(self._open)
        fooled = tuple(mask for mask, trusted, is_right in self._bets if trusted in e.broken and not is_right)
        self._bets = [bet for bet in self._bets if bet[1] not in e.front]
        did = {mask for mask, *_ in e.acts}
        silent, passed = frozenset(did & self._silent), frozenset(did & self._passed)
        self._silent, self._passed = self._silent - did, self._passed - did
        roles = self._roles.get(e.card, {})
        self._open.append(SceneTold(e, city.day, number, outcome, fooled, roles, silent=silent, passed=passed))
        self.pieces.append(Piece(city.day, number, "-", is_scene=True))

    def chosen(self, city: City, e: ev.RuleOffered) -> None:
        self._chooser = e.chooser

    def bets(self, city: City, e: ev.BetsShown) -> None:
        self._bets += e.bets

    def opened(self, city: City, e: ev.EncounterSet) -> None:
        self._bets = [bet for bet in self._bets if bet[1] not in e.front]
        self._silent, self._passed = self._silent.difference(e.front), self._passed.difference(e.front)
        self._roles[e.card] = {role: mask for role, mask in zip(e.roles, e.front, strict=False) if role}

    def silent(self, city: City, e: ev.NoAnswerCame) -> None:
        self._silent |= {*e.masks}

    def passed(self, city: City, e: ev.PassCame) -> None:
        self._passed |= {*e.masks}

    def booked(self, city: City, e: ev.Booked) -> None:
        self._booked.append(e.mask)

    def slept(self, city: City, e: ev.DayClosed) -> None:
        if self._booked:
            self.add(42, self.say("booked", masks=self.words.masks(self._booked)))
        self._booked = []

    def shown(self, city: City, e: ev.OutcomeShown) -> None:
        self._outcomes.append(e)

    def starred(self, city: City, e: ev.StarsGiven) -> None:
        self._stars.append(e)

    def revealed(self, city: City, e: ev.RevealSet) -> None:
        self._level = e.level

    def ended(self, city: City, e: ev.MatchEnded) -> None:
        self._is_over = True


_TOP = 22
_TOLD: Mapping[type[Event], Callable[..., None]] = {
    ev.MatchBegan: _Tale.began,
    ev.RuleOffered: _Tale.chosen,
    ev.RuleChanged: _Tale.rule,
    ev.BulletinRead: _Tale.paper,
    ev.LowestNamed: _Tale.lowest,
    ev.NoAnswerCame: _Tale.silent,
    ev.PassCame: _Tale.passed,
    ev.DoorAnswered: _Tale.door,
    ev.StandingsShown: _Tale.top,
    ev.OutcomeShown: _Tale.shown,
    ev.BetsShown: _Tale.bets,
    ev.EncounterSet: _Tale.opened,
    ev.Booked: _Tale.booked,
    ev.DayClosed: _Tale.slept,
    ev.EncounterDone: _Tale.met,
    ev.StarsGiven: _Tale.starred,
    ev.RevealSet: _Tale.revealed,
    ev.MatchEnded: _Tale.ended,
}
