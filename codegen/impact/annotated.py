"""From an annotation to what a variable may hold."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.impact.machine import Frame, Machine
from codegen.impact.values import NONE, NOTHING, SOME, UNKNOWN, Const, Open, Seq, Tup, Value, one, union

if TYPE_CHECKING:
    from codegen.impact.program import Module

_SCALARS = frozenset({"str", "int", "float", "bool", "bytes", "complex", "bytearray", "memoryview"})
_LISTS = frozenset(
    {"list", "List", "set", "frozenset", "Sequence", "Iterable", "Iterator", "Generator", "Collection", "Set", "deque"}
)
_MAPS = frozenset({"dict", "Dict", "Mapping", "MutableMapping", "OrderedDict", "defaultdict"})
_AROUND = frozenset({"Annotated", "ClassVar", "Final", "Required", "NotRequired", "Unpack"})


class Annotated(Machine):
    """Reads annotations."""

    def annotated(self, node: ast.expr | None, frame: Frame) -> Value:
        """What a variable with an annotation may hold; of what is not of ours, only whether it may be None."""
        if node is None:
            return UNKNOWN
        if isinstance(node, ast.Constant):
            return self._constant(node, frame)
        if isinstance(node, ast.BinOp):
            return self.annotated(node.left, frame) | self.annotated(node.right, frame)
        if isinstance(node, ast.Subscript):
            return self._generic(node, frame)
        if isinstance(node, (ast.Name, ast.Attribute)):
            return self._named(self.program.full(frame.module, node), frame)
        return UNKNOWN

    def _constant(self, node: ast.Constant, frame: Frame) -> Value:
        if isinstance(node.value, str):
            return self.annotated(ast.parse(node.value, mode="eval").body, frame)
        return NONE if node.value is None else UNKNOWN

    def _generic(self, node: ast.Subscript, frame: Frame) -> Value:
        full = self.program.full(frame.module, node.value)
        last = full.rpartition(".")[2]
        inside = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if last == "Literal":
            return frozenset(Const(one.value) for one in inside if isinstance(one, ast.Constant))  # pyright: ignore[reportArgumentType] - no literal is an ellipsis
        if last == "Optional":
            return self.annotated(inside[0], frame) | NONE
        if last == "Union":
            return union(self.annotated(one, frame) for one in inside)
        if last in _AROUND:
            return self.annotated(inside[0], frame)
        if last in _LISTS:
            return one(Seq(self.annotated(inside[0], frame)))
        if last in _MAPS and len(inside) > 1:
            return one(Open(self.annotated(inside[1], frame)))
        if last == "tuple":
            return self._tuple(inside, frame)
        return self._named(full, frame)

    def _tuple(self, inside: list[ast.expr], frame: Frame) -> Value:
        if len(inside) == 2 and isinstance(inside[1], ast.Constant) and inside[1].value is ...:
            return one(Seq(self.annotated(inside[0], frame)))
        return one(Tup(tuple(self.annotated(one, frame) for one in inside)))

    def _named(self, full: str, frame: Frame) -> Value:
        last = full.rpartition(".")[2]
        if full in self.program.classes:
            return self.known_object(full)
        if last == "Self" and frame.receiver:
            return frame.receiver
        if last in ("Any", "object", "JsonValue", "TypeVar") or not full:
            return UNKNOWN
        if last in _LISTS:
            return one(Seq(UNKNOWN))
        alias = self._alias(full)
        if alias is not None:
            return self.annotated(alias[1], Frame(alias[0], receiver=frame.receiver))
        return SOME if last in _SCALARS or not full.startswith("builtins.") else UNKNOWN

    def _alias(self, full: str) -> tuple[Module, ast.expr] | None:
        home, _, last = full.rpartition(".")
        module = self.program.modules.get(home)
        node = None if module is None else module.values.get(last)
        if module is None or node is None:
            return None
        if isinstance(node, ast.Call):  # a type variable
            return module, ast.Name("object")
        return module, node

    def refined(self, value: Value, node: ast.expr | None, frame: Frame) -> Value:
        """A value of which nothing is known, as its annotation says; any other as it is."""
        return self.annotated(node, frame) if value in (UNKNOWN, NOTHING) else value
