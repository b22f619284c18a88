"""A pack as it was at a commit: `PATH@COMMIT`, laid out in a folder by git. Changes nothing in the repository."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import tomllib
from pathlib import Path, PurePosixPath

from game.lab.seating import BadTable

AT = "@"
HEAD_FILE = "pack.toml"


def laid_out(named: str, into: Path) -> str:
    """The folder of that pack; a plain folder is its own. Raises BadTable, in words, for what git does not have.

    A pack that is based on a neighbour in the repository has that as of the same commit too.
    """
    path, at, commit = named.rpartition(AT)
    if not at or Path(named).exists():
        return named
    pack = Path(path).absolute()
    start = next(parent for parent in (pack, *pack.parents) if parent.is_dir())
    top = _git(start, named, "rev-parse", "--show-toplevel")
    if top is None:
        raise BadTable(f"{named}: {start} is in no git repository, so no commit of it can be read. Name a folder.")
    root = Path(top.decode().strip())
    found = _git(root, named, "rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}")
    if found is None:
        raise BadTable(f"{named}: there is no commit {commit!r} in {root}. `git log -- {path}` lists those that count.")
    sha = found.decode().strip()
    inside = PurePosixPath(pack.resolve().relative_to(root.resolve()).as_posix())
    folder = into / sha[:12]
    if not _lay(root, named, sha, inside, folder):
        raise BadTable(f"{named}: that commit has no {HEAD_FILE} at {inside}. `git log -- {path}` lists those that do.")
    below = _based_on(folder / inside)
    if below:
        _lay(root, named, sha, inside.parent / below, folder)
    return str(folder / inside)


def _lay(root: Path, named: str, sha: str, inside: PurePosixPath, folder: Path) -> bool:
    """Write one folder of the commit below `folder`; False where the commit has no pack there."""
    packed = _git(root, named, "archive", "--format=tar", sha, "--", str(inside))
    if packed is None:
        return False
    shutil.rmtree(folder / inside, ignore_errors=True)
    with tarfile.open(fileobj=io.BytesIO(packed)) as files:
        for member in files:
            data = files.extractfile(member) if member.isfile() else None
            if data is not None:
                path = folder / PurePosixPath(member.name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data.read())
    return (folder / inside / HEAD_FILE).is_file()


def _based_on(folder: Path) -> str:
    try:
        name = tomllib.loads((folder / HEAD_FILE).read_text(encoding="utf-8")).get("based_on", "")
    except ValueError:  # told by whoever reads the pack
        return ""
    return name if isinstance(name, str) else ""


def _git(where: Path, named: str, *words: str) -> bytes | None:
    """What git says; None if it cannot."""
    try:
        done = subprocess.run(["git", *words], cwd=where, capture_output=True, check=False)
    except FileNotFoundError:
        raise BadTable(
            f"{named}: git is not installed, and only git knows what was at a commit. Name a folder."
        ) from None
    return done.stdout if done.returncode == 0 else None
