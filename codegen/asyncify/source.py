"""Source files of the package and the examples in their docstrings: read, parsed, able to say where a node stands.

What a file means is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

from .errors import AsyncifyError, Stop

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from libcst.metadata import CodeRange

    from .scopes import Scope


@dataclass(eq=False)
class Source:
    """A module of the package, or an example in one of its docstrings.

    Attributes:
        name: The dotted name of the module.
        path: Where it is, as people are told.
        tree: The syntax tree.
        is_package: Whether it is an `__init__.py`.
        origin: For an example, the module whose docstring holds it.
        literal: For an example, the docstring.
        line: For an example, its lines above the first one in the docstring.
        column: For an example, its columns left of the first one.
    """

    name: str
    path: str
    tree: cst.Module
    is_package: bool = False
    origin: Source | None = None
    literal: cst.SimpleString | None = None
    line: int = 0
    column: int = 0
    scope: Scope = field(init=False)
    _positions: Mapping[cst.CSTNode, CodeRange] | None = None

    @property
    def package(self) -> str:
        """The package from which relative imports start."""
        return self.name if self.is_package else self.name.rpartition(".")[0]

    @property
    def home(self) -> Source:
        """The module itself, or the one that holds the example."""
        return self if self.origin is None else self.origin

    def stop(self, node: cst.CSTNode | None, problem: str, remedy: str) -> Stop:
        """A fault at a node."""
        line, column = self._position(node)
        return Stop(self.path, line + self._above(), column + self.column + 1, problem, remedy)

    def line_of(self, node: cst.CSTNode) -> int:
        """The line on which a node starts."""
        return self._position(node)[0] + self._above()

    def _above(self) -> int:
        return 0 if self.origin is None or self.literal is None else self.origin.line_of(self.literal) + self.line - 1

    def _position(self, node: cst.CSTNode | None) -> tuple[int, int]:
        if self._positions is None:
            wrapper = MetadataWrapper(self.tree, unsafe_skip_copy=True)
            self._positions = wrapper.resolve(PositionProvider)
        found = None if node is None else self._positions.get(node)
        return (1, 0) if found is None else (found.start.line, found.start.column)


def parse(text: str, path: str) -> cst.Module:
    """Parse a file; where that fails the error names the place."""
    try:
        return cst.parse_module(text)
    except cst.ParserSyntaxError as error:
        stop = Stop(path, error.raw_line, error.raw_column + 1, "this is not valid Python", "correct the syntax")
        raise AsyncifyError([stop]) from error


def read_package(package: Path, name: str) -> dict[str, Source]:
    """Read every module of a package but `testing` and its command line, by dotted name, in a fixed order."""
    if not (package / "__init__.py").is_file():
        stop = Stop(f"{name}/__init__.py", 1, 1, "the package has no such file", "name the directory of the package")
        raise AsyncifyError([stop])
    return {source.name: source for source in _sources(package, name)}


def _sources(package: Path, name: str) -> Iterator[Source]:
    for file in sorted(package.rglob("*.py"), key=lambda file: file.relative_to(package).parts):
        parts = file.relative_to(package).with_suffix("").parts
        if parts[0] == "testing" or parts == ("__main__",):
            continue
        path = "/".join((name, *file.relative_to(package).parts))
        is_package = parts[-1] == "__init__"
        modules = parts[:-1] if is_package else parts
        tree = parse(file.read_text("utf-8"), path)
        yield Source(".".join((name, *modules)), path, tree, is_package)
