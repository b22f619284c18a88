"""What each command does, from checked words to an exit code. Draws nothing and plays nothing itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.app.refusal import BadCall, check_language, unknown
from game.app.setup import plan_for, setup_for
from game.city.pack import Pack
from game.city.public import WAYS
from game.devices.kinds.table import KINDS
from game.devices.seat_kinds import SeatKind, parse_seats
from game.engine.host.luck import fresh_seed
from game.languages import ENGLISH
from game.letters import OBEYED, visible
from game.retold import retold
from game.told import Told

if TYPE_CHECKING:
    from game.app.replay import Replayed

ALL_BOTS = "bot,bot,bot,bot,bot"
LEVELS = (
    "Level 0: this table told sums of all. What each gave, and whom, is not told here.",
    "Level 1: this table told what each mask gave in all. Who gave whom what is not told here.",
    "Level 2: this table laid open who gave whom what, mask by mask.",
    "Level 3: this table laid open who gave whom what, by player.",
)
"""What is said of a match of people, by how much its table laid open."""
ONE_ALONE = "key,bot,bot,bot,bot"


def open_game(
    *, speed: float, is_windowed: bool | None, is_kiosk: bool = False, has_phones: bool = False, language: str = ""
) -> int:
    """The title screen and all that follows from it; at a kiosk the invitation comes first."""
    from game.app.loop import open_window

    if is_kiosk and has_phones:
        raise BadCall("--kiosk and --phones do not go together: at a kiosk nobody minds who comes in. Leave one out.")
    check_language(language)
    return open_window(
        speed=speed, is_windowed=is_windowed, is_kiosk=is_kiosk, has_phones=has_phones, language=language
    )


def play(
    *,
    seats: str,
    scenario: str,
    length: str,
    seed: int | None,
    is_headless: bool,
    speed: float,
    save: Path | None,
    is_json: bool,
    pack: Path | None,
    is_class: bool,
    reveal: int,
    cards: str = "",
    public: str = "",
    has_phones: bool = False,
    is_windowed: bool | None,
    language: str = "",
) -> int:
    """One match, with or without a window."""
    kinds = parse_seats(seats or (ALL_BOTS if is_headless else ONE_ALONE))
    _check_headless(kinds, is_headless)
    _check_public(public, is_headless=is_headless)
    check_language(language)
    content = _pack(pack, language or _as_set(is_headless=is_headless), is_drawn=not is_headless)
    if save is not None:
        from game.app.saves import check_keep

        check_keep(save)
    setup = setup_for(
        content,
        kinds,
        seed=fresh_seed() if seed is None else seed,
        scenario=scenario,
        length=length,
        rated="class" if is_class else "party",
        pack_at=str(pack.absolute()) if pack is not None else "",
        save_to=str(save.absolute()) if save is not None else "",
        is_headless=is_headless,
        reveal=reveal,
        cards=_card_code(cards),
        public=public,
    )
    plan_for(setup, content)
    if is_headless:
        from game.app.headless import play_headless

        return _report(play_headless(setup, content), content, is_json, save)
    from game.app.loop import play_in_window

    outcome = play_in_window(
        setup, content, speed=speed, is_windowed=is_windowed, has_last_menu=not is_json, has_phones=has_phones
    )
    return _report(outcome, content, is_json, save) if outcome is not None else 0


def _check_public(asked: str, *, is_headless: bool) -> None:
    if asked and asked not in WAYS:
        raise unknown("--public", asked, WAYS)
    if asked and is_headless:
        raise BadCall("--public needs people who look on, and --headless has no screen to look at. Leave one out.")


def _card_code(asked: str) -> str:
    if not asked:
        return ""
    from game.app.card_sheet import code_for

    return code_for(asked)


def resume(file: Path | None, *, speed: float, is_json: bool, is_windowed: bool | None) -> int:
    """The rest of a match that was interrupted, where it was played: in a window or without one."""
    from game.app.replay import pack_of
    from game.app.saves import interrupted, open_save, said_of_loss, where_it_ends

    path = file if file is not None else interrupted()
    if path is None:
        raise BadCall("No match was interrupted. Begin one: python3 main.py")
    journal, setup = open_save(path, is_live=True)
    if journal.lost:
        sys.stderr.write(f"{said_of_loss(journal.lost)}\n")
    setup = where_it_ends(path, setup)
    try:
        content = pack_of(setup)
        if journal.is_finished and file is not None:
            raise BadCall(f"{path}: this match was played to its end. Look at it again: python3 main.py replay {path}")
        if setup.is_headless:
            from game.app.headless import resume_headless

            return _report(resume_headless(journal, setup, content), content, is_json)
        from game.app.loop import resume_in_window

        outcome = resume_in_window(
            journal, setup, content, speed=speed, is_windowed=is_windowed, has_last_menu=not is_json
        )
    finally:
        journal.close()
    return _report(outcome, content, is_json) if outcome is not None else 0


def replay(
    file: Path, *, regime: str, is_story: bool, is_json: bool, is_sound_only: bool = False, language: str = ""
) -> int:
    """A saved match verified; on request told, or judged under another rule. 1 where a part of it is lost."""
    from game.app.replay import replay_file, told_under
    from game.app.saves import said_of_loss

    check_language(language)
    done = replay_file(file, is_sound_only=is_sound_only, language=language)
    if done.lost:
        sys.stderr.write(f"{said_of_loss(done.lost)}\n")
    days = told_under(done, regime) if regime else None
    story: list[str] | None = None
    if is_story:
        from game.content.wording import Wording
        from game.debrief.story import retold

        story = retold(done.events, Wording(done.pack))
    if is_json:
        extra = {"judged": days} if days is not None else {}
        _print_json({**done.outcome, **extra, **({"story": story} if story is not None else {})})
        return 1 if done.lost else 0
    for line in story or ():
        print(visible(line))
    if days is not None:
        _print_days(days, done.pack)
    if story is None and days is None:
        _report(done.outcome, done.pack, is_json=False)
        _print_verified(done)
    if done.setup.is_for_people:
        print(LEVELS[done.outcome["level"]])
    return 1 if done.lost else 0


def _print_verified(done: Replayed) -> None:
    if not done.setup.is_forgotten:
        print(f"All {done.outcome['steps']} steps are as they were played.")
        return
    from game.app.replay import evenings_that_stand

    found, count = evenings_that_stand(done)
    print("Its votes were forgotten; what is left is as it was kept.")
    print(f"By the sums that are left everybody is in the same tier on {found} of {count} evenings.")


def forget(file: Path, *, out: Path | None, is_sure: Callable[[str], bool]) -> int:
    """A saved match without who gave what: in its own place after a question, or beside it. 0, or 1 for a no."""
    from game.app.forgotten import keep_without_votes
    from game.app.replay import replay_file
    from game.app.saves import check_keep

    done = replay_file(file)
    if done.setup.is_forgotten:
        raise BadCall(f"{file}: there are no votes in this match any more.")
    if not done.outcome["winner"]:
        raise BadCall(f"{file}: this match is not over, and needs its votes to go on: python3 main.py resume {file}")
    if out is not None:
        check_keep(out, option="--out")
    elif not is_sure(f"{file}: forget who gave what, for good?"):
        return 1
    keep_without_votes(out or file, done.setup, done.events)
    print(f"{out or file}: the sums of each face are left, and no giver.")
    return 0


def _check_headless(kinds: list[SeatKind], is_headless: bool) -> None:
    people = sorted({kind for kind in kinds if KINDS[kind].is_held})
    if is_headless and people:
        raise BadCall(f"--headless plays bots only, and --seats names {', '.join(people)}: write --seats {ALL_BOTS}")


def _as_set(*, is_headless: bool) -> str:
    """The language that is chosen in the settings; without a window a match hangs on nothing but its command."""
    if is_headless:
        return ENGLISH
    from game.table.settings import load_settings

    return load_settings()[0].settings.language


def _pack(folder: Path | None, language: str, *, is_drawn: bool) -> Pack:
    """The pack to play with; what nobody has drawn is told now, not when it is to be shown."""
    from game.content import default_pack, load_pack

    if folder is None:
        return default_pack(language)
    if not is_drawn:
        return load_pack(folder, language=language)
    from game.app.pack_pictures import PICTURES

    return load_pack(folder, PICTURES, language)


def _print_json(document: object) -> None:
    text = json.dumps(document, indent=2, ensure_ascii=False)
    print(OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text))  # JSON's own way to write them


def _report(outcome: dict[str, Any], pack: Pack, is_json: bool, kept: Path | None = None) -> int:
    """`kept`: the file that holds the match now; what that means is said in one line.

    As on the screen a class ranks nobody: seats in their order, and Life only where it won.
    """
    if is_json:
        _print_json(outcome)
        return 0
    from game.content.wording import Wording
    from game.debrief.level import is_class

    words, is_ranked = Wording(pack), not is_class(outcome["length"])
    came_true, none_yet, wins = (retold(said, pack.language) for said in ("came true", "no wish yet", "wins"))
    rows = zip(range(8), outcome["masks"], outcome["life_points"], outcome["wishes"], strict=False)
    for seat, mask, points, wish in sorted(rows, key=lambda row: -(row[2] or 0) * is_ranked):
        title = words.wish(wish["wish"]) + (f" ({came_true})" if wish["is_true"] else "") if wish else none_yet
        crown = wins if seat in outcome["winner"] else ""
        life = "-" if points is None else points if is_ranked or crown else ""
        print(visible(f"{'ABCDEFGH'[seat]}  {words.mask(mask):<10} {life:>4}  {title}  {crown}".rstrip()))
    print(retold(_played(outcome), pack.language))
    if kept is not None:
        form = "{kept} holds every answer and every vote. Without who gave what: python3 main.py forget {kept}"
        print(retold(Told(form, kept=kept), pack.language))
    return 0


def _played(outcome: dict[str, Any]) -> Told:
    """What tells one match from all others."""
    steps, hash_hex, seed = outcome["steps"], outcome["hash"], outcome["seed"]
    if seed is None:
        return Told("{steps} steps, hash {hash}", steps=steps, hash=hash_hex)
    return Told("seed {seed}, {steps} steps, hash {hash}", seed=seed, steps=steps, hash=hash_hex)


def _print_days(days: list[dict[str, Any]], pack: Pack) -> None:
    from game.content.wording import Wording

    words = Wording(pack)
    for day in days:
        if "masks" not in day:
            print(
                f"Day {day['day']}, judged by {day['regime']}: {day['opened']} more in at doors, {day['shut']} fewer."
            )
            continue
        print(f"Day {day['day']}, judged by {day['regime']}:")
        for mask, standing in day["masks"].items():
            print(visible(f"  {words.mask(mask):<10} {standing['shown'] or '-':>8}  tier {standing['tier']}"))
