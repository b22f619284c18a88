"""The system's own voice, in a process of its own: no frame waits for it, and without one there is one clear line."""

from __future__ import annotations

import os
import queue
import re
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Literal

from game.languages import ENGLISH

VOICE = "PEER_REVIEW_VOICE"
"""In the environment: the command to speak with; what is to be said comes on its standard input.

Where it has {language} in it, that is the language's code, as de.
"""
LANGUAGE = "{language}"
WINDOWS = (
    "powershell", "-NoProfile", "-NonInteractive", "-Command",
    "Add-Type -AssemblyName System.Speech; [Console]::InputEncoding = [Text.Encoding]::UTF8; "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, "
    f"[Globalization.CultureInfo]::CreateSpecificCulture('{LANGUAGE}')) }} catch {{ }}; "
    "$voice.Speak([Console]::In.ReadToEnd())",
)  # fmt: skip
KNOWN: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "darwin": (("say", "-f", "-"),),
    "win32": (WINDOWS,),
    "": (
        ("espeak-ng", "-v", LANGUAGE, "--stdin"), ("espeak", "-v", LANGUAGE, "--stdin"),
        ("spd-say", "--language", LANGUAGE, "--wait", "--pipe-mode"),
    ),
}  # fmt: skip
"""What each system speaks with, best first; all of them read their text from standard input and end when it is said.

Each is told the language: in the voice of another one, words are noise. Apple's goes by the name of a voice.
"""
LISTED_S = 5.0
"""So long Apple's list of voices may take."""
WAITING_MOST = 3
"""So many sentences wait; of more, the oldest are no longer what is on the screen."""
STUCK_S = 30.0
"""No sentence takes longer to say: a voice that does is stopped."""
Trouble = Literal["", "missing", "failing"]


def voice_command(
    language: str, platform: str = sys.platform, environ: Mapping[str, str] = os.environ
) -> tuple[str, ...]:
    """What speaks `language`: the player's own command, or the first of the system's that is there; () for none."""
    own = shlex.split(environ.get(VOICE, ""))
    known = [tuple(own)] if own else KNOWN.get(platform, KNOWN[""])
    command = next((command for command in known if shutil.which(command[0])), ())
    spoken = tuple(part.replace(LANGUAGE, language) for part in command)
    return (*spoken, *apples_voice(language, _listed())) if spoken == KNOWN["darwin"][0] else spoken


def apples_voice(language: str, listed: str) -> tuple[str, ...]:
    """How Apple's `say` is told to speak `language`: the first such voice of its list; () leaves it to the system."""
    found = re.search(rf"^(\S.*?)\s+{re.escape(language)}[_-]\w+\s+#", listed, re.MULTILINE)
    return ("-v", found[1]) if found is not None else ()


def _listed() -> str:
    try:
        listed = subprocess.run(("say", "-v", "?"), capture_output=True, timeout=LISTED_S, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return listed.stdout.decode(errors="replace")


class Narrator:
    """Says sentences one after the other while it `is_on`.

    `trouble`: "missing" without a voice, "failing" if it broke.
    """

    def __init__(self, find: Callable[[str], Sequence[str]] = voice_command) -> None:
        self.trouble: Trouble = ""
        self._find = find
        self._language = ENGLISH
        self._command: Sequence[str] = ()
        self._waiting: queue.Queue[str | None] = queue.Queue()
        self._thread: threading.Thread | None = None
        self._speaking: subprocess.Popen[bytes] | None = None

    @property
    def is_on(self) -> bool:
        return self._thread is not None

    def turn(self, *, is_on: bool) -> None:
        """On or off. Off is silent at once."""
        if is_on == self.is_on:
            return
        if not is_on:
            self.close()
            self.trouble = ""
            return
        self._command = tuple(self._find(self._language))
        self.trouble = "" if self._command else "missing"
        if self._command:
            self._waiting = queue.Queue()
            self._thread = threading.Thread(target=self._speak, args=(self._waiting,), name="narrator", daemon=True)
            self._thread.start()

    def speak(self, language: str) -> None:
        """In this language from the next sentence on."""
        if language == self._language:
            return
        self._language = language
        if self.is_on:
            self._command = tuple(self._find(language)) or self._command

    def say(self, words: str) -> None:
        """Soon; returns at once. Nothing while it is off."""
        if not self.is_on or not words.strip():
            return
        while self._waiting.qsize() >= WAITING_MOST:
            with suppress(queue.Empty):
                self._waiting.get_nowait()
        self._waiting.put(words)

    def hush(self) -> None:
        """What is being said and what waits is left: the screen shows something else now."""
        with suppress(queue.Empty):
            while True:
                self._waiting.get_nowait()
        self._stop_speaking()

    def close(self) -> None:
        """Silent for good, or until it is turned on again."""
        if self._thread is None:
            return
        self.hush()
        self._waiting.put(None)
        self._thread = None

    def _stop_speaking(self) -> None:
        speaking = self._speaking
        if speaking is not None:
            with suppress(OSError):
                speaking.kill()

    def _speak(self, waiting: queue.Queue[str | None]) -> None:
        """On a thread of its own: starts the voice for each sentence and waits until it is said."""
        while (words := waiting.get()) is not None:
            try:
                self._say(words)
            except (OSError, subprocess.SubprocessError):
                self.trouble = "failing"
                return

    def _say(self, words: str) -> None:
        quiet = subprocess.DEVNULL
        self._speaking = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)
        try:
            self._speaking.communicate(f"{words}\n".encode(), timeout=STUCK_S)
        except (subprocess.TimeoutExpired, BrokenPipeError):
            self._speaking.kill()
            self._speaking.communicate()
        code = self._speaking.returncode
        self._speaking = None
        if code > 0:  # below: it was hushed
            raise subprocess.CalledProcessError(code, self._command)
