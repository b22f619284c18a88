"""The two commands as somebody starts them, in a Python that has no libraries of the game's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
OUTER_PYTHON: str = getattr(sys, "_base_executable", sys.executable)


def run_main(*arguments: str, prelude: str = "pass") -> subprocess.CompletedProcess[str]:
    """Run main.py on a bare Python, after `prelude`."""
    script = (
        f"import runpy, sys; {prelude}; sys.path.insert(0, {str(ROOT)!r}); sys.argv = ['main.py', *{arguments!r}]; "
    )
    script += f"runpy.run_path({str(ROOT / 'main.py')!r}, run_name='__main__')"
    return subprocess.run([OUTER_PYTHON, "-c", script], capture_output=True, text=True, check=False)
