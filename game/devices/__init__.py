"""Devices: pygame events to presses, presses to drafts of answers; must not know any game or decide any rule."""
