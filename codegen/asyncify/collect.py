"""Goes through a file once and notes every scope, function, class and what binds each name.

No name is looked up here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import libcst as cst
from libcst.helpers import get_full_name_for_node

from .kinds import Class, Owner
from .nodes import children, dotted
from .scopes import Caught, Declared, Definition, Import, Opaque, Parameter, Scope, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from .nodes import Comprehension
    from .source import Source

_MANAGERS = frozenset({"contextmanager", "asynccontextmanager"})
_PROPERTIES = frozenset({"property", "cached_property", "setter", "getter", "deleter"})


@dataclass(eq=False)
class World:
    """Everything that was found in all files, by syntax node."""

    name: str
    sources: dict[str, Source]
    scopes: dict[cst.CSTNode, Scope] = field(default_factory=dict[cst.CSTNode, Scope])
    owners: dict[cst.CSTNode, Owner] = field(default_factory=dict[cst.CSTNode, Owner])
    classes: dict[cst.CSTNode, Class] = field(default_factory=dict[cst.CSTNode, Class])

    def functions(self) -> list[Owner]:
        """Every function, in the order of the files."""
        return [owner for owner in self.owners.values() if owner.is_function]


def collect(world: World, source: Source, parent: Scope | None = None) -> None:
    """Note what a file (or, with a parent scope, an example) binds."""
    kind = "module" if source.origin is None else "example"
    owner = Owner(kind, source.name, source, source.tree)
    source.scope = Scope("module", source, parent, owner)
    world.owners[source.tree] = owner
    world.scopes[source.tree] = source.scope
    _Collector(world, source).block(source.tree, source.scope)


def absolute(source: Source, node: cst.ImportFrom) -> str:
    """The dotted name of the module that an import names."""
    name = "" if node.module is None else get_full_name_for_node(node.module) or ""
    if not node.relative:
        return name
    parts = source.package.split(".")
    kept = parts[: len(parts) - len(node.relative) + 1]
    return ".".join((*kept, name) if name else kept)


class _Collector:
    def __init__(self, world: World, source: Source) -> None:
        self.world = world
        self.source = source

    def block(self, node: cst.CSTNode, scope: Scope) -> None:
        for child in children(node):
            self.walk(child, scope)

    def walk(self, node: cst.CSTNode | None, scope: Scope) -> None:
        if node is None:
            return
        _HANDLERS.get(type(node), _Collector.block)(self, node, scope)

    def function(self, node: cst.FunctionDef, scope: Scope) -> None:
        names = tuple(dotted(_called(decorator.decorator)).rpartition(".")[2] for decorator in node.decorators)
        cls = scope.cls if scope.kind == "class" else None
        owner = Owner("plain", node.name.value, self.source, node, scope.owner, cls, home=scope, decorators=names)
        inner = Scope("function", self.source, scope, owner)
        owner.scope = inner
        scope.bind(node.name.value, Definition(owner))
        self.world.owners[node], self.world.scopes[node] = owner, inner
        for decorator in node.decorators:
            self.walk(decorator, scope)
        self.parameters(node.params, scope, inner, owner)
        self.walk(node.body, inner)
        owner.kind = _kind(owner)

    def parameters(self, params: cst.Parameters, scope: Scope, inner: Scope, owner: Owner) -> None:
        for index, (param, star) in enumerate(all_parameters(params)):
            first = index == 0 and not star and owner.cls is not None and "staticmethod" not in owner.decorators
            owner.binding = param.name.value if first else owner.binding
            annotation = None if param.annotation is None else param.annotation.annotation
            inner.bind(param.name.value, Parameter(owner, annotation, star, first, scope))
            self.walk(param.default, scope)

    def class_definition(self, node: cst.ClassDef, scope: Scope) -> None:
        owner = Owner("class", node.name.value, self.source, node, scope.owner)
        inner = Scope("class", self.source, scope, owner)
        cls = Class(node.name.value, self.source, node, scope, inner)
        inner.cls = cls
        scope.bind(node.name.value, Definition(cls))
        self.world.owners[node], self.world.scopes[node], self.world.classes[node] = owner, inner, cls
        for part in (*node.decorators, *node.bases, *node.keywords):
            self.walk(part, scope)
        self.walk(node.body, inner)

    def lambda_(self, node: cst.Lambda, scope: Scope) -> None:
        owner = Owner("lambda", "lambda", self.source, node, scope.owner)
        inner = Scope("function", self.source, scope, owner)
        self.world.owners[node], self.world.scopes[node] = owner, inner
        for param, _ in all_parameters(node.params):
            inner.bind(param.name.value, Opaque())
            self.walk(param.default, scope)
        self.walk(node.body, inner)

    def comprehension(self, node: Comprehension, scope: Scope) -> None:
        owner = scope.owner
        if isinstance(node, cst.GeneratorExp):
            owner = Owner("genexp", "generator expression", self.source, node, scope.owner)
            self.world.owners[node] = owner
        inner = Scope("comprehension", self.source, scope, owner)
        self.world.scopes[node] = inner
        self.clause(node.for_in, scope, inner)
        for part in children(node):
            if part is not node.for_in:
                self.walk(part, inner)

    def clause(self, node: cst.CompFor, outer: Scope, inner: Scope) -> None:
        self.walk(node.iter, outer)
        self.target(node.target, node.iter, ("iterate",), inner, outer)
        for condition in node.ifs:
            self.walk(condition, inner)
        if node.inner_for_in is not None:
            self.clause(node.inner_for_in, inner, inner)

    def import_(self, node: cst.Import, scope: Scope) -> None:
        for alias in node.names:
            name = alias.evaluated_name
            front = name.partition(".")[0]
            scope.bind(alias.evaluated_alias or front, Import(name if alias.asname else front, None))

    def import_from(self, node: cst.ImportFrom, scope: Scope) -> None:
        if isinstance(node.names, cst.ImportStar):
            return
        module = absolute(self.source, node)
        for alias in node.names:
            name = alias.evaluated_name
            scope.bind(alias.evaluated_alias or name, Import(module, name))

    def assign(self, node: cst.Assign, scope: Scope) -> None:
        for target in node.targets:
            self.target(target.target, node.value, (), scope, scope)
        self.walk(node.value, scope)

    def annotated(self, node: cst.AnnAssign, scope: Scope) -> None:
        binding = Declared(node.annotation.annotation, node.value, scope)
        if isinstance(node.target, cst.Name):
            scope.bind(node.target.value, binding)
        else:
            self.attribute(node.target, binding, scope)
        self.walk(node.value, scope)

    def named(self, node: cst.NamedExpr, scope: Scope) -> None:
        self.target(node.target, node.value, (), scope.carrier, scope)
        self.walk(node.value, scope)

    def for_(self, node: cst.For, scope: Scope) -> None:
        self.target(node.target, node.iter, ("iterate",), scope, scope)
        for part in (node.iter, node.body, node.orelse):
            self.walk(part, scope)

    def with_item(self, node: cst.WithItem, scope: Scope) -> None:
        if node.asname is not None:
            self.target(node.asname.name, node.item, ("enter",), scope, scope)
        self.walk(node.item, scope)

    def handler(self, node: cst.ExceptHandler, scope: Scope) -> None:
        if node.name is not None and isinstance(node.name.name, cst.Name) and node.type is not None:
            scope.bind(node.name.name.value, Caught(node.type, scope))
        self.walk(node.type, scope)
        self.walk(node.body, scope)

    def pattern(self, node: cst.MatchAs | cst.MatchStar, scope: Scope) -> None:
        if node.name is not None:
            scope.bind(node.name.value, Opaque())
        self.block(node, scope)

    def mapping(self, node: cst.MatchMapping, scope: Scope) -> None:
        if node.rest is not None:
            scope.bind(node.rest.value, Opaque())
        self.block(node, scope)

    def global_(self, node: cst.Global, scope: Scope) -> None:
        for item in node.names:
            scope.elsewhere[item.name.value] = scope.top

    def nonlocal_(self, node: cst.Nonlocal, scope: Scope) -> None:
        for item in node.names:
            found = None if scope.parent is None else scope.parent.find(item.name.value)
            if found is not None:
                scope.elsewhere[item.name.value] = found

    def yield_(self, node: cst.Yield, scope: Scope) -> None:
        if scope.owner.kind == "plain":
            scope.owner.kind = "generator"
        self.block(node, scope)

    def target(
        self,
        target: cst.BaseExpression,
        value: cst.BaseExpression,
        steps: tuple[str | int, ...],
        scope: Scope,
        at: Scope,
    ) -> None:
        if isinstance(target, cst.Name):
            scope.bind(target.value, Value(value, steps, at))
        elif isinstance(target, cst.Tuple | cst.List):
            for index, element in enumerate(target.elements):
                step = "rest" if isinstance(element, cst.StarredElement) else index
                self.target(element.value, value, (*steps, step), scope, at)
        else:
            self.attribute(target, Value(value, steps, at), scope)
            self.walk(target, scope)

    def attribute(self, target: cst.BaseExpression, binding: Value | Declared, scope: Scope) -> None:
        owner = scope.owner
        if not isinstance(target, cst.Attribute) or owner.cls is None or not owner.binding:
            return
        if isinstance(target.value, cst.Name) and target.value.value == owner.binding:
            owner.cls.attributes.setdefault(target.attr.value, []).append(binding)


def all_parameters(params: cst.Parameters) -> list[tuple[cst.Param, str]]:
    """Every parameter with its star, in the order of the source."""
    found = [(param, "") for param in (*params.posonly_params, *params.params)]
    if isinstance(params.star_arg, cst.Param):
        found.append((params.star_arg, "*"))
    found += [(param, "") for param in params.kwonly_params]
    return found if params.star_kwarg is None else [*found, (params.star_kwarg, "**")]


def _called(node: cst.BaseExpression) -> cst.BaseExpression:
    return node.func if isinstance(node, cst.Call) else node


def _kind(owner: Owner) -> str:
    if not _PROPERTIES.isdisjoint(owner.decorators):
        return "property"
    if owner.kind == "generator" and not _MANAGERS.isdisjoint(owner.decorators):
        return "manager"
    return owner.kind


_HANDLERS: Final[dict[type[cst.CSTNode], Callable[..., None]]] = {
    cst.FunctionDef: _Collector.function,
    cst.ClassDef: _Collector.class_definition,
    cst.Lambda: _Collector.lambda_,
    cst.GeneratorExp: _Collector.comprehension,
    cst.ListComp: _Collector.comprehension,
    cst.SetComp: _Collector.comprehension,
    cst.DictComp: _Collector.comprehension,
    cst.Import: _Collector.import_,
    cst.ImportFrom: _Collector.import_from,
    cst.Assign: _Collector.assign,
    cst.AnnAssign: _Collector.annotated,
    cst.NamedExpr: _Collector.named,
    cst.For: _Collector.for_,
    cst.WithItem: _Collector.with_item,
    cst.ExceptHandler: _Collector.handler,
    cst.MatchAs: _Collector.pattern,
    cst.MatchStar: _Collector.pattern,
    cst.MatchMapping: _Collector.mapping,
    cst.Global: _Collector.global_,
    cst.Nonlocal: _Collector.nonlocal_,
    cst.Yield: _Collector.yield_,
}
