"""A live match: drafts in, events out, groups closed on time; reads no clock, time comes in as `now_ms`."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar

from game.engine.asks import Ask
from game.engine.driver import Driver, Input, Soften, Strike
from game.engine.events import Event
from game.engine.host.desk import Desk
from game.engine.host.group import OpenGroup
from game.engine.host.pace import Pace
from game.engine.host.players import Player, bot_dice, told_time_ms
from game.engine.host.recorder import Recorder
from game.engine.host.retrace import Retraced, retrace
from game.engine.host.unwatched import play_out
from game.engine.journal import BadSave, Journal
from game.engine.prompts import STAGE, Raw, Refused, Seat, refusal
from game.engine.rules import Rules
from game.engine.views import News, SharedView, View

C = TypeVar("C")


class Host(Generic[C]):
    """One match with its seats, deadlines, drafts and journal.

    `open_card` is the card that X would remove, `history` every published event, `paused` the reason why
    time stands still, `public` the shared screen's view. `draft`, `raise_curtain`, `strike` and `soften`
    return None when taken, otherwise the code of why not. Nothing is locked in, and no event is
    published, before it is on disk. Bots answer at times that come from seed, seat and step alone: their
    haste betrays nothing, and a table of bots plays the same match with a window and without.
    """

    def __init__(
        self,
        rules: Rules[C],
        seed: int,
        *,
        journal: Journal | None = None,
        pace: Pace | None = None,
        players: Mapping[Seat, Player[C]] | None = None,
        now_ms: int = 0,
        past: Retraced[C] | None = None,
    ) -> None:
        self.rules = rules
        self.seed = seed
        self.pace = pace if pace is not None else Pace()
        self.open_card: str | None = None
        self.history: list[Event] = []
        self.paused: str | None = None
        self._news: News[C] = News(rules, self.history)
        self.public: View[C] = View(rules, None, self._news)
        self._views: dict[Seat, View[C]] = {}
        self._shared: SharedView[C] | None = None
        self._players: dict[Seat, Player[C]] = dict(players or {})
        self._recorder = Recorder(journal)
        self._now_ms = now_ms
        self._desk: Desk | None = None
        self._in_flight: tuple[int, Input | None] | None = None
        self._fresh: list[Event] = []
        self._has_told_problem = self._was_pressed = False
        self._driver: Driver[C] = past.driver if past is not None else Driver(rules, seed)
        if past is None or past.is_empty:
            self._send_off(None)
            self._land(is_waiting=True)
        else:
            self._take_up(past)

    # -- looking

    @property
    def group(self) -> OpenGroup | None:
        """What is open now; None when the match is over."""
        return self._desk.group if self._desk is not None else None

    @property
    def is_over(self) -> bool:
        """Whether the script has ended and all of it is published."""
        return self._desk is None

    @property
    def outcome(self) -> Any:  # noqa: ANN401 - each game's own
        """What the script returned; None while the match runs."""
        return self._driver.outcome if self.is_over else None

    @property
    def step(self) -> int:
        """Steps taken, the opening included."""
        return self._driver.step

    @property
    def hash_hex(self) -> str:
        """The hash over all events so far."""
        return self._driver.hash_hex

    @property
    def problem(self) -> BadSave | None:
        """Why the match is no longer saved, if so; the host pauses once with reason "journal"."""
        return self._recorder.problem

    def view(self, seat: Seat) -> View[C]:
        """What `seat` may know; kept up to date."""
        view = self._views.get(seat)
        if view is None:
            view = self._views[seat] = View(self.rules, seat, self._news)
        return view

    def drafts_of(self, seat: Seat) -> dict[int, Raw | None]:
        """What `seat` itself has pressed so far, by slot: for its own device, never for the shared screen."""
        desk = self._desk
        return desk.drafts(lambda at: desk.group.slots[at].seat == seat) if desk is not None else {}

    def is_saved(self, seat: Seat) -> bool:
        """Whether all that `seat` has pressed on the open group is on disk: only then may its device show it."""
        desk = self._desk
        return desk is None or all(desk.group.slots[at].seat != seat for at in desk.unsaved)

    def open_drafts(self) -> dict[int, Raw | None]:
        """What is pressed so far on open prompts (open hands, taps), by slot: the screen's live picture."""
        desk = self._desk
        return desk.drafts(lambda at: desk.group.slots[at].prompt.secrecy == "open") if desk is not None else {}

    # -- from the seats and the stage

    def draft(self, step: int, slot: int, raw: Raw | None, now_ms: int) -> str | None:
        """A press on `slot` of group `step`; None passes. The last one before the closing counts."""
        desk = self._desk
        if desk is None or step != desk.group.step or self._in_flight is not None:
            return "stale"
        group = desk.group
        if self.paused is not None:
            return "paused"
        if not 0 <= slot < len(group.slots) or group.slots[slot].seat == STAGE:
            return "no_such_slot"
        if raw is not None and (code := refusal(group.slots[slot].prompt, raw)) is not None:
            return code
        self._now_ms = max(self._now_ms, now_ms)
        self._press(desk, slot, raw, self._now_ms - desk.group.opened_ms)
        self._was_pressed = True
        return None

    def raise_curtain(self, step: int) -> str | None:
        """The stage has caught up with group `step`."""
        if self._desk is None or step != self._desk.group.step or self._in_flight is not None:
            return "stale"
        self._desk.take_curtain(self._now_ms)
        return None

    def strike(self, now_ms: int) -> str | None:
        """X: the open card goes, now, even in a pause; nobody is named."""
        self._move_to(now_ms)
        card = self.open_card
        self._land(is_waiting=True)
        # What was in flight may have closed the card that was meant: a strike never hits a later one.
        if card is None or card not in self._driver.table.open_cards:
            return "no_card_open"
        self._feed(Strike(card))
        return None

    def soften(self) -> str | None:
        """From here on the match is gentler; the open group stays as it is."""
        self._land(is_waiting=True)
        if self._desk is None:
            return "match_over"
        self._feed(Soften())
        self._land(is_waiting=True)  # the group stays open: no press may fall into a gap
        return None

    # -- from the app

    def tick(self, now_ms: int, *, within_s: float = 0.0) -> list[Event]:
        """Let bots answer, close what is due; returns the events published since the last tick.

        `within_s`: so long it waits for the disk if somebody has pressed since, so that it is locked in at once.
        """
        self._move_to(now_ms)
        if self._was_pressed and within_s:
            self._recorder.wait(within_s)
        self._was_pressed = False
        self._land()
        desk = self._desk
        if desk is not None and self.paused is None and self._in_flight is None:
            for slot in desk.due_bots(self._players, self.seed, now_ms):
                self._press(desk, slot, self._bot_answer(desk.group, slot, is_strict=False), self._bot_ms(desk, slot))
            self._land()
            due_ms = desk.group.closes_at_ms()
            if due_ms is not None and due_ms <= now_ms and self.paused is None:
                self._close(desk)
        fresh, self._fresh = self._fresh, []
        return fresh

    def catch_up(self) -> list[Event]:
        """All that was published so far; `tick` tells only what comes after it, so that nobody hears it twice."""
        self._fresh = []
        return list(self.history)

    def close_now(self, *, is_strict: bool = False) -> None:
        """Close the open group at once: bots answer, people's drafts stand, the rest passes.

        Returns when it is on disk. Strict, a bot's illegal answer raises ValueError instead of passing.
        """
        self._land(is_waiting=True)
        if self._desk is not None:
            self._close(self._desk, is_strict=is_strict)
            self._land(is_waiting=True)

    def play_out(self) -> Generator[Ask[Any], None, None]:
        """Play to the end at once, with no screen to catch up; yields each group before it closes, curtains after.

        Drafts stand on the open group, later people pass. May raise `BadSave`, ValueError for a bot's illegal answer.
        """
        driver, told = self._driver, self.history
        driver.is_unwatched = self._recorder.journal is None  # else each of its steps has to be written
        if self.rules.private is not None:
            self._shared = SharedView(self.rules, self.rules.private, told)
        while (desk := self._desk) is not None and not (self._recorder.is_quiet and desk.is_untouched):
            yield driver.ask  # type: ignore[misc]  # where there is a desk, something is asked
            self.close_now(is_strict=True)
            yield from driver.passed
            if self.problem is not None:
                raise self.problem
        since = len(told)
        state_of = self._shared.state_of if self._shared is not None else lambda seat: self.view(seat).state
        try:
            yield from play_out(driver, self._players, state_of, self.seed, self.pace, told)
        finally:  # wherever it stopped, the host goes on from there
            self._fresh += told[since:]
            self.open_card = driver.open_card
            self._open_group(driver.step)

    def pause(self, reason: str) -> None:
        """Time stands still from the last tick on; answers are refused, X is not."""
        self.paused = reason

    def go_on(self, now_ms: int) -> None:
        """Time runs again; deadlines have moved by the length of the pause."""
        if self.paused is None:
            return
        self.paused = None
        by_ms = max(0, now_ms - self._now_ms)
        self._now_ms += by_ms
        if self._desk is not None:
            self._desk.shift(by_ms)

    def hold(self, *, is_held: bool) -> None:
        """Whether the stage still has something to show of the open group, which then stays up until its deadline."""
        if self._desk is not None:
            self._desk.group.is_held = is_held

    def extend(self, by_ms: int) -> None:
        """The open group may take so much longer, if it has a deadline at all."""
        if self._desk is not None:
            self._desk.group.extend(by_ms)

    def stretch(self, seats: Mapping[Seat, float | None]) -> None:
        """These seats have so many times the time, None: they are waited for; the open group at once."""
        if dict(seats) == self.pace.stretch:
            return
        self.pace.stretch = dict(seats)
        if self._desk is not None and not self._desk.group.has_traces:
            self._desk.group.pace_anew(self._now_ms)

    def set_player(self, seat: Seat, player: Player[C] | None) -> None:
        """Hand a seat to a bot, or (None) to people; what it has locked in stands."""
        if player is None:
            self._players.pop(seat, None)
        else:
            self._players[seat] = player
        if self._desk is not None:
            self._desk.plan(self._players, self.seed, self._now_ms)

    def is_bot(self, seat: Seat) -> bool:
        """Whether a bot answers for `seat`."""
        return seat in self._players

    def leave(self) -> None:
        """Stop here; the save stays where it is, for a resume."""
        self._recorder.wait()
        self._recorder.leave()

    def finish(self, keep: Path | None) -> None:
        """Stop for good: the save goes to `keep` as one file, or (None) nothing is kept. May raise `BadSave`."""
        self._recorder.wait()
        self._recorder.finish(keep)

    # -- inside

    def _move_to(self, now_ms: int) -> None:
        if self.paused is None:
            self._now_ms = max(self._now_ms, now_ms)

    def _press(self, desk: Desk, slot: int, raw: Raw | None, at_ms: int) -> None:
        kept_ms = at_ms if desk.is_clocked(slot) else 0  # a time that no rule may read is not written down either
        desk.take(slot, raw, self._recorder.put_draft(desk.group.step, slot, raw, kept_ms), self._now_ms, kept_ms)
        self._land()

    def _bot_answer(self, group: OpenGroup, at: int, *, is_strict: bool) -> Raw | None:
        slot = group.slots[at]
        seat, prompt = slot.seat, slot.prompt
        dice = bot_dice(self.seed, seat, group.step, at)
        shared = self._shared
        state = self.view(seat).state if shared is None else shared.state_of(seat)
        raw = self._players[seat].answer(state, seat, prompt, dice)
        # A party is not stopped by a bot's mistake; the lab is, as the rules refuse it.
        return raw if is_strict or raw is None or refusal(prompt, raw) is None else None

    def _bot_ms(self, desk: Desk, at: int) -> int:
        return told_time_ms(self.pace, desk.group.beat, desk.haste(at, self.seed)) if desk.is_clocked(at) else 0

    def _close(self, desk: Desk, *, is_strict: bool = False) -> None:
        group = desk.group
        late = desk.unanswered(self._players)
        answers = {at: self._bot_answer(group, at, is_strict=is_strict) for at in late}
        late_ms = {at: self._bot_ms(desk, at) for at in late if group.slots[at].prompt.is_clocked}
        try:
            self._feed(desk.sealed(answers, late_ms, self.seed, is_written=self._recorder.journal is not None))
        except Refused as refused:
            raise ValueError(f"a bot's answer: {refused}") from refused

    def _feed(self, given: Input) -> None:
        self._driver.feed(given)
        if self._recorder.is_quiet:  # nothing to wait for: it counts as saved
            self._publish(self._driver.fresh)
            if type(given) is not Soften:
                self._open_group(self._driver.step)
            return
        self._send_off(given)
        self._land()

    def _send_off(self, given: Input | None) -> None:
        self._in_flight = (self._recorder.put_step(self._driver, given), given)

    def _land(self, *, is_waiting: bool = False) -> None:
        """Show as locked in, and publish, what has reached the disk."""
        desk, recorder = self._desk, self._recorder
        if self._in_flight is None and recorder.is_quiet and (desk is None or not desk.unsaved):
            return
        if is_waiting:
            recorder.wait()
        saved = recorder.saved()
        if desk is not None and desk.unsaved:
            desk.lock_in(saved)
        if self._in_flight is not None and (saved is None or self._in_flight[0] <= saved):
            given = self._in_flight[1]
            self._in_flight = None
            self._publish(self._driver.fresh)
            if type(given) is not Soften:
                self._open_group(self._driver.step)
        if recorder.problem is not None and not self._has_told_problem:
            self._has_told_problem = True
            self.pause("journal")

    def _publish(self, events: list[Event]) -> None:
        if events:
            self.history += events
            self._fresh += events
            self.open_card = self._driver.open_card  # never moves without an event

    def _open_group(self, step: int) -> None:
        ask = self._driver.ask
        if ask is None:
            self._desk = None
            return
        self._desk = Desk(OpenGroup(step, ask.beat, ask.slots, self._now_ms, self.pace))

    def _take_up(self, past: Retraced[C]) -> None:
        """Go on where the journal ends: the past is known, not news."""
        self._publish(past.events)
        self._fresh = []
        self._open_group(past.group_step)
        desk, journal = self._desk, self._recorder.journal
        if desk is None or journal is None:
            return
        slots = desk.group.slots
        for row in journal.drafts():
            is_ours = row.step == desk.group.step and 0 <= row.slot < len(slots)
            if is_ours and (row.raw is None or refusal(slots[row.slot].prompt, row.raw) is None):
                self._press(desk, row.slot, row.raw, row.at_ms)
        self._land(is_waiting=True)


def resume(
    journal: Journal,
    rules: Rules[C],
    *,
    pace: Pace | None = None,
    players: Mapping[Seat, Player[C]] | None = None,
    now_ms: int = 0,
) -> Host[C]:
    """The journal's match at its open group, drafts restored; each step is verified.

    Raises `Diverged` at the first step that the rules tell otherwise now, `BadSave` if it is unreadable.
    A finished match resumes to its end.
    """
    past = retrace(journal, rules)
    return Host(rules, journal.seed, journal=journal, pace=pace, players=players, now_ms=now_ms, past=past)
