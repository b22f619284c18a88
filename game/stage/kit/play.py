"""What has been seen of the card on the table, folded from public events; draws nothing, decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.city import events as ev
from game.city.city import City
from game.city.finale import COINS_A_LIFE
from game.city.forms.registry import form_named
from game.city.forms.vows import Vow
from game.city.forms.whisper import CLEAR, HEARD
from game.city.pack import Card, MaskId, Pack
from game.city.regimes.regime import TREATMENTS
from game.content.wording import Wording
from game.engine.events import Event
from game.stage.staging import Live

SUSPECT = "suspect"
CROWD = 5
"""From this many in front on, figures are small and stand in one row, as their seats do."""
ASIDE = ("owner", "third")
"""Parts of watchers who are named on a card without standing in front."""


@dataclass(slots=True)
class Play:
    """One encounter as the screen knows it. `front` are those who act, `rest` all others at the table."""

    card: Card
    place: str
    front: tuple[MaskId, ...]
    rest: tuple[MaskId, ...]
    roles: dict[MaskId, str]
    promises: dict[MaskId, str] = field(default_factory=dict)
    acts: dict[MaskId, tuple[str, str]] = field(default_factory=dict)
    broken: tuple[MaskId, ...] = ()
    silent: tuple[MaskId, ...] = ()
    """Who has given no answer: its deed is what the card has such a one do."""
    passed: tuple[MaskId, ...] = ()
    """Who has passed on purpose; the same comes of that."""
    taps: dict[MaskId, tuple[int, str]] = field(default_factory=dict)
    hands: tuple[MaskId, ...] = ()
    has_passed: bool | None = None
    bets: dict[MaskId, bool] = field(default_factory=dict)
    trusted: frozenset[MaskId] = frozenset()
    """On whose word somebody laid a coin."""
    bet_coins: dict[MaskId, int] = field(default_factory=dict)
    """What bets, on its word or its own, have brought or cost a mask: part of `pays`."""
    line: str = ""
    pays: dict[MaskId, tuple[int, int]] = field(default_factory=dict)
    face: ev.FaceShown | None = None
    met: dict[MaskId, str] = field(default_factory=dict)
    """How a till or a desk met a mask: one of TREATMENTS."""
    vows: tuple[Vow, ...] = ()
    """All that may be promised on this card."""
    tried: tuple[str, ...] = ()
    """Acts with which a word is neither kept nor broken."""
    others: tuple[MaskId, ...] = ()
    """Those who play another card meanwhile: they are neither in front nor do they watch."""
    order: tuple[MaskId, ...] = ()
    """All masks as their seats stand below the stage."""

    @property
    def scene(self) -> str:
        """The drawn stage: the card's own, or that of the place."""
        return self.card.scene or self.place

    @property
    def stake(self) -> str:
        """What is at stake on it today; on the second day of a card that comes back it is something else."""
        again = form_named(self.card.form).stake_again(self.card.rules) if self.with_role(SUSPECT) else ""
        return again or self.card.stake

    @property
    def actors(self) -> tuple[MaskId, ...]:
        """Those who have done something that is laid open, those in front first; a crowd as its seats stand."""
        done = [m for m in self.front if m in self.acts]
        done += [m for m in self.acts if m not in self.front]
        return tuple(sorted(done, key=self.order.index) if len(done) >= CROWD and self.order else done)

    def with_role(self, role: str) -> MaskId | None:
        """Who plays a part."""
        return next((mask for mask, part in self.roles.items() if part == role), None)

    def vow(self, mask: MaskId) -> Vow | None:
        """What it promised; None for nothing."""
        said = self.promises.get(mask, "")
        return next((vow for vow in self.vows if vow.words == said), None)

    def is_kept(self, mask: MaskId) -> bool | None:
        """Whether it did no less than it said; None where nothing binding was said, nothing is known, or it tried."""
        vow, act = self.vow(mask), self.acts.get(mask)
        if vow is None or not vow.binds or act is None or act[0] in self.tried:
            return None
        return mask not in self.broken

    def is_kinder(self, mask: MaskId) -> bool:
        """Whether it did better than it said: another act than the promised one, and no word broken."""
        vow, act = self.vow(mask), self.acts.get(mask)
        if vow is None or act is None or not self.is_kept(mask):
            return False
        return act[0] != vow.id and act[0] in [other.id for other in self.vows]

    @property
    def is_whispered(self) -> bool:
        """Whether its deeds stay a secret: nobody is told who whispered."""
        return self.card.form == "whisper" and any(act in (HEARD, CLEAR) for act, _ in self.acts.values())

    def mood(self, mask: MaskId) -> str:
        """A face once all is told: liars smile as well as they can, who was paid is pleased, who was not is hurt.

        A Life point is worth as many coins as it takes at the end: three that brought three points are no loss.
        """
        coins, life = self.pays.get(mask, (0, 0))
        if self.is_kept(mask) is False:
            return "forced"
        if coins + COINS_A_LIFE * life > 0:
            return "pleased"
        is_wronged = any(self.is_kept(other) is False for other in self.acts if other != mask)
        return "hurt" if coins < 0 or (is_wronged and mask in self.front) else "plain"


