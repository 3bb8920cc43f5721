"""Examples in docstrings: found, read as code of their own, and put back in asynchronous form.

Prose that names the package is renamed as well. Which names an example may use without saying where they come
from is decided here: the public names of the package, and variables called after a class.
"""

from __future__ import annotations

import builtins
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import libcst as cst

from .errors import AsyncifyError, Stop
from .kinds import Class, Instance, Owner
from .modules import defined_names
from .nodes import children, docstring, snake_case
from .scopes import Definition, Given, Import, Scope
from .source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .collect import World

_OPEN: Final = re.compile(r"^(\s*)```(?:python|py)\s*$")
_CLOSE: Final = re.compile(r"^\s*```\s*$")
_REPAIR: Final = "correct it, or fence it as ```text"
_DOCUMENTED = (cst.Module, cst.ClassDef, cst.FunctionDef)


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """An example: the docstring it stands in, its first line there, its indentation, and its code."""

    literal: cst.SimpleString
    first: int
    last: int
    indent: str
    source: Source


def docstrings(node: cst.CSTNode) -> Iterator[cst.SimpleString]:
    """Every docstring of a file."""
    if isinstance(node, _DOCUMENTED):
        found = docstring(node if isinstance(node, cst.Module) else node.body)
        if found is not None:
            yield found
    if isinstance(node, cst.BaseStatement | cst.BaseSuite | cst.Module | cst.Else):
        for child in children(node):
            yield from docstrings(child)


def find_examples(source: Source) -> list[Example]:
    """Every example in a file."""
    return [example for literal in docstrings(source.tree) for example in _in_docstring(source, literal)]


def doctests(source: Source) -> list[cst.SimpleString]:
    """Docstrings with examples in a form that is not converted."""
    return [literal for literal in docstrings(source.tree) if re.search(r"^\s*>>> ", literal.value, re.MULTILINE)]


def rewritten(literal: cst.SimpleString, parts: list[tuple[Example, str]], rename: Callable[[str], str]) -> str:
    """A docstring with its examples replaced and its prose renamed."""
    lines = literal.value.split("\n")
    for example, code in sorted(parts, key=lambda part: -part[0].first):
        texts = code.rstrip("\n").split("\n")
        lines[example.first : example.last] = [f"{example.indent}{text}" if text else "" for text in texts]
    kept = "\n".join(lines)
    return rename(kept)


def conventions(world: World, source: Source) -> Scope:
    """The names that the examples in a file may use as they are."""
    owner = Owner("module", "conventions", source, source.tree)
    scope = Scope("module", source, source.scope, owner)
    for name in (world.name, f"{world.name}raw"):
        scope.bind(name, Import(name, None))
    scope.bind("raw", Import(f"{world.name}raw", None))
    for other in world.sources.values():
        for name in defined_names(other):
            for binding in other.scope.bindings[name]:
                if name not in source.scope.bindings:
                    scope.bind(name, binding)
                _bind_variable(scope, name, binding)
    return scope


def _bind_variable(scope: Scope, name: str, binding: object) -> None:
    variable = snake_case(name)
    free = variable != name and not hasattr(builtins, variable) and variable not in scope.bindings
    if free and isinstance(binding, Definition) and isinstance(binding.thing, Class):
        scope.bind(variable, Given(Instance(binding.thing)))


def _in_docstring(source: Source, literal: cst.SimpleString) -> Iterator[Example]:
    lines = literal.value.split("\n")
    first, indent = None, ""
    for index, line in enumerate(lines):
        opened = _OPEN.match(line)
        if first is None and opened is not None:
            first, indent = index + 1, opened.group(1)
        elif first is not None and _CLOSE.match(line):
            yield Example(literal, first, index, indent, _example(source, literal, lines[first:index], (indent, first)))
            first = None
    if first is not None:
        line = source.line_of(literal) + first - 1
        raise AsyncifyError([Stop(source.path, line, 1, "the example has no end", "close it with ```")])


def _example(source: Source, literal: cst.SimpleString, lines: list[str], place: tuple[str, int]) -> Source:
    indent, first = place
    code = "\n".join(text.removeprefix(indent) for text in lines) + "\n"
    try:
        tree = cst.parse_module(code)
    except cst.ParserSyntaxError as error:
        line = source.line_of(literal) + first + error.raw_line - 1
        stop = Stop(source.path, line, error.raw_column + len(indent) + 1, "this example is not valid Python", _REPAIR)
        raise AsyncifyError([stop]) from error
    return Source(source.name, source.path, tree, source.is_package, source, literal, first, len(indent))
