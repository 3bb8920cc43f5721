"""What following code has to remember: frames, the heap, what was touched. How code is followed stands beside this."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn

from codegen.impact.errors import ImpactError
from codegen.impact.touches import Touches
from codegen.impact.values import (
    ALL,
    NOTHING,
    Const,
    Fn,
    Lam,
    Obj,
    Open,
    Rec,
    Req,
    Resp,
    Seq,
    Tup,
    Value,
    Wire,
    bounded,
    one,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from codegen.impact.builders import Builder
    from codegen.impact.program import Function, Module, Node, Program

_MOST_STEPS = 400_000
HEADERS = "@headers"


@dataclass(eq=False)
class Frame:
    """One function while it is followed."""

    module: Module
    function: Function | None = None
    receiver: Value = NOTHING
    locals: dict[str, Value] = field(default_factory=dict[str, Value])
    returns: list[Value] = field(default_factory=list[Value])
    yields: list[Value] = field(default_factory=list[Value])
    outer: Frame | None = None


@dataclass
class Arguments:
    """The arguments of a call. `more` is what may follow where a list of unknown length is unpacked."""

    positional: list[Value] = field(default_factory=list[Value])
    named: dict[str, Value] = field(default_factory=dict[str, Value])
    more: Value = NOTHING

    def all(self) -> list[Value]:
        """Every value that is passed."""
        return [*self.positional, *self.named.values(), self.more]

    def get(self, index: int, name: str) -> Value:
        """An argument by its position or name."""
        return self.positional[index] if index < len(self.positional) else self.named.get(name, NOTHING)


class Machine:
    """What is shared while one documented method is followed."""

    def __init__(self, program: Program, builders: Mapping[str, Builder]) -> None:
        self.program = program
        self.builders = builders
        self.operations = {builder.operation: builder for builder in builders.values()}
        self.touches = Touches()
        self.heap: dict[tuple[str, str], Value] = {}
        self.inner: dict[str, tuple[Node, Frame]] = {}
        self.stack: list[str] = []
        self.visited: set[tuple[str, int, int]] = set()
        self._escaped: set[Value] = set()
        self._keys: dict[str, dict[str, None]] = {}
        self._steps = 0

    def evaluate(self, node: ast.expr, frame: Frame) -> Value:
        """What an expression may give."""
        raise NotImplementedError

    def execute(self, body: Iterable[ast.stmt], frame: Frame) -> bool:
        """Follow statements; says whether what comes after them is reached."""
        raise NotImplementedError

    def call(self, value: Value, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """What a call may give."""
        raise NotImplementedError

    def attribute(self, value: Value, name: str, node: ast.AST, frame: Frame) -> Value:
        """What an attribute may hold."""
        raise NotImplementedError

    def annotated(self, node: ast.expr | None, frame: Frame) -> Value:
        """What a variable with an annotation may hold."""
        raise NotImplementedError

    def step(self, node: ast.AST, frame: Frame) -> None:
        """Count a step; a method that never ends being followed is an error."""
        self._steps += 1
        if self._steps > _MOST_STEPS:
            self.fail("takes too many steps to follow.", node, frame)

    def site(self, node: ast.AST, frame: Frame, what: str = "") -> str:
        """A name for what comes into being here, by place and by the calls that led here."""
        return f"{self.where(node, frame)}:{getattr(node, 'col_offset', 0)}{what}|{'/'.join(self.stack[-6:])}"

    def where(self, node: ast.AST, frame: Frame) -> str:
        """File and line."""
        return f"{frame.module.file}:{getattr(node, 'lineno', 0)}"

    def fail(self, what: str, node: ast.AST, frame: Frame, hint: str = "") -> NoReturn:
        """Stop: something cannot be followed."""
        raise ImpactError(
            what, where=self.where(node, frame), hint=hint or "Write it so that codegen/impact follows it."
        )

    def note(self, what: str, node: ast.AST, frame: Frame) -> None:
        """Remember that something was followed less exactly than the rest."""
        self.touches.notes.add(f"{self.where(node, frame)}: {what}")

    def put(self, site: str, key: str, value: Value) -> None:
        """Add to what a place on the heap may hold."""
        self.heap[site, key] = bounded(self.heap.get((site, key), NOTHING) | value)
        self._keys.setdefault(site, {})[key] = None

    def keys(self, site: str) -> dict[str, Value]:
        """What a dictionary or object on the heap may hold, by key."""
        return {key: self.heap[site, key] for key in self._keys.get(site, ())}

    def read(self, wire: Wire, *below: str) -> None:
        """A place in an answer is looked at."""
        path = (*wire.path, *below)
        touch = self.touches.of(wire.operation)
        if path[:1] == (HEADERS,):
            touch.headers |= set(path[1:])
        else:
            touch.reads.add(path)

    def tells(self, wire: Wire, value: str) -> None:
        """A value in an answer is told from others."""
        self.touches.of(wire.operation).read_values.add((wire.path, value))

    def escape(self, value: Value, node: ast.AST, frame: Frame) -> None:
        """A value goes where it is not followed: everything in it counts as read."""
        if value in self._escaped:
            return
        self._escaped.add(value)
        for atom in value:
            if isinstance(atom, Wire):
                self.read(atom, ALL)
            elif isinstance(atom, Resp):
                self.read(Wire(atom.operation), ALL)
            elif isinstance(atom, Req):
                self.fail(f"the request of {atom.operation} goes where it is not followed.", node, frame)
            elif isinstance(atom, (Fn, Lam)):
                self.call(one(atom), Arguments(more=frozenset({Const(None)})), node, frame)
            else:
                for inside in self._inside(atom):
                    self.escape(inside, node, frame)

    def _inside(self, atom: object) -> Iterable[Value]:
        if isinstance(atom, Seq):
            return (atom.items, self.heap.get((atom.site, "[]"), NOTHING))
        if isinstance(atom, Open):
            return (atom.values,)
        if isinstance(atom, Rec):
            return tuple(self.keys(atom.site).values())
        return atom.items if isinstance(atom, Tup) else ()

    def items(self, value: Value) -> list[Value] | None:
        """The items of a value one by one, where they are known; None where they are not."""
        tuples = [atom.items for atom in value if isinstance(atom, Tup)]
        if value and len(tuples) == len(value) and len({len(items) for items in tuples}) == 1:
            return [NOTHING.union(*items) for items in zip(*tuples, strict=True)]
        if len(value) != 1:
            return None
        (atom,) = value
        if isinstance(atom, Rec) and "*" not in (keys := self.keys(atom.site)):
            return [one(Const(key)) for key in keys]
        return None

    def each(self, value: Value, node: ast.AST, frame: Frame) -> Value:
        """What an item of a value may be."""
        raise NotImplementedError

    def is_enum(self, cls: str) -> bool:
        """Whether a class is an enumeration."""
        return any(name.startswith("enum.") for name in self.program.order(cls))

    def is_error(self, cls: str) -> bool:
        """Whether a class is an exception."""
        builtin = ("builtins.Exception", "builtins.BaseException")
        return any(name in builtin or (name.startswith("builtins.") and name.endswith("Error"))
                   for name in self.program.order(cls))  # fmt: skip

    def members(self, cls: str) -> dict[str, ast.expr]:
        """The members of an enumeration."""
        found = self.program.classes[cls].values
        return {name: node for name, node in found.items() if not name.startswith("_")}

    def known_object(self, cls: str) -> Value:
        """An object of a class of which nothing else is known; of an enumeration, any member."""
        return one(Obj(cls, "any"))
