"""Plays cues and muzak through pygame's mixer, or keeps quiet where there is no sound card. Never stops the game."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pygame

from game.places import ASSETS
from game.sound.cues import CUES, MUSIC_LAYERS, Cue, Group
from game.sound.opening import PATIENCE_S, Opening
from game.told import Told

SOUNDS = ASSETS / "sounds"
RATE_HZ = 44_100
BUFFER_SAMPLES = 512  # 12 ms: a press is heard when it is made
CHANNELS = 24
FADE_MS = 600

DEFAULT_VOLUMES: dict[Group, float] = {"music": 0.5, "effects": 0.8, "voice": 1.0}


class Speaker:
    """The game's loudspeaker. `problem` says in plain words why there is no sound, for the settings screen."""

    def __init__(self, folder: Path = SOUNDS) -> None:
        self.problem: str | None = None
        self.is_muted = False
        self._folder = folder
        self._volumes = dict(DEFAULT_VOLUMES)
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}
        self._turns: dict[str, int] = {}
        self._thickness: float | None = None
        self._has_mixer = False
        self.reads_aside = False
        """Whether a thread reads the music, so that no frame waits for it: it sets in a moment later."""
        self._reading: Thread | None = None
        self._opening: Opening | None = None if pygame.mixer.get_init() else Opening(RATE_HZ, BUFFER_SAMPLES)
        if self._opening is None or self._opening.answer(PATIENCE_S) != "later":
            self._settle()
        else:
            self.problem = "The sound system has not answered yet. The game plays on; sound joins when it does."

    def look_again(self) -> None:
        """Once a frame: sound joins as soon as a system that was late has answered, music as soon as it is read."""
        if self._reading is not None and not self._reading.is_alive():
            self._reading = None
            if self._has_mixer and self._thickness is not None:
                self._begin_music()
        if self._opening is None:
            return
        answer = self._opening.answer()
        if answer == "no":
            self._opening = None
            self.problem = "No sound system answers. The game plays on in silence; captions tell what sounds."
        elif answer == "yes":
            self._settle()
            if self._has_mixer and self._thickness is not None:
                self._begin_music()

    def _settle(self) -> None:
        """The system has answered, or was open already: the mixer cannot hang any more."""
        self._opening, self.problem = None, None
        self._has_mixer = self._open()

    def _open(self) -> bool:
        try:
            if not pygame.mixer.get_init():
                pygame.mixer.init(RATE_HZ, -16, 2, BUFFER_SAMPLES)
            pygame.mixer.set_num_channels(CHANNELS)
            pygame.mixer.set_reserved(len(MUSIC_LAYERS))
        except (pygame.error, NotImplementedError) as trouble:
            self.problem = Told(
                "No sound card answers ({trouble}). The game plays on in silence; captions tell what sounds.",
                trouble=trouble,
            )
            return False
        return True

    def warm_up(self) -> None:
        """Read every cue from disk now, so that the first of each is not late. About 60 ms; the music is left out."""
        for cue in CUES.values():
            for file in cue.files:
                self._sound(file)

    def cue(self, name: str) -> str | None:
        """Play a cue once and return its name, if a caption tells of it. Raises KeyError for a name not in CUES.

        The name comes back also when nothing is heard: muted, without a sound card, or too many at once.
        """
        cue = CUES[name]
        turn = self._turns.get(name, 0)
        self._turns[name] = turn + 1
        sound = self._sound(cue.files[turn % len(cue.files)])
        volume = self._heard(cue.group)
        if sound and volume and self._count_sounding(cue) < cue.at_once_limit:
            sound.set_volume(volume)  # the sound's, since a channel forgets its own when it starts to play
            sound.play()  # find_channel() would hand out the music's; if all are busy, one of 24 is not missed
        return name if cue.is_told else None

    def music(self, thickness: float | None) -> None:
        """Play the muzak this thick: 0 is a lone marimba, 1 the whole band; None fades it out. May be called often.

        The second layer comes in over the lower half of the range, the third over the upper half. The first call reads
        360 kB of music (0.15 s, unless `reads_aside`).
        """
        if thickness is not None and not 0 <= thickness <= 1:
            raise ValueError(f"thickness is {thickness}, not 0 to 1")
        was_playing = self._thickness is not None
        self._thickness = thickness
        if not self._has_mixer:
            return
        if thickness is None:
            for number in range(len(MUSIC_LAYERS)):
                pygame.mixer.Channel(number).fadeout(FADE_MS)
            return
        if was_playing:
            self._level_music()
        else:
            self._begin_music()

    def _begin_music(self) -> None:
        if self.reads_aside and any(file not in self._sounds for file in MUSIC_LAYERS):
            if self._reading is None:
                self._reading = Thread(target=self._read_music, daemon=True, name="music")
                self._reading.start()
            return
        layers = [self._sound(file) for file in MUSIC_LAYERS]
        self._level_music()
        for number, sound in enumerate(layers):
            if sound:
                pygame.mixer.Channel(number).play(sound, loops=-1)
                pygame.mixer.Channel(number).pause()
        pygame.mixer.unpause()  # all at one moment, so that they stay together

    def _read_music(self) -> None:
        for file in MUSIC_LAYERS:
            self._sound(file)

    def _level_music(self) -> None:
        if self._thickness is None or not self._has_mixer:
            return
        for file, share in zip(MUSIC_LAYERS, layer_shares(self._thickness), strict=True):
            sound = self._sounds.get(file)
            if sound:
                sound.set_volume(share * self._heard("music"))

    def volume(self, group: Group) -> float:
        """The set volume of a group, 0 to 1, also while muted."""
        return self._volumes[group]

    def set_volume(self, group: Group, volume: float) -> None:
        """Set a group's volume; what lies outside 0 to 1 is taken as the nearest end."""
        self._volumes[group] = min(1.0, max(0.0, volume))
        self._level_music()

    def set_muted(self, is_muted: bool) -> None:
        """Silence everything at once, or bring it back; the volumes stay as they are set."""
        self.is_muted = is_muted
        if is_muted and self._has_mixer:
            for number in range(len(MUSIC_LAYERS), CHANNELS):
                pygame.mixer.Channel(number).stop()
        self._level_music()

    def close(self) -> None:
        """Give the sound card back. The speaker stays usable, and silent."""
        self._opening = None
        if self._reading is not None:
            self._reading.join()
            self._reading = None
        if self._has_mixer:
            self._has_mixer = False
            self._sounds.clear()
            pygame.mixer.quit()

    def _heard(self, group: Group) -> float:
        # Squared, because that is nearer to how loudness feels: half on the slider sounds like half.
        return 0.0 if self.is_muted else self._volumes[group] ** 2

    def _count_sounding(self, cue: Cue) -> int:
        return sum(sound.get_num_channels() for file in cue.files if (sound := self._sounds.get(file)))

    def _sound(self, file: str) -> pygame.mixer.Sound | None:
        if not self._has_mixer:
            return None
        if file not in self._sounds:
            path = self._folder / f"{file}.ogg"
            try:
                self._sounds[file] = pygame.mixer.Sound(path)
            except (pygame.error, OSError):
                self._sounds[file] = None
                self.problem = Told(
                    "The sound {name} cannot be read, so it stays silent. Fetch the game's files anew.", name=path.name
                )
        return self._sounds[file]


def layer_shares(thickness: float) -> tuple[float, float, float]:
    """How much of each muzak layer is heard, 0 to 1 each, at a thickness of 0 to 1."""
    return 1.0, min(1.0, thickness * 2), max(0.0, thickness * 2 - 1)
