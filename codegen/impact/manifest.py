"""The manifest: every documented method with the operations behind it, and every operation with the methods on it."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.impact import builders as raw
from codegen.impact import kept
from codegen.impact.errors import ImpactError
from codegen.impact.machine import Arguments, Frame
from codegen.impact.primitives import GENERIC, Interpreter
from codegen.impact.program import Program
from codegen.impact.shapes import Shapes
from codegen.impact.values import NOTHING, Fn, Obj, Value, one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.impact.builders import Builder
    from codegen.impact.program import Class, Function
    from codegen.impact.touches import Touch

PROJECT = Path(__file__).resolve().parent.parent.parent
_PUBLIC_DUNDERS = frozenset(
    {"__getitem__", "__iter__", "__contains__", "__len__", "__setitem__", "__delitem__", "__call__"}
)
_LEAVES = ("_transport", "testing")


@dataclass(frozen=True)
class Method:
    """A documented method or function.

    Attributes:
        symbol: Its name, such as `Experience.ban_user`.
        file: Where it is defined, relative to the project.
        line: The line of its definition.
        touches: What it has to do with operations, by their ids.
        notes: Where it was followed less exactly than usual.
        generic: Whether it works with any operation.
    """

    symbol: str
    file: str
    line: int
    touches: dict[str, Touch] = field(hash=False)
    notes: tuple[str, ...] = ()
    generic: bool = False


@dataclass(frozen=True)
class Manifest:
    """All documented methods of the SDK and all operations of the description.

    Attributes:
        package: The package whose methods they are.
        methods: Sorted by symbol.
        operations: The request builder of each operation, by operation id.
        shapes: The bodies of the operations.
    """

    package: str
    methods: tuple[Method, ...]
    operations: dict[str, Builder] = field(hash=False)
    shapes: Shapes = field(hash=False, compare=False)

    def wrapping(self, operation: str) -> list[Method]:
        """The methods that have to do with an operation."""
        return [method for method in self.methods if operation in method.touches]

    def wrapped(self) -> dict[str, list[Method]]:
        """The operations that documented methods stand on."""
        found = {operation: self.wrapping(operation) for operation in sorted(self.operations)}
        return {operation: methods for operation, methods in found.items() if methods}

    def raw_only(self) -> list[str]:
        """The operations that no documented method stands on."""
        return sorted(set(self.operations) - set(self.wrapped()))

    def deprecated(self) -> dict[str, list[Method]]:
        """The wrapped operations that are deprecated."""
        return {name: found for name, found in self.wrapped().items() if self.operations[name].facts["deprecated"]}

    def untouching(self) -> list[Method]:
        """The documented methods that have to do with no operation."""
        return [method for method in self.methods if not method.touches and not method.generic]

    def generic(self) -> list[Method]:
        """The documented methods that work with any operation."""
        return [method for method in self.methods if method.generic]


def build(thin: Path | None = None, generated: Path | None = None) -> Manifest:
    """The manifest of a thin layer and the generated request builders.

    The one that is kept beside the generated packages is used where it was read from the same files.

    Args:
        thin: The package of the thin layer; `rblxopencloud/` of this project where it is not passed.
        generated: The raw package; `generated/rblxopencloudraw/` of this project where it is not passed.

    Raises:
        ImpactError: Something cannot be followed; with file and line.
    """
    thin, generated = thin or PROJECT / "rblxopencloud", generated or PROJECT / "generated" / raw.PACKAGE
    return _build(thin, generated, kept.digest(thin, generated))


def text(thin: Path, generated: Path) -> str:
    """The manifest as it is kept beside the generated packages.

    Raises:
        ImpactError: Something cannot be followed; with file and line.
    """
    contents = kept.digest(thin, generated)
    return kept.dump(followed(thin, generated, contents), contents)


@lru_cache(maxsize=4)
def _build(thin: Path, generated: Path, contents: str) -> Manifest:
    methods = kept.load(generated.parent, contents, Method) or followed(thin, generated, contents)
    operations = {one.operation: one for one in raw.read(generated).values()}
    return Manifest(thin.name, methods, operations, Shapes(generated / "openapi.json"))


@lru_cache(maxsize=4)
def followed(thin: Path, generated: Path, _contents: str) -> tuple[Method, ...]:
    """Every documented method, followed through the syntax trees; that takes seconds.

    Args:
        thin: The package of the thin layer.
        generated: The raw package.
        _contents: The digest of both; what was followed is remembered by it.

    Raises:
        ImpactError: Something cannot be followed; with file and line.
    """
    reader = _Reader(Program(thin), raw.read(generated))
    methods = tuple(sorted(reader.methods(), key=lambda method: (method.symbol, method.file)))
    reader.complain()
    return methods


class _Reader:
    """Follows every documented method, and remembers which request builders were met on the way."""

    def __init__(self, program: Program, builders: dict[str, Builder]) -> None:
        self.program = program
        self.builders = builders
        self.visited: set[tuple[str, int, int]] = set()
        self.built: set[str] = set()
        self.sent: set[str] = set()

    def methods(self) -> Iterator[Method]:
        """All documented methods and functions."""
        seen: set[str] = set()
        for name, full in self.program.exported().items():
            if full in seen:
                continue
            seen.add(full)
            if full in self.program.functions:
                yield self._method(name, self.program.functions[full], None)
            elif full in self.program.classes:
                yield from self._of_class(self.program.classes[full])

    def _of_class(self, cls: Class) -> Iterator[Method]:
        shown = cls.name.rpartition(".")[2]
        for name in self._names(cls):
            function = self.program.method(cls.name, name)
            if function is not None:
                yield self._method(f"{shown}.{name}", function, cls.name)

    def _names(self, cls: Class) -> list[str]:
        found = {
            name
            for base in self.program.order(cls.name)
            if base in self.program.classes
            for name in self.program.classes[base].methods
        }
        return sorted(
            name for name in found if (not name.startswith("_") or name in _PUBLIC_DUNDERS) and name[-1:] != "="
        )

    def _method(self, symbol: str, function: Function, cls: str | None) -> Method:
        file, line = function.module.file, function.node.lineno
        if function.name in GENERIC or cls in GENERIC or _takes_any(function):
            return Method(symbol, file, line, {}, generic=True)
        machine = Interpreter(self.program, self.builders)
        frame = Frame(function.module, function)
        receiver = self._receiver(machine, function, cls, frame)
        given = self._anything(
            machine, function, Frame(function.module, function, receiver or NOTHING), receiver is None
        )
        result = machine.call(one(Fn(function.name, receiver, function.owner)), given, function.node, frame)
        machine.escape(result, function.node, frame)
        self._remember(machine)
        return Method(symbol, file, line, machine.touches.found, tuple(sorted(machine.touches.notes)))

    def _receiver(self, machine: Interpreter, function: Function, cls: str | None, frame: Frame) -> Value | None:
        if cls is None or "staticmethod" in function.decorators:
            return None
        if "classmethod" in function.decorators:
            return machine.found(cls)
        machine.attribute(one(Obj(cls, "any")), "·", function.node, frame)  # follows the constructor
        return one(Obj(cls, "any"))

    def _anything(self, machine: Interpreter, function: Function, frame: Frame, whole: bool) -> Arguments:
        """Arguments as callers may pass them: whatever the annotations and defaults say."""
        parameters = function.node.args
        places = [*parameters.posonlyargs, *parameters.args][0 if whole else 1 :] + parameters.kwonlyargs
        defaults = [one for one in (*parameters.defaults, *parameters.kw_defaults) if one is not None]
        values = {place.arg: machine.annotated(place.annotation, frame) for place in places}
        for name, default in zip(_defaulted(parameters), defaults, strict=True):
            values[name] |= machine.evaluate(default, Frame(function.module))
        return Arguments([], values)

    def _remember(self, machine: Interpreter) -> None:
        self.visited |= machine.visited
        for number, where in machine.touches.built.items():
            (self.sent if number in machine.touches.sent else self.built).add(where)

    def complain(self) -> None:
        """Stop where a request is built that is never sent, or in code that no documented method leads to."""
        if unsent := sorted(self.built - self.sent):
            raise ImpactError("a request is built here and nothing shows that it is sent.", where=unsent[0])
        for module in self.program.modules.values():
            tree = ast.parse(module.path.read_text("utf-8"))
            for node in ast.walk(tree):
                full = self.program.full(module, node) if isinstance(node, ast.Attribute) else ""
                name = full.removeprefix(f"{raw.PACKAGE}.")
                met = (
                    (module.name, node.lineno, node.col_offset) in self.visited
                    if isinstance(node, ast.Attribute)
                    else True
                )
                if name in self.builders and not met:
                    raise ImpactError(
                        f"{name} is called where no documented method leads.",
                        where=f"{module.file}:{getattr(node, 'lineno', 0)}",
                        hint="Document the method in `__all__`, or let its call be followed.",
                    )


def _takes_any(function: Function) -> bool:
    """Whether a caller hands in the request itself."""
    places = (*function.node.args.posonlyargs, *function.node.args.args, *function.node.args.kwonlyargs)
    names = [node.value if isinstance(node := place.annotation, ast.Subscript) else node for place in places]
    return any(isinstance(name, ast.Name) and name.id == "Request" for name in names)


def _defaulted(parameters: ast.arguments) -> list[str]:
    places = [place.arg for place in (*parameters.posonlyargs, *parameters.args)]
    named = zip(parameters.kwonlyargs, parameters.kw_defaults, strict=True)
    count = len(places) - len(parameters.defaults)
    return [*places[count:], *(place.arg for place, default in named if default is not None)]
