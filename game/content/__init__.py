"""Packs from disk: read, checked, frozen. Everything that is content comes in here; nothing here decides a rule."""

from game.content.loading import PACKS, default_pack, load_pack
from game.content.problems import BadPack, Problem

__all__ = ["PACKS", "BadPack", "Problem", "default_pack", "load_pack"]
