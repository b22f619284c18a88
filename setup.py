"""Only what pyproject.toml cannot say: a built wheel holds the pictures, packs, words and sounds of assets/."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

LEFT_OUT = ("__pycache__", "make*.py", "instruments.py", "score.py", "trailer.gif")


class WithAssets(build_py):
    """Puts assets/ into the package, but for the programs that make them and README's film.

    An editable install reads them in place.
    """

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            inside = Path(self.build_lib) / "game" / "assets"
            shutil.rmtree(inside, ignore_errors=True)
            shutil.copytree("assets", inside, ignore=shutil.ignore_patterns(*LEFT_OUT))


setup(cmdclass={"build_py": WithAssets})
