"""The speaker plays what it is told, keeps to its volumes, and keeps quiet instead of failing."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.sound import CUES, Speaker
from game.sound import speaker as speaker_module
from game.sound.cues import MUSIC_LAYERS
from game.sound.opening import PATIENCE_S, Opening
from game.sound.speaker import layer_shares


class HeldSound(pygame.mixer.Sound):
    """A sound that does not end, so that a busy machine cannot be too late to count it."""

    def play(self, *_: object, **__: object) -> pygame.mixer.Channel:
        return super().play(loops=-1)


@pytest.fixture
def speaker(monkeypatch: pytest.MonkeyPatch) -> Iterator[Speaker]:
    monkeypatch.setattr(pygame.mixer, "Sound", HeldSound)
    opened = Speaker()
    yield opened
    opened.close()


def sounding() -> int:
    """How many channels outside the music play now."""
    return sum(pygame.mixer.Channel(n).get_busy() for n in range(len(MUSIC_LAYERS), pygame.mixer.get_num_channels()))


@pytest.mark.parametrize("name", CUES)
def test_each_cue_is_heard_and_says_whether_a_caption_tells_it(speaker: Speaker, name: str) -> None:
    assert speaker.cue(name) == (name if CUES[name].is_told else None)
    assert (sounding(), speaker.problem) == (1, None)


def test_an_unknown_cue_is_a_mistake_of_the_caller(speaker: Speaker) -> None:
    with pytest.raises(KeyError, match="boo"):
        speaker.cue("boo")


def test_many_lock_ins_at_once_are_not_louder_than_a_few(speaker: Speaker) -> None:
    for _ in range(8):
        speaker.cue("lock-in")
    assert sounding() == CUES["lock-in"].at_once_limit


def test_applause_takes_its_grains_in_turn(speaker: Speaker) -> None:
    for _ in range(3):
        speaker.cue("applause")
    heard = {pygame.mixer.Channel(n).get_sound() for n in range(3, 6)}
    assert len(heard) == 3


def test_mute_silences_what_sounds_and_what_follows_but_not_the_captions(speaker: Speaker) -> None:
    speaker.cue("win")
    speaker.music(1.0)
    speaker.set_muted(True)
    assert speaker.cue("gate-open") == "gate-open"
    assert sounding() == 0
    assert music_volumes() == [0, 0, 0]
    speaker.set_muted(False)
    speaker.cue("gate-open")
    assert sounding() == 1
    assert min(music_volumes()) > 0


def test_a_group_at_zero_is_not_played_and_the_others_are(speaker: Speaker) -> None:
    speaker.set_volume("effects", 0)
    speaker.cue("coin")
    assert sounding() == 0
    speaker.music(0.0)
    assert pygame.mixer.Channel(0).get_busy()


def test_a_volume_stays_between_its_ends(speaker: Speaker) -> None:
    speaker.set_volume("music", 1.7)
    speaker.set_volume("voice", -1)
    assert (speaker.volume("music"), speaker.volume("voice")) == (1.0, 0.0)


def music_volumes() -> list[float]:
    """The volumes of the music's layers, poorest layer first."""
    playing = [pygame.mixer.Channel(n).get_sound() for n in range(len(MUSIC_LAYERS))]
    return [sound.get_volume() for sound in playing if sound]


def test_the_muzak_grows_thinner_as_it_is_told(speaker: Speaker) -> None:
    speaker.music(1.0)
    assert all(pygame.mixer.Channel(n).get_busy() for n in range(len(MUSIC_LAYERS)))
    full = music_volumes()
    speaker.music(0.25)
    thin = music_volumes()
    assert thin[0] == full[0] > 0
    assert 0 < thin[1] < full[1]
    assert thin[2] == 0


def test_cues_never_take_a_channel_of_the_music(speaker: Speaker) -> None:
    for name in CUES:
        speaker.cue(name)
    assert not any(pygame.mixer.Channel(n).get_busy() for n in range(len(MUSIC_LAYERS)))


