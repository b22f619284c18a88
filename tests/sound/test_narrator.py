"""The voice that reads aloud: a process of its own that nobody waits for; without one, one word of trouble."""

from __future__ import annotations

import shlex
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from game.languages import names_of_languages
from game.sound.narrator import KNOWN, LANGUAGE, VOICE, WAITING_MOST, Narrator, apples_voice, voice_command
from game.table.narration import Narration


def voice(folder: Path, *, code: int = 0, is_slow: bool = False) -> tuple[str, ...]:
    """A voice that writes what it was given under one another."""
    script = folder / "voice.py"
    wait = "import time\nwhile True: time.sleep(1)\n" if is_slow else ""
    script.write_text(
        "import pathlib, sys\n"
        f"with open({str(folder / 'said')!r}, 'a', encoding='utf-8') as said:\n"
        f"    said.write(sys.stdin.buffer.read().decode())\n{wait}sys.exit({code})\n"
    )
    return sys.executable, str(script)


def until(holds: object) -> None:
    """Waits for a thread or a process, a minute at most."""
    for _ in range(6_000):
        if holds():  # type: ignore[operator]
            return
        time.sleep(0.01)
    pytest.fail("it never came about")


def said(folder: Path) -> list[str]:
    path = folder / "said"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def test_it_says_what_it_is_given_in_order_and_nothing_while_it_is_off(tmp_path: Path) -> None:
    narrator = Narrator(lambda _: voice(tmp_path))
    narrator.say("Unheard.")
    narrator.turn(is_on=True)
    narrator.say("Grüß dich. -v is no option.")
    until(lambda: len(said(tmp_path)) == 1)
    narrator.say("Two.")
    until(lambda: len(said(tmp_path)) == 2)
    narrator.turn(is_on=False)
    narrator.say("Unheard.")
    assert said(tmp_path) == ["Grüß dich. -v is no option.", "Two."]
    assert (narrator.is_on, narrator.trouble) == (False, "")


def test_nobody_waits_for_a_slow_voice_and_what_is_no_longer_true_is_left_out(tmp_path: Path) -> None:
    narrator = Narrator(lambda _: voice(tmp_path, is_slow=True))
    narrator.turn(is_on=True)
    for number in range(20):
        narrator.say(f"{number}.")  # returns although the first is never said to its end
    assert narrator._waiting.qsize() <= WAITING_MOST
    until(lambda: narrator._speaking is not None)
    speaking = narrator._speaking
    narrator.turn(is_on=False)
    until(lambda: not any(thread.name == "narrator" for thread in threading.enumerate()))
    assert speaking is None or speaking.poll() is not None, "the voice goes on without the game"


@pytest.mark.parametrize(("code", "trouble"), [(3, "failing"), (0, "")])
def test_a_voice_that_breaks_is_told_once(tmp_path: Path, code: int, trouble: str) -> None:
    narrator = Narrator(lambda _: voice(tmp_path, code=code))
    narrator.turn(is_on=True)
    narrator.say("One.")
    until(lambda: said(tmp_path) and (narrator.trouble == trouble))
    narrator.turn(is_on=False)
    assert narrator.trouble == ""


def test_without_a_voice_there_is_one_word_and_no_thread() -> None:
    narrator = Narrator(lambda _: ())
    narrator.turn(is_on=True)
    narrator.say("Nothing.")
    assert (narrator.is_on, narrator.trouble) == (False, "missing")
    narrator = Narrator(lambda _: ("no such program at all",))
    narrator.turn(is_on=True)
    narrator.say("Nothing.")
    until(lambda: narrator.trouble == "failing")


def test_each_system_has_its_own_voice_and_a_player_may_name_another() -> None:
    assert voice_command("de", "linux", {VOICE: f'"{sys.executable}" -c pass'}) == (sys.executable, "-c", "pass")
    assert voice_command("de", "linux", {VOICE: "no-such-program --loud"}) == ()
    assert [commands[0][0] for commands in KNOWN.values()] == ["say", "powershell", "espeak-ng"]


def test_each_voice_is_told_the_language(tmp_path: Path) -> None:
    """espeak-ng reads German as if it were English, whatever the system's language, unless it is told."""
    told = [command for platform in ("win32", "") for command in KNOWN[platform]]
    assert all(any(LANGUAGE in part for part in command) for command in told)
    own = {VOICE: f"{shlex.quote(sys.executable)} -m voice --of {LANGUAGE}"}
    assert voice_command("de", "linux", own)[-2:] == ("--of", "de")
    listed = (
        "Alex                en_US    # Most people\nAnna (Enhanced)     de_DE    # Hallo\nPetra  de_DE  # Guten Tag\n"
    )
    assert apples_voice("de", listed) == ("-v", "Anna (Enhanced)")
    assert apples_voice("fr", listed) == ()
    asked: list[str] = []
    narrator = Narrator(lambda language: asked.append(language) or voice(tmp_path))  # type: ignore[func-returns-value]
    narrator.speak("de")
    narrator.turn(is_on=True)
    narrator.speak("en")
    narrator.speak("en")
    narrator.turn(is_on=False)
    assert asked == ["de", "en"]


@pytest.mark.slow
@pytest.mark.needs("espeak-ng")
def test_the_systems_voice_can_say_every_language_of_the_game() -> None:
    heard = {}
    for language in names_of_languages():
        command = [*voice_command(language, "linux", {}), "-x", "-q"]
        done = subprocess.run(command, input="Brot und Spiele\n", capture_output=True, text=True, check=True)
        heard[language] = done.stdout
    assert len(set(heard.values())) == len(heard) > 1, "each in its own way"


class Heard(list[str]):
    """A voice that keeps what it is given."""

    def say(self, words: str) -> None:
        self.append(words)

    def hush(self) -> None:
        self.append("(hush)")


def test_a_menus_entry_breaks_off_what_was_said_before_and_is_said_once() -> None:
    heard = Heard()
    narration = Narration(heard)
    narration.hear(1, ("Do it.",))
    for entry in (("Go on",), ("Go on",), ("Music", "70"), ("Music", "80"), (), ("Go on",)):
        narration.point_at(entry)
    narration.rest()
    narration.hear(1, ("Do it.",))
    assert heard == [
        "Do it.", "(hush)", "Go on.", "(hush)", "Music: 70.", "(hush)", "Music: 80.", "(hush)", "Go on.", "(hush)",
        "Do it.",
    ]  # fmt: skip


def test_each_thing_is_said_once_in_a_group_and_again_when_it_stands_there_anew() -> None:
    heard = Heard()
    narration = Narration(heard)
    narration.hear(1, ("Do it.", "Keep it", "Burn it"))
    narration.hear(1, ("Do it.", "Keep it", "Burn it"))
    narration.hear(1, ("Do it.", "The ice has left.", ""))
    narration.hear(2, ("Do it.",))
    narration.rest()
    narration.rest()
    narration.hear(2, ("Do it.",))
    assert heard == ["Do it. Keep it. Burn it.", "The ice has left.", "Do it.", "(hush)", "Do it."]
