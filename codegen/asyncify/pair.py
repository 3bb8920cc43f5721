"""The two transports, written by hand: which of their functions do I/O, and whether they are a pair.

What they do inside is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import libcst as cst

from .collect import all_parameters
from .externals import LAZY
from .nodes import dotted, index_value, parse_annotation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .collect import World
    from .errors import Stop
    from .kinds import Class, Owner
    from .scopes import Scope

DUNDERS: Final = {
    "__enter__": "__aenter__",
    "__exit__": "__aexit__",
    "__iter__": "__aiter__",
    "__next__": "__anext__",
}
_ASYNC_LAZY: Final = frozenset(
    {"AsyncIterator", "AsyncIterable", "AsyncGenerator", "AsyncContextManager", "AbstractAsyncContextManager"}
)
_ALIKE: Final = "give both transports the same public names and parameters"


class Pair:
    """Compares the two transports and marks what does I/O."""

    def __init__(self, world: World, apart: World, sync: str, aio: str) -> None:
        self._owners = [*world.functions(), *apart.functions()]
        self._class_list = [*world.classes.values(), *apart.classes.values()]
        self._sync = world.sources[sync]
        self._aio = world.sources[aio]

    def compare(self) -> list[Stop]:
        """Mark the functions that do I/O; return how the two differ."""
        return list(self._scope(self._sync.scope, self._aio.scope))

    def _scope(self, sync: Scope, aio: Scope) -> Iterator[Stop]:
        ours, theirs = _public(sync), {_sync_name(name): name for name in _public(aio)}
        for name in ours:
            if name not in theirs:
                yield self._stop(sync, name, f"{self._aio.path} has no {name!r}")
        for name, written in theirs.items():
            if name not in ours:
                yield self._stop(aio, written, f"{self._sync.path} has no {name!r}")
            else:
                yield from self._names(sync, aio, name, written)

    def _stop(self, scope: Scope, name: str, problem: str) -> Stop:
        things = [*self._functions(scope, name), *self._classes(scope, name)]
        node = things[0].node if things else scope.owner.node
        return scope.source.stop(node, problem, _ALIKE)

    def _names(self, sync: Scope, aio: Scope, name: str, written: str) -> Iterator[Stop]:
        for ours, theirs in zip(self._classes(sync, name), self._classes(aio, written), strict=False):
            yield from self._scope(ours.scope, theirs.scope)
        functions, others = self._functions(sync, name), self._functions(aio, written)
        for ours, theirs in zip(functions, others, strict=False):
            yield from self._function(ours, theirs)
        if len(functions) != len(others) or len(self._classes(sync, name)) != len(self._classes(aio, written)):
            yield self._stop(aio, written, f"{name!r} is something else in {self._sync.path}")

    def _function(self, ours: Owner, theirs: Owner) -> Iterator[Stop]:
        sync = cst.ensure_type(ours.node, cst.FunctionDef)
        aio = cst.ensure_type(theirs.node, cst.FunctionDef)
        if _signature(sync) != _signature(aio):
            problem = f"{theirs.qualified}{_shown(aio)} takes other parameters than {_shown(sync)} in {self._sync.path}"
            yield self._aio.stop(aio, problem, _ALIKE)
        is_async, is_lazy = aio.asynchronous is not None, _returns(aio, _ASYNC_LAZY)
        if is_lazy and not _returns(sync, LAZY):
            yield self._sync.stop(sync, f"{ours.qualified} returns no iterator, its twin does", _ALIKE)
        ours.group.lazy |= is_lazy
        ours.group.awaited |= is_async and not (is_lazy and theirs.kind in {"generator", "manager"})

    def _functions(self, scope: Scope, name: str) -> list[Owner]:
        return [owner for owner in self._owners if owner.home is scope and owner.name == name]

    def _classes(self, scope: Scope, name: str) -> list[Class]:
        return [cls for cls in self._class_list if cls.home is scope and cls.name == name]


def _public(scope: Scope) -> list[str]:
    defined = [name for name, bindings in scope.bindings.items() if any(map(_is_own, bindings))]
    return [name for name in defined if not name.startswith("_") or _sync_name(name) in DUNDERS]


def _is_own(binding: object) -> bool:
    return type(binding).__name__ != "Import"


def _sync_name(name: str) -> str:
    return next((sync for sync, aio in DUNDERS.items() if aio == name), name)


def _signature(node: cst.FunctionDef) -> list[tuple[str, str, str]]:
    keyword_only = {param.name.value for param in node.params.kwonly_params}
    module = cst.Module(body=())
    return [
        (
            f"{star}{param.name.value}",
            "keyword" if param.name.value in keyword_only else "",
            "" if param.default is None else module.code_for_node(param.default),
        )
        for param, star in all_parameters(node.params)
    ]


def _shown(node: cst.FunctionDef) -> str:
    parts = (name if not default else f"{name}={default}" for name, _, default in _signature(node))
    return f"({', '.join(parts)})"


def _returns(node: cst.FunctionDef, names: frozenset[str]) -> bool:
    annotation = None if node.returns is None else parse_annotation(node.returns.annotation)
    return annotation is not None and _mentions(annotation, names)


def _mentions(node: cst.BaseExpression, names: frozenset[str]) -> bool:
    if isinstance(node, cst.BinaryOperation):
        return _mentions(node.left, names) or _mentions(node.right, names)
    if isinstance(node, cst.Subscript):
        inner = index_value(node) if dotted(node.value).rpartition(".")[2] in {"Optional", "Union"} else [node.value]
        return any(_mentions(part, names) for part in inner)
    return dotted(node).rpartition(".")[2] in names
