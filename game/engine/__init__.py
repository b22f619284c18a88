"""The engine: runs any script of prompts and events; it does not know Plaudit."""
