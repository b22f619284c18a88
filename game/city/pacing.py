"""How long each beat of Plaudit lasts by design, in seconds; the host keeps the time. Must not read a clock."""

from __future__ import annotations

from collections.abc import Mapping

BEATS_S: Mapping[str, float | None] = {
    # cold open
    "poll": 8, "gus": 4, "gus_stars": 12, "gus_moved": 10, "masks": 10.5, "x": 11, "x_gone": 3,
    # an encounter
    "card": 7, "say": 20, "do": 8, "gasp": 12, "stars": 6, "tap": 20, "hand": 6, "hands": 5,
    "cards": 13, "wall": 11, "count": None,
    "smile": 6, "counter": 8, "bill": 6,
    # a day
    "bulletin": 6.9, "news": 13, "rule": 18, "plea": 20, "vote": 10, "petition": 14, "article": 9, "article_shown": 11,
    "rule_shown": 9, "travel": 7.4, "door": 8, "vouch": 5,
    "hill": 7, "ledger": 7.5, "wish": 30, "home": 7, "homes_shown": 5.5, "eviction": 5.2, "booked": 8.5,
    "errand": 10, "errand_shown": 12,
    "headline": 7.8, "night": 4.6, "question": 12, "question_shown": 6, "company": 17, "company_shown": 8,
    "app_pledge": 24, "app": 8, "app_back": 7, "app_shown": 7,
    "chair": 14, "chair_shown": 8, "chair_ended": 10, "fact": 12, "fact_shown": 10,
    # finale
    "referendum": 14, "decided": 7, "book": 10, "book_struck": 5, "flight": 11, "hold": 10, "flown": 9,
    "guess_wish": 12, "wish_shown": 6, "wishes_shown": 9, "charter": 17, "strike": 12, "charter_shown": 9,
    "result": 20,
    # the debrief
    "secrets": 22, "masks_off": 5, "one_word": 8, "words_shown": 5, "feeling": 7, "feeling_shown": 4, "consent": 8,
    "mirror_glance": 14, "chart_glance": 20,
    "mirror": 40, "bet": 14, "chart": 75.5, "talk": 60, "talk_close": 30, "poll_shown": 8, "thanks": 9.5,
}  # fmt: skip

LEAST_S: Mapping[str, float] = {
    "say": 20, "app_pledge": 20, "petition": 8, "plea": 12, "travel": 5, "company": 6, "result": 16, "mirror_glance": 8,
    "chart_glance": 14,
}  # fmt: skip
"""Beats that stay open though everybody has pressed: talk is the point of *say*, in *travel* one may still move, and
a winner has to stand six seconds."""
GLANCE = frozenset({"mirror_glance", "chart_glance"})
"""The debrief of a short match, which is counted as part of it."""
DEBRIEF = GLANCE | frozenset({
    "secrets",
    "masks_off", "one_word", "words_shown", "feeling", "feeling_shown", "consent", "mirror", "bet", "chart", "talk",
    "talk_close", "poll_shown", "thanks",
})  # fmt: skip
"""Beats that come after the result: a match's length is told without them (but for `GLANCE`)."""
TALK_ALONE_S = 5.0
"""How long *say* lasts where one person plays with bots, who say nothing aloud."""

TEAM_TALK_S = 20.0
TALKED_OVER = frozenset({
    "gus_stars", "poll", "do", "stars", "hand", "wall", "errand", "rule", "plea", "vote", "petition", "article",
    "travel", "vouch", "wish", "home", "question", "fact", "referendum", "flight", "hold", "guess_wish", "charter",
    "strike", "one_word", "feeling", "bet",
})  # fmt: skip
"""Beats in which a team decides something: it talks first and then presses, so they are open `TEAM_TALK_S` at least."""


def beats_for(*, has_team_talk: bool) -> Mapping[str, float | None]:
    """The seconds of each beat (None: as long as it takes); where teams talk first, time for that."""
    if not has_team_talk:
        return BEATS_S
    slow = {beat: max(BEATS_S[beat] or TEAM_TALK_S, TEAM_TALK_S) for beat in TALKED_OVER}
    return {**BEATS_S, **slow}
