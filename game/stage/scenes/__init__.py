"""Scenes, one kind of picture a file; each module with a `SCENE` registers by being here."""
