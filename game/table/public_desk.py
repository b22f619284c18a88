"""The public at one evening: what phones without a seat are asked, and what they come to. Knows no single press."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.devices.answering import Draft
from game.devices.onlookers import Onlookers, Sums
from game.devices.phone_line import Server
from game.engine.public import LEAST, answer_of, most_of
from game.table import phone_view
from game.table.asked import Asked
from game.table.words import TableWords

if TYPE_CHECKING:
    from game.table.session import TableSession

FEW_AFTER_MS, LATE_MS, WAITS_MS = 1_000, 600, 25_000
"""Where too few are here, the table does not wait for them; what stands is said this long before the bell; and where
there is none, after so long."""
SAID_EVERY_MS = 1_000
"""What stands in the bar on top is set anew once a second: it is one text with what the city says there."""


class PublicDesk:
    """`frame` tells all onlookers what they see, and the match what they say."""

    def __init__(self, onlookers: Onlookers, words: TableWords) -> None:
        self._onlookers, self._words = onlookers, words
        self._asked: Asked | None = None
        self._last = Sums()
        self._sent: object = None
        self._said_of: Asked | None = None
        self._said_ms = 0

    def frame(self, session: TableSession[Any] | None, server: Server, now_ms: int) -> None:
        """Called each frame while phones are on."""
        asked = session.for_public() if session is not None and not session.is_over else None
        if asked is None or self._asked is None or asked.step != self._asked.step:
            self._close(session)
            self._asked, self._sent = asked, None
        if self._onlookers.makes:
            view, left_ms = phone_view.onlooking(self._words, session, asked)
            self._onlookers.show(view, left_ms, server)
        if session is None:
            return
        if asked is not None:
            self._last = self._onlookers.of(asked.ask)
            self._answer(session, asked, self._last, now_ms)
        if asked != self._said_of or not 0 <= now_ms - self._said_ms < SAID_EVERY_MS:
            self._said_of, self._said_ms = asked, now_ms
            session.public.asking = self._line(asked)

    def _answer(self, session: TableSession[Any], asked: Asked, sums: Sums, now_ms: int) -> None:
        """The public's own place in the group: what its sums come to, once all have pressed or the bell is near."""
        group = session.host.group
        if asked.slot is None or group is None or session.host.paused is not None:
            return
        raw = answer_of(asked.prompt, sums.counts)
        open_ms = now_ms - group.opened_ms
        is_late = open_ms >= WAITS_MS if group.deadline_ms is None else now_ms >= group.deadline_ms - LATE_MS
        is_whole = sums.here >= LEAST and sums.answers >= sums.here
        is_few = sums.here < LEAST and open_ms >= FEW_AFTER_MS
        if (is_late or is_whole or is_few or self._sent is not None) and self._sent != (raw,):
            self._sent = (raw,)
            session.send(Draft(group.step, asked.slot, raw), now_ms)

    def _line(self, asked: Asked | None) -> str:
        words, sums = self._words, self._last
        if asked is None:
            return ""
        if sums.here < LEAST:
            return words("public.few", here=sums.here, least=LEAST)
        if asked.prompt.lasts_s:
            return words("public.taps", taps=sums.taps)
        return words("public.in", answers=min(sums.answers, sums.here), here=sums.here)

    def _close(self, session: TableSession[Any] | None) -> None:
        """A question is over: of one that was for show alone, its sum is shown."""
        asked, sums = self._asked, self._last
        if session is None or asked is None or asked.slot is not None or sums.here < LEAST:
            return
        voices = sum(sums.counts)
        if asked.prompt.lasts_s:
            session.public.tell(self._words("public.taps", taps=sums.taps))
        elif most := most_of(sums.counts):
            buttons = asked.prompt.buttons()
            share = (200 * sums.counts[most[0]] + voices) // (2 * voices)
            answers = [self._words.answer(asked.prompt, buttons[at]) for at in most]
            key = "public.share" if len(most) == 1 else "public.tie"
            session.public.tell(self._words(key, share=share, answer=" / ".join(answers)))
