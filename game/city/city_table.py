"""The table that the scripts of the city play at: where they ask, tell and roll; holds no rule."""

from __future__ import annotations

from typing import TypeAlias

from game.city.city import City
from game.engine.rules import Table

CityTable: TypeAlias = Table[City]
