"""Arguments for any documented method, made from its signature: by annotation, and by name where a text has a form."""

from __future__ import annotations

import ast
import inspect
import sys
from datetime import UTC, datetime
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rblxopencloud as sdk

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE_FILE = b"<roblox!\x89\xff\x0d\x0a\x1a\x0a\x00\x00" + bytes(40)
_BY_NAME: dict[str, list[Any]] = {
    "file": [PLACE_FILE],
    "secret": ["c2VjcmV0"],
    "target_language_codes": [["fr-fr"]],
    "limit": [150, 3],
    "wire": [{}],
    "private_server_price": [25, False],
}
_SCALARS: dict[str, list[Any]] = {
    "int": [7],
    "str": ["sample"],
    "float": [2],
    "bool": [True, False],
    "bytes": [b"sample"],
    "None": [None],
    "datetime": [datetime(2026, 5, 1, tzinfo=UTC)],
    "object": ["sample"],
    "Any": ["sample"],
    "JsonValue": ["sample"],
    "ConfigValue": ["sample"],
}
_CLIENTS = ("api_key", "client", "_client")
_LISTS = ("Iterable", "Sequence", "list", "Collection", "set", "tuple")
_MAPS = ("Mapping", "dict")
_MOST_CALLS = 14
_MOST_MEMBERS = 6


class NoSample(Exception):
    """There is no argument for a parameter."""


class Samples:
    """Makes arguments that call through one client."""

    def __init__(self, client: Any, text: str = "sample") -> None:
        self.client = client
        self.text = text

    def calls(self, function: Any) -> Iterator[dict[str, Any]]:
        """Arguments for some calls: as little as can be, everything, and every alternative of each parameter."""
        home = function.__module__
        choices = {name: self.choices(name, one, home) for name, one in _parameters(function).items()}
        plain = {name: found[-1] for name, found in choices.items()}
        full = {name: found[0] for name, found in choices.items()}
        least = {name: plain[name] for name, one in _parameters(function).items() if one.default is one.empty}
        made = [least, full, plain]
        for base in (full, plain):
            made += [{**base, name: choice} for name, found in choices.items() for choice in found]
        seen: set[str] = set()
        for call in made[:_MOST_CALLS]:
            if repr(call) not in seen:
                seen.add(repr(call))
                yield call

    def choices(self, name: str, parameter: inspect.Parameter, home: str) -> list[Any]:
        """What a parameter may be given: values first, None last where it may be None."""
        found = self._annotated(ast.parse(str(parameter.annotation), mode="eval").body, name, home)
        if name in _BY_NAME:
            found = [*_BY_NAME[name], *(value for value in found if value is None)]
        if not found:
            raise NoSample(f"{name}: {parameter.annotation}")
        return sorted(found, key=lambda value: value is None)

    def _annotated(self, node: ast.expr, name: str, home: str) -> list[Any]:
        if isinstance(node, ast.Constant) and node.value is None:
            return [None]
        if isinstance(node, ast.Constant):
            return self._annotated(ast.parse(str(node.value), mode="eval").body, name, home)
        if isinstance(node, ast.BinOp):
            return [*self._annotated(node.left, name, home), *self._annotated(node.right, name, home)]
        if isinstance(node, ast.Subscript):
            return self._generic(node, name, home)
        return self._named(ast.unparse(node).rpartition(".")[2], home)

    def _generic(self, node: ast.Subscript, name: str, home: str) -> list[Any]:
        outer = ast.unparse(node.value)
        inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if outer == "Literal":
            return [one.value for one in inside if isinstance(one, ast.Constant)]
        if outer == "Optional":
            return [*self._annotated(inside[0], name, home), None]
        if outer in _LISTS:
            return [[value] for value in self._annotated(inside[0], name, home)[:1]]
        if outer in _MAPS:
            return [{"key": value} for value in self._annotated(inside[1], name, home)[:1]]
        return []

    def _named(self, word: str, home: str) -> list[Any]:
        if word == "str":
            return [self.text]
        if word in _SCALARS:
            return _SCALARS[word]
        if word in ("Progress", "Callable"):
            return [_told]
        if word == "Client":
            return [self.client]
        if word in sdk.__all__:
            return self._ours(getattr(sdk, word))
        meant = alias(word, home)
        return [] if meant is None else self._annotated(meant[0], word, meant[1])

    def _ours(self, cls: Any) -> list[Any]:
        return self._members(cls) if issubclass(cls, Enum) else [self.made(cls)]

    def _members(self, cls: type[Enum]) -> list[Any]:
        """Some members of an enumeration; first the one that stands for the text of these samples."""
        named = [one for one in cls if self.text in (one.name, one.value, getattr(one, "wire", None))]
        return list(dict.fromkeys([*named, *cls]))[:_MOST_MEMBERS]

    def made(self, cls: Any) -> Any:
        """An object of a documented class."""
        if cls is sdk.Place:
            return sdk.Experience(1, self.client).get_place(2)
        home: str = cls.__init__.__module__
        wanted = {name: one for name, one in _parameters(cls.__init__).items()
                  if one.default is one.empty or name in _CLIENTS}  # fmt: skip
        return cls(**{name: self._argument(name, one, home) for name, one in wanted.items()})

    def _argument(self, name: str, one: inspect.Parameter, home: str) -> Any:
        return self.client if name in _CLIENTS else self.choices(name, one, home)[0]


def alias(word: str, home: str) -> tuple[ast.expr, str] | None:
    """What a name of a module stands for that only type checkers import, and the module that says so."""
    module = sys.modules.get(home)
    if module is None or module.__file__ is None:
        return None
    for node in ast.walk(ast.parse(Path(module.__file__).read_text("utf-8"))):
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == word and node.value is not None:
            return node.value, home
        if isinstance(node, ast.ImportFrom) and word in {one.name for one in node.names}:
            package = home if module.__file__.endswith("__init__.py") else home.rpartition(".")[0]
            parts = package.split(".")
            base = parts[: len(parts) - node.level + 1] if node.level else []
            name = ".".join([*base, *([node.module] if node.module else [])])
            import_module(name)
            return alias(word, name)
    return None


def _told(*_: object) -> None:
    """What a caller may hand in to be told of something."""


def _parameters(function: Any) -> dict[str, inspect.Parameter]:
    found = inspect.signature(function).parameters
    kinds = (inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL)
    return {name: one for name, one in found.items() if one.kind not in kinds and name not in ("self", "cls")}
