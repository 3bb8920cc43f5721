"""Writing whole trees of files: all or nothing, and comparing a tree with what it should be.

`replace_tree` swaps one folder. `commit` replaces several folders and files of one folder together: they are prepared
in `.next`, and whoever comes after an interruption carries on from there with `recover`.
"""

from __future__ import annotations

import difflib
import shutil
import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from codegen.errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_IGNORED = frozenset({"__pycache__"})
_NEXT = ".next"
_OLD = ".old-"


def commit(folder: Path, files: Mapping[str, str]) -> None:
    """Replace folders and files in a folder together; what `files` does not name stays. All of it happens or nothing.

    Once `.next` has its name everything new is on disk, and `recover` can finish what is interrupted after that.
    """
    recover(folder)
    folder.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f"{_NEXT}-", dir=folder))
    try:
        _fill(new, files)
        new.rename(folder / _NEXT)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    recover(folder)


def recover(folder: Path) -> None:
    """Finish an interrupted `commit`, or clear away what it had not finished preparing."""
    for rest in folder.glob(f"{_NEXT}-*"):
        shutil.rmtree(rest, ignore_errors=True)
    waiting = folder / _NEXT
    if not waiting.is_dir():
        return
    for part in sorted(waiting.iterdir()):
        if part.is_dir() and not part.name.startswith(_OLD):
            _swap(folder / part.name, part, waiting / f"{_OLD}{part.name}")
        elif part.is_file():
            part.replace(folder / part.name)
    shutil.rmtree(waiting)


def _put_back(folder: Path) -> None:
    """Put back what an interrupted `replace_tree` had moved aside, and clear what it left lying about."""
    old = folder.with_name(f".{folder.name}.old")
    if old.exists():
        if folder.exists():
            shutil.rmtree(old)
        else:
            old.rename(folder)
    for rest in folder.parent.glob(f".{folder.name}.new-*"):
        shutil.rmtree(rest, ignore_errors=True)


def replace_tree(folder: Path, files: Mapping[str, str]) -> None:
    """Make a folder hold exactly these files. Until the last step the old folder stays whole."""
    _put_back(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}.new-", dir=folder.parent))
    try:
        _fill(new, files)
        _swap(folder, new, folder.with_name(f".{folder.name}.old"))
        _put_back(folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder that was just made, and nowhere else."""
    for name, text in files.items():
        parts = PurePosixPath(name).parts
        if not parts or PurePosixPath(name).is_absolute() or ".." in parts or "\\" in name:
            raise CodegenError("this file would stand outside of its folder.", where=name, hint="Pin another name.")
        path = folder.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    folder.chmod(0o755)


def _swap(folder: Path, new: Path, old: Path) -> None:
    if folder.exists():
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
    new.rename(folder)


def present(folder: Path, ignored: Iterable[str] = _IGNORED) -> dict[str, str]:
    """All files below a folder, by relative path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not set(path.relative_to(folder).parts) & set(ignored)
    }


def differences(folder: Path, expected: Mapping[str, str]) -> list[str]:
    """How a folder differs from the files it should hold, as readable lines."""
    found = present(folder) if folder.exists() else {}
    lines = [f"{folder.name}/{name}: is missing" for name in sorted(expected.keys() - found.keys())]
    lines += [f"{folder.name}/{name}: does not belong here" for name in sorted(found.keys() - expected.keys())]
    for name in sorted(expected.keys() & found.keys()):
        if expected[name] != found[name]:
            lines.append(f"{folder.name}/{name}: {_first_difference(found[name], expected[name])}")
    return lines


def _first_difference(found: str, expected: str) -> str:
    for number, line in enumerate(difflib.unified_diff(found.splitlines(), expected.splitlines(), lineterm="", n=0)):
        if number >= 2 and line.startswith("@@"):
            return f"differs from what would be generated, first at line {line.split()[1].lstrip('-').split(',')[0]}"
    return "differs in its line ends or its last line"