def begun(event: ev.EncounterSet, pack: Pack, city: City, others: tuple[MaskId, ...] = ()) -> Play:
    """A fresh card on the table; `others` play one of their own meanwhile."""
    roles = dict(zip(event.front, event.roles, strict=True))
    front = tuple(m for m in event.front if roles[m] not in ASIDE)
    card = pack.cards[event.card]
    form, rest = form_named(card.form), tuple(m for m in city.masks if m not in (*front, *others))
    return Play(card, event.place, front, rest, roles, vows=form.vows(card.rules), tried=form.tried,
                others=others, order=tuple(city.by_seat()))  # fmt: skip


def text_today(play: Play, words: Wording) -> str:
    """What the card says today: on a whisper's second day, who is left in the ear."""
    left = [words.mask(mask) for mask, part in play.roles.items() if part == SUSPECT]
    if not left:
        return named(play.card.text, play, words)
    return words("encounter.ear", names=words("encounter.or", first=", ".join(left[:-1]), last=left[-1]))


def is_of(play: Play, event: Event) -> bool:
    """Whether an event tells of this card, where two are played at once."""
    match event:
        case ev.Promised():
            return any(mask in play.front for mask, _ in event.promises)
        case ev.NoAnswerCame() | ev.PassCame():
            return any(mask in play.front for mask in event.masks)
        case ev.Acted():
            return any(mask in play.front for mask, _, _ in event.acts)
        case ev.FaceShown():
            return event.mask in play.front
        case ev.BetsShown():
            return any(mask in play.rest for mask, _, _ in event.bets)
    return True


def folded(play: Play, event: Event) -> None:
    """Takes one public event into the picture of the card."""
    match event:
        case ev.Promised():
            play.promises |= dict(event.promises)
        case ev.NoAnswerCame():
            play.silent += event.masks
        case ev.PassCame():
            play.passed += event.masks
        case ev.Acted():
            play.acts |= {mask: (act, did) for mask, act, did in event.acts}
            play.broken = event.broken
        case ev.SlipsPrinted():
            play.met = {mask: how for mask, _, _, how in event.slips if how in TREATMENTS}
        case ev.CounterAnswered():
            play.met = {event.mask: event.treatment}
        case ev.Clapped():
            play.taps = {mask: (taps, side) for mask, taps, side in event.taps}
        case ev.HandsShown():
            play.hands, play.has_passed = event.hands, event.has_passed
        case ev.BetsShown():
            play.bets = {mask: is_right for mask, _, is_right in event.bets}
            play.trusted = frozenset(on for _, on, _ in event.bets if on in play.front)
            play.bet_coins = {mask: 1 if is_right else -1 for mask, _, is_right in event.bets}
            for _, on, _ in event.bets:  # kept or broken, the coin goes to whoever gave the word
                if on in play.front:
                    play.bet_coins[on] = play.bet_coins.get(on, 0) + 1
        case ev.OutcomeShown():
            play.line = event.line
            play.pays = {mask: (coins, life) for mask, coins, life in event.pays}
        case ev.FaceShown():
            play.face = event


def named(text: str, play: Play, words: Wording) -> str:
    """`{role}` and `{mask id}` become names."""
    if "{" not in text:
        return text
    holes = {role: words.mask(mask) for mask, role in play.roles.items() if role}
    holes |= {mask: words.mask(mask) for mask in play.front + play.rest + play.others}
    return words.grammar.filled(text, holes)


def deed(mask: MaskId, did: str, play: Play, words: Wording) -> str:
    """What a mask did, and that the card chose it where it gave no answer, or passed.

    What it said before that it had said: only the deed is the card's.
    """
    key = "deed.no_answer" if mask in play.silent else "deed.passed" if mask in play.passed else ""
    if not key or not did:
        return named(did, play, words)
    bare = play.acts.get(mask, ("", ""))[1]
    bare = bare if bare and bare in did else did
    head, _, tail = did.rpartition(bare)
    return named(head + words(key, did=bare) + tail, play, words)


def said_now(mask: MaskId, live: Live, city: City, play: Play, words: Wording) -> str:
    """What a mask promises at this moment, "" for nothing yet; a speaker who lets the city speak says its sentence."""
    seat = city.seat_of(mask)
    prompt, raw = live.prompts.get(seat), live.open_answers.get(seat)
    if prompt is None or prompt.secrecy != "open" or raw is None:
        return ""
    if prompt.topic == "speak" and raw == "ready":
        return named(str(getattr(play.card.rules, "ready", "")), play, words) or words.answer(prompt, raw)
    return words.answer(prompt, raw)
