"""What of two public surfaces differs, and whether that can break somebody."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass
class Difference:
    """What differs, as lines.

    Attributes:
        removed: Names that are gone.
        changed: Names whose signature is another, such that calls of before may not work.
        extended: Names that take more than before, and all that they took.
        added: Names that are new.
    """

    removed: list[str] = field(default_factory=list[str])
    changed: list[str] = field(default_factory=list[str])
    extended: list[str] = field(default_factory=list[str])
    added: list[str] = field(default_factory=list[str])

    @property
    def breaking(self) -> list[str]:
        """What may break somebody."""
        return [f"removed: {line}" for line in self.removed] + [f"changed: {line}" for line in self.changed]


def compare(old: Mapping[str, str], new: Mapping[str, str]) -> Difference:
    """Compare the signatures of public names."""
    found = Difference(sorted(old.keys() - new.keys()), added=sorted(new.keys() - old.keys()))
    for name in sorted(old.keys() & new.keys()):
        if old[name] != new[name]:
            kind = found.extended if _takes_as_much(old[name], new[name]) else found.changed
            kind.append(f"{name}{old[name]}  is now  {name}{new[name]}")
    return found


def _takes_as_much(old: str, new: str) -> bool:
    """Whether every call that fits the old signature fits the new one, and gives the same."""
    before, _, returned = old.rpartition(" -> ")
    after, _, returns = new.rpartition(" -> ")
    if not before.startswith("(") or returned != returns:
        return False
    return _fits(_parsed(before), _parsed(after))


def _parsed(parameters: str) -> ast.arguments:
    (function,) = ast.parse(f"def _{parameters}: ...").body
    assert isinstance(function, ast.FunctionDef)
    return function.args


def _fits(old: ast.arguments, new: ast.arguments) -> bool:
    before, after = _positional(old), _positional(new)
    named, now_named = _named(old), _named(new)
    kept = all(one[0] == two[0] and (one[1] or not two[1]) for one, two in zip(before, after, strict=False))
    further = after[len(before) :]
    lost = len(after) < len(before) or not named.keys() <= now_named.keys()
    stricter = any(required and not named.get(name, False) for name, required in now_named.items())
    stars = (ast.dump(old.vararg or ast.arg("")), ast.dump(old.kwarg or ast.arg("")))
    same_stars = stars == (ast.dump(new.vararg or ast.arg("")), ast.dump(new.kwarg or ast.arg("")))
    return kept and not lost and not stricter and same_stars and not any(required for _, required in further)


def _positional(arguments: ast.arguments) -> list[tuple[str, bool]]:
    """Name and annotation of each parameter that may be given by position, and whether it must be given."""
    optional = len(arguments.args) - len(arguments.defaults)
    return [(ast.unparse(one), place < optional) for place, one in enumerate(arguments.args)]


def _named(arguments: ast.arguments) -> dict[str, bool]:
    pairs = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return {ast.unparse(one): default is None for one, default in pairs}