def test_the_layers_add_up_from_one_marimba_to_the_band() -> None:
    assert layer_shares(0) == (1, 0, 0)
    assert layer_shares(0.5) == (1, 1, 0)
    assert layer_shares(1) == (1, 1, 1)


@pytest.mark.parametrize("thickness", [-0.1, 1.1])
def test_a_thickness_out_of_range_is_refused(speaker: Speaker, thickness: float) -> None:
    with pytest.raises(ValueError, match="0 to 1"):
        speaker.music(thickness)


def test_without_a_sound_card_the_game_goes_on_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "there-is-no-such-driver")
    silent = Speaker()
    assert silent.problem
    assert "captions" in silent.problem
    silent.warm_up()
    silent.music(0.5)
    silent.set_muted(True)
    silent.set_volume("music", 0.1)
    assert silent.cue("star-5") == "star-5"
    silent.music(None)
    silent.close()


class Late(Opening):
    """A sound system that answers when it is let."""

    gate = threading.Event()
    says = True

    def ask(self) -> bool:
        self.gate.wait(30)
        return self.says


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Late]]:
    pygame.mixer.quit()
    Late.gate, Late.says = threading.Event(), True
    monkeypatch.setattr(speaker_module, "Opening", Late)
    monkeypatch.setattr(speaker_module, "PATIENCE_S", 0.05)
    yield Late
    Late.gate.set()


def test_a_sound_system_that_hangs_does_not_hold_the_game_up_and_joins_later(late: type[Late]) -> None:
    """A bug once: thirty seconds of a black window, then silence for good."""
    began_s = time.monotonic()
    speaker = Speaker()
    assert time.monotonic() - began_s < 2
    assert "joins" in (speaker.problem or "")
    speaker.music(1.0)
    assert speaker.cue("win") == "win"
    speaker.look_again()
    assert not pygame.mixer.get_init()
    late.gate.set()
    until_s = time.monotonic() + 10
    while speaker.problem is not None and time.monotonic() < until_s:
        speaker.look_again()
        time.sleep(0.01)
    assert speaker.problem is None
    assert pygame.mixer.Channel(0).get_busy(), "the music that was asked for meanwhile"
    speaker.close()


def test_a_sound_system_that_says_no_late_is_told(late: type[Late]) -> None:
    late.says = False
    speaker = Speaker()
    late.gate.set()
    until_s = time.monotonic() + 10
    while "joins" in (speaker.problem or "") and time.monotonic() < until_s:
        speaker.look_again()
        time.sleep(0.01)
    assert "silence" in (speaker.problem or "")
    speaker.close()


def test_the_start_waits_less_than_two_seconds_for_sound() -> None:
    assert PATIENCE_S < 2


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the server that never answers is a Unix socket")
def test_a_server_that_accepts_and_never_answers(tmp_path: Path) -> None:
    """The real thing, as far as SDL can reach such servers here; elsewhere it says at once that it cannot."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "pulse"))
        server.listen(5)
        code = (
            "import time; began_s = time.monotonic(); from game.sound import Speaker; s = Speaker()\n"
            "print(time.monotonic() - began_s); import os; os._exit(0)"
        )
        env = {**os.environ, "PULSE_SERVER": f"unix:{tmp_path / 'pulse'}", "SDL_AUDIODRIVER": "pulseaudio"}
        done = subprocess.run(
            [sys.executable, "-u", "-c", code], env=env, capture_output=True, text=True, timeout=60, check=True
        )
    assert float(done.stdout.splitlines()[-1]) < 4, "a busy machine takes its time to import, too"


def test_a_missing_file_is_named_and_the_rest_plays(tmp_path: Path) -> None:
    lonely = Speaker(tmp_path)
    try:
        assert lonely.cue("page") is None
        assert lonely.problem
        assert "page.ogg" in lonely.problem
    finally:
        lonely.close()
