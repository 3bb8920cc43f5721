"""Goes through the code a second time and notes every use that may do I/O: calls, loops, `with`, returns, references.

What a use is of comes from `inference`; whether it does I/O is decided in `effects`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import libcst as cst

from .externals import LAZY, LOCKS
from .kinds import UNKNOWN, Callee, Dynamic, External, ExternalObject, Owner, Type, Unknown, members
from .nodes import children

if TYPE_CHECKING:
    from collections.abc import Callable

    from .collect import World
    from .inference import Inference
    from .nodes import Comprehension
    from .scopes import Scope
    from .source import Source

CONSUMERS: Final = frozenset({"list", "tuple", "set", "next", "iter"})


@dataclass(frozen=True, slots=True, eq=False)
class Use:
    """One use of something that may do I/O.

    Attributes:
        kind: "call", "reference", "iterate", "enter", "delegate", "return", "yield", "stray" (an iterator or context
            manager where no asynchronous one can be) or what takes an iterator: one of `CONSUMERS`, "close" and
            "closing". "declared" is a variable with an annotation and a value.
        node: The node that changes when this does I/O.
        subject: What is called, iterated, entered or passed.
        owner: Whose code it is.
        name: The name by which it is used.
        fence: Where no I/O can be: "in a default argument", "in a decorator", "in a class definition".
        lock: Whether a lock is held.
    """

    kind: str
    node: cst.CSTNode
    subject: Type
    owner: Owner
    name: str = ""
    fence: str = ""
    lock: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    scope: Scope
    fence: str = ""
    lock: bool = False
    lazy: bool = False


def find_uses(world: World, inference: Inference, source: Source) -> list[Use]:
    """Every use in a file or example, in the order of the source."""
    finder = _Finder(world, inference)
    finder.block(source.tree, _Place(source.scope))
    return finder.uses


class _Finder:
    def __init__(self, world: World, inference: Inference) -> None:
        self.world = world
        self.inference = inference
        self.uses: list[Use] = []

    def block(self, node: cst.CSTNode, place: _Place) -> None:
        inner = _Place(place.scope, place.fence, place.lock)
        for child in children(node):
            self.walk(child, inner)

    def walk(self, node: cst.CSTNode | None, place: _Place) -> None:
        if node is None or isinstance(node, cst.Annotation):
            return
        _HANDLERS.get(type(node), _Finder.block)(self, node, place)

    def note(self, kind: str, node: cst.CSTNode, subject: Type, place: _Place, name: str = "") -> None:
        self.uses.append(Use(kind, node, subject, place.scope.owner, name, place.fence, place.lock))

    def type_of(self, node: cst.BaseExpression, place: _Place) -> Type:
        return self.inference.type_of(node, place.scope)

    def lazy(self, node: cst.BaseExpression | None, place: _Place) -> None:
        """Walk an expression that may be an asynchronous iterator or context manager."""
        self.walk(node, _Place(place.scope, place.fence, place.lock, lazy=True))

    def stray(self, node: cst.BaseExpression, place: _Place) -> None:
        if not place.lazy:
            kind = self.type_of(node, place)
            if any(isinstance(part, External) and part.sources for part in members(kind)):
                self.note("stray", node, kind, place)

    def function(self, node: cst.FunctionDef, place: _Place) -> None:
        for decorator in node.decorators:
            self.walk(decorator.decorator, _Place(place.scope, "in a decorator"))
        self.defaults(node.params, place)
        self.walk(node.body, _Place(self.world.scopes[node]))

    def defaults(self, params: cst.Parameters, place: _Place) -> None:
        for param in (*params.posonly_params, *params.params, *params.kwonly_params):
            self.walk(param.default, _Place(place.scope, "in a default argument"))

    def class_definition(self, node: cst.ClassDef, place: _Place) -> None:
        for part in (*node.decorators, *node.bases, *node.keywords):
            self.block(part, _Place(place.scope, "in a class definition"))
        self.walk(node.body, _Place(self.world.scopes[node]))

    def lambda_(self, node: cst.Lambda, place: _Place) -> None:
        self.defaults(node.params, place)
        self.walk(node.body, _Place(self.world.scopes[node]))

    def comprehension(self, node: Comprehension, place: _Place) -> None:
        self.stray(node, place)
        lock = place.lock and not isinstance(node, cst.GeneratorExp)
        inner = _Place(self.world.scopes[node], place.fence, lock)
        self.clause(node.for_in, place, inner)
        for part in children(node):
            if part is not node.for_in:
                self.walk(part, inner)

    def clause(self, node: cst.CompFor, outer: _Place, inner: _Place) -> None:
        self.lazy(node.iter, outer)
        self.note("iterate", node, self.type_of(node.iter, outer), inner, "__iter__")
        for condition in node.ifs:
            self.walk(condition.test, inner)
        if node.inner_for_in is not None:
            self.clause(node.inner_for_in, inner, inner)

    def name(self, node: cst.Name, place: _Place) -> None:
        self.stray(node, place)
        kind = self.type_of(node, place)
        if any(isinstance(part, Callee | Dynamic) for part in members(kind)):
            self.note("reference", node, kind, place, node.value)

    def attribute(self, node: cst.Attribute, place: _Place) -> None:
        self.stray(node, place)
        kind = self.type_of(node, place)
        parts = members(kind)
        if not parts or any(isinstance(part, Callee | Unknown | Dynamic) for part in parts):
            self.note("reference", node, kind, place, node.attr.value)
        self.block_of(node.value, place)

    def block_of(self, node: cst.CSTNode, place: _Place) -> None:
        self.walk(node, _Place(place.scope, place.fence, place.lock))

    def call(self, node: cst.Call, place: _Place) -> None:
        self.stray(node, place)
        callee = self.type_of(node.func, place)
        taken = self.consumed(node, callee, place)
        if not taken:
            self.note("call", node, callee, place, _last_name(node.func))
            self.callee(node.func, place)
        for index, arg in enumerate(node.args):
            walk = self.lazy if taken and index == 0 else self.block_of
            walk(arg.value, place)

    def callee(self, node: cst.BaseExpression, place: _Place) -> None:
        if isinstance(node, cst.Attribute):
            self.block_of(node.value, place)
        elif not isinstance(node, cst.Name):
            self.block_of(node, place)

    def consumed(self, node: cst.Call, callee: Type, place: _Place) -> bool:
        if isinstance(node.func, cst.Attribute) and node.func.attr.value == "close":
            return self.closed(node, node.func, place)
        name = callee.name if isinstance(callee, ExternalObject) else ""
        front, _, last = name.rpartition(".")
        known = (front == "builtins" and last in CONSUMERS) or name == "contextlib.closing"
        if not known or not node.args or node.args[0].star:
            return False
        self.note(last, node, self.type_of(node.args[0].value, place), place, last)
        return True

    def closed(self, node: cst.Call, func: cst.Attribute, place: _Place) -> bool:
        kind = self.type_of(func.value, place)
        if not any(isinstance(part, External) and part.sources for part in members(kind)):
            return False
        self.note("close", node, kind, place, "close")
        self.lazy(func.value, place)
        return True

    def for_(self, node: cst.For, place: _Place) -> None:
        self.note("iterate", node, self.type_of(node.iter, place), place, "__iter__")
        self.target(node.target, place)
        self.lazy(node.iter, place)
        self.walk(node.body, place)
        self.walk(node.orelse, place)

    def with_(self, node: cst.With, place: _Place) -> None:
        held = place.lock
        for item in node.items:
            kind = self.type_of(item.item, place)
            self.note("enter", item, kind, _Place(place.scope, place.fence, held), "__enter__")
            self.lazy(item.item, _Place(place.scope, place.fence, held))
            held = held or any(isinstance(part, External) and part.name in LOCKS for part in members(kind))
        self.walk(node.body, _Place(place.scope, place.fence, held))

    def return_(self, node: cst.Return, place: _Place) -> None:
        if node.value is None:
            return
        function = place.scope.owner
        annotated = self.inference.returned(function) if function.is_function else UNKNOWN
        is_lazy = any(isinstance(part, External) and part.short in LAZY for part in members(annotated))
        self.note("return", node, self.type_of(node.value, place), place)
        self.walk(node.value, _Place(place.scope, place.fence, place.lock, is_lazy))

    def yield_(self, node: cst.Yield, place: _Place) -> None:
        if isinstance(node.value, cst.From):
            self.note("delegate", node, self.type_of(node.value.item, place), place)
            self.lazy(node.value.item, place)
        else:
            self.note("yield", node, UNKNOWN, place)
            self.walk(node.value, _Place(place.scope, place.fence, place.lock))

    def assign(self, node: cst.Assign, place: _Place) -> None:
        simple = all(isinstance(target.target, cst.Name) for target in node.targets)
        for target in node.targets:
            self.target(target.target, place)
        self.walk(node.value, _Place(place.scope, place.fence, place.lock, simple and place.scope.kind == "function"))

    def annotated(self, node: cst.AnnAssign, place: _Place) -> None:
        simple = isinstance(node.target, cst.Name) and place.scope.kind == "function"
        if simple and node.value is not None:
            self.note("declared", node, self.type_of(node.value, place), place)
        self.target(node.target, place)
        self.walk(node.value, _Place(place.scope, place.fence, place.lock, simple))

    def target(self, node: cst.BaseExpression, place: _Place) -> None:
        if isinstance(node, cst.Attribute):
            self.block_of(node.value, place)
        elif isinstance(node, cst.Tuple | cst.List):
            for element in node.elements:
                self.target(element.value, place)
        elif not isinstance(node, cst.Name):
            self.block_of(node, place)

    def choice(self, node: cst.IfExp, place: _Place) -> None:
        self.block_of(node.test, place)
        self.walk(node.body, place)
        self.walk(node.orelse, place)

    def named(self, node: cst.NamedExpr, place: _Place) -> None:
        self.walk(node.value, place)

    def statement(self, node: cst.Expr, place: _Place) -> None:
        self.lazy(node.value, place)

    def argument(self, node: cst.Arg, place: _Place) -> None:
        self.block_of(node.value, place)

    def nothing(self, node: cst.CSTNode, place: _Place) -> None:
        pass


def _last_name(node: cst.BaseExpression) -> str:
    if isinstance(node, cst.Attribute):
        return node.attr.value
    return node.value if isinstance(node, cst.Name) else ""


_HANDLERS: Final[dict[type[cst.CSTNode], Callable[..., None]]] = {
    cst.FunctionDef: _Finder.function,
    cst.ClassDef: _Finder.class_definition,
    cst.Lambda: _Finder.lambda_,
    cst.GeneratorExp: _Finder.comprehension,
    cst.ListComp: _Finder.comprehension,
    cst.SetComp: _Finder.comprehension,
    cst.DictComp: _Finder.comprehension,
    cst.Name: _Finder.name,
    cst.Attribute: _Finder.attribute,
    cst.Call: _Finder.call,
    cst.For: _Finder.for_,
    cst.With: _Finder.with_,
    cst.Return: _Finder.return_,
    cst.Yield: _Finder.yield_,
    cst.Assign: _Finder.assign,
    cst.AnnAssign: _Finder.annotated,
    cst.IfExp: _Finder.choice,
    cst.NamedExpr: _Finder.named,
    cst.Expr: _Finder.statement,
    cst.Arg: _Finder.argument,
    cst.Import: _Finder.nothing,
    cst.ImportFrom: _Finder.nothing,
    cst.Global: _Finder.nothing,
    cst.Nonlocal: _Finder.nothing,
    cst.MatchAs: _Finder.nothing,
    cst.MatchClass: _Finder.nothing,
    cst.MatchKeywordElement: _Finder.nothing,
}
