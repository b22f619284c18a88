"""What one phone may show now, as plain data: an allow-list.

Nothing here reads another seat's answers, wish or lock-in, nor the time left, which is sent beside it: so no message's
coming tells what anybody else did.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.devices.ease import STRETCH
from game.devices.phone_line import View
from game.devices.seating import Chair
from game.engine.prompts import Prompt, Raw, Seat
from game.table.asked import SLOTS_A_STEP, Asked
from game.table.session import TableSession
from game.table.words import TableWords


def unseated(words: TableWords, *, can_sit: bool, teams: Sequence[Mapping[str, Any]] = (), kept_s: int = 0) -> View:
    """A phone that holds no seat. `teams` are those with which it may play; to look on it is always welcome.

    `kept_s`: so long seats that wait are for the phones that held them.
    """
    said = words("phone.sit_down" if can_sit else "phone.join" if teams else "phone.full")
    if kept_s and not can_sit:
        said = words("phone.kept", seconds=kept_s)
    joins = [
        {"seat": team["seat"], "words": words("phone.with", letter=team["letter"], phones=team["phones"])}
        for team in teams
    ]
    return {"v": 1, "t": "view", "screen": "free", "says": said, "can_sit": can_sit, "teams": joins, "can_watch": True}


def onlooking(words: TableWords, session: TableSession[Any] | None, asked: Asked | None) -> tuple[View, int | None]:
    """All phones without a seat that look on, and the time left: `asked` is what the public is asked, or None."""
    view: dict[str, Any] = {"v": 1, "t": "view", "screen": "wait", "is_public": True, "says": words("public.menu")}
    if session is None:
        return view, None
    view |= {"says": voice(session), "rows": session.telling.rows(), "lines": list(session.telling.lines)}
    view["map"] = session.telling.town
    if session.host.paused is not None:
        view["says"] = words("phone.paused")
        return view, None
    if asked is None:
        return view, None
    said = _said(words, asked.prompt, dict(enumerate(asked.prompt.buttons())))
    view |= _question(session, asked.prompt, asked.ask) | {
        "secrecy": "public" if asked.slot is not None else "shown",
        "buttons": [{"at": at, "words": text, "more": "", "is_mine": False} for at, text in said.items()],
        "is_locked": False,
        "can_pass": False,
    }
    left_s = session.live.left_s
    return view, None if left_s is None else round(left_s * 1000)


def in_menu(words: TableWords, chair: Chair, *, can_name: bool = False, note: str = "") -> View:
    """A seated phone while the shared screen shows a menu: it leads there like a pad's cross.

    `can_name`: its owner may type what to be called.
    """
    view = {"v": 1, "t": "view", "screen": "menu", "seat": _seat(chair, chair.name), "says": words("phone.menu")}
    return {**view, "can_name": can_name, "note": note, "ease": eased(words, chair)}


def eased(words: TableWords, chair: Chair) -> list[View]:
    """What makes it easier for this seat, as its own page on the shared screen has it."""
    ease, switch = chair.ease, (("no", words("menu.no")), ("yes", words("menu.yes")))
    rows = (
        ("time", ease.time, tuple((time, words(f"ease.time.{time}")) for time in STRETCH)),
        ("clap", "yes" if ease.has_steady_clap else "no", switch),
        ("hand", "yes" if ease.has_steady_hand else "no", switch),
    )
    return [
        {
            "what": what,
            "words": words(f"ease.{what}"),
            "more": words(f"ease.about.{what}"),
            "values": [{"to": to, "words": said, "is_mine": to == now} for to, said in values],
        }
        for what, now, values in rows
    ]


def in_match(session: TableSession[Any], seat: Seat) -> tuple[View, int | None]:
    """A seated phone during a match, and the time left to answer in ms (None: no hurry)."""
    live, words, telling = session.live, session.words, session.telling
    mask = session.mask_of(seat)
    look = live.seats[seat]
    late = words("phone.page.too_late") if look.late else ""
    view: dict[str, Any] = {
        "v": 1,
        "t": "view",
        "screen": "paused" if session.host.paused is not None else "wait",
        "seat": _seat(session.seating.chairs[seat], words.mask(mask) if mask else ""),
        "says": voice(session),
        "own": telling.own(seat),
        "secret": telling.secret(seat),
        "rows": telling.rows(),
        "lines": list(telling.lines),
        "map": telling.town,
        "can_x": session.can_strike,
        "note": late,
    }
    prompt = look.prompt
    if session.host.paused is not None:
        view |= {"says": words("phone.paused"), "note": words("phone.lead")}
        view["ease"] = eased(words, session.seating.chairs[seat])
    elif prompt is not None and not look.is_bot:
        view |= _asked(session, seat, prompt)
        view["note"] = look.refused or late
    left_s = live.left_s if view["screen"] == "ask" else None
    return view, None if left_s is None else round(left_s * 1000)


def _asked(session: TableSession[Any], seat: Seat, prompt: Prompt) -> View:
    answering = session.answering
    layout, slot = answering.layout(seat), answering.active_slot(seat)
    if layout is None or slot is None:
        return {}
    used = {at: entry for at, entry in enumerate(layout) if entry is not None}
    said = _said(session.words, prompt, used)
    standing = answering.standing(seat)
    return _question(session, prompt, session.live.step * SLOTS_A_STEP + slot + 1) | {
        "secrecy": prompt.secrecy,
        "buttons": [
            {
                "at": at,
                "words": text,
                "more": session.telling.more(prompt, used[at]),
                "is_mine": not prompt.lasts_s and standing is not None and layout[at] == standing,
            }
            for at, text in said.items()
        ],
        "is_locked": session.live.seats[seat].is_locked,
        "can_pass": prompt.can_pass and not prompt.lasts_s,
    }


def _question(session: TableSession[Any], prompt: Prompt, ask: int) -> dict[str, Any]:
    """What is the same for whoever is asked it."""
    about = session.telling.about(prompt)
    return {
        "screen": "ask",
        "ask": ask,
        "kind": type(prompt).__name__.lower(),
        "lasts": bool(prompt.lasts_s),
        "about": None if about is None else {"title": about.title, "text": about.text, "stake": about.stake},
    }


def _said(words: TableWords, prompt: Prompt, entries: Mapping[int, Raw]) -> dict[int, str]:
    """What each used button says; where any will do, one is enough."""
    said = {at: words.answer(prompt, entry) for at, entry in entries.items()}
    if len(set(said.values())) == 1:
        said = {next(iter(said)): words(f"phone.any.{'tap' if prompt.lasts_s else 'ready'}")}
    return said


def voice(session: TableSession[Any]) -> str:
    """What the shared screen says aloud, for all."""
    scene = session.director.scene
    return scene.voice(session.live, session.host.public.state) if scene is not None else ""


def _seat(chair: Chair, name: str = "") -> View:
    """Which seat it is, and whom it plays."""
    return {"letter": chair.letter, "look": chair.look, "name": name}
