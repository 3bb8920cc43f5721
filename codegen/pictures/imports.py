"""What imports what, read from source text: which of our parts each part imports, and which libraries."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_INNER = ("rblxopencloud._transport", "rblxopencloud.testing")


@dataclass
class Imports:
    """The imports of a part.

    Attributes:
        parts: Our other parts that it imports.
        libraries: The libraries of others that it imports, by the names of their packages.
    """

    parts: set[str] = field(default_factory=set[str])
    libraries: set[str] = field(default_factory=set[str])


def part(module: str) -> str:
    """The part that a module belongs to."""
    found = next((inner for inner in _INNER if f"{module}.".startswith(f"{inner}.")), None)
    return found or module.partition(".")[0]


def read(packages: Mapping[str, Path]) -> dict[str, Imports]:
    """The imports of all parts of some packages, those that only a type checker sees included.

    Args:
        packages: The folder of each package by its name.
    """
    found: dict[str, Imports] = {}
    for name, folder in packages.items():
        for path in sorted(folder.rglob("*.py")):
            module = ".".join([name, *path.relative_to(folder).with_suffix("").parts]).removesuffix(".__init__")
            own = part(module)
            _sort(found.setdefault(own, Imports()), own, _names(path, module), packages)
    return found


def _sort(found: Imports, own: str, names: Iterable[str], packages: Iterable[str]) -> None:
    for name in names:
        top = name.partition(".")[0]
        if top in packages:
            found.parts |= {part(name)} - {own}
        elif top not in sys.stdlib_module_names:
            found.libraries.add(top)


def _names(path: Path, module: str) -> Iterator[str]:
    package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)
