"""Writing whole trees of files: all or nothing, and comparing a tree with what it should be."""

from __future__ import annotations

import difflib
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_IGNORED = frozenset({"__pycache__"})


def recover(folder: Path) -> None:
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
    recover(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}.new-", dir=folder.parent))
    try:
        for name, text in files.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        new.chmod(0o755)
        _swap(folder, new)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _swap(folder: Path, new: Path) -> None:
    old = folder.with_name(f".{folder.name}.old")
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def replace_file(path: Path, text: str) -> None:
    """Replace one file in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.new-", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode())
    Path(name).chmod(0o644)
    Path(name).replace(path)


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
