"""Whether a method has to do with the place of a finding: paths of what changed against paths of what is used. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.impact.values import ALL, ANY, ITEMS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from codegen.impact.values import Path


def uses(paths: Iterable[Path], changed: Path) -> bool:
    """Whether one of the paths reads or writes the place that changed, or something inside it."""
    return any(_reaches(path, changed) for path in paths)


def _reaches(path: Path, changed: Path) -> bool:
    if path[-1:] == (ALL,):
        known = path[:-1]
        return _fits(known[: len(changed)], changed[: len(known)])
    return len(path) >= len(changed) and _fits(path[: len(changed)], changed)


def _fits(path: Path, changed: Path) -> bool:
    return all(_step(one, other) for one, other in zip(path, changed, strict=False))


def _step(used: str, changed: str) -> bool:
    """`*` in what is used stands for any name; the description writes `*` for the values of a map."""
    if used == changed:
        return True
    return (used == ANY and changed != ITEMS) or (changed == ANY and used != ITEMS)
