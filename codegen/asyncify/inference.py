"""What an expression can be, from annotations, assignments and constructor calls.

Nothing here knows which functions do I/O: the sync package is read as it stands.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Final, TypeAlias

from . import externals
from .annotations import Annotations
from .calls import Calls
from .expressions import evaluate
from .hierarchy import Hierarchy
from .kinds import (
    FOREIGN,
    NONE,
    NOTHING,
    UNKNOWN,
    Callee,
    ClassObject,
    Either,
    External,
    ExternalMethod,
    ExternalObject,
    Instance,
    ModuleObject,
    Owner,
    Parent,
    Type,
    Variable,
    may_be_ours,
    members,
    union,
)
from .scopes import Binding, Caught, Declared, Definition, Given, Import, Parameter, Scope, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    import libcst as cst

    from .collect import World
    from .kinds import Class

Steps: TypeAlias = "Sequence[str | int]"

_ROUNDS: Final = 4


class Inference:
    """Answers what an expression can be in a scope."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.annotations = Annotations(self)
        self.hierarchy = Hierarchy(self)
        self.calls = Calls(self)
        self._known: dict[cst.CSTNode, Type] = {}
        self._settled: dict[Hashable, Type] = {}
        self._assumed: dict[Hashable, Type] = {}
        self._cycles = 0

    def type_of(self, node: cst.BaseExpression, scope: Scope) -> Type:
        """What an expression can be."""
        if node in self._known:
            return self._known[node]
        before = self._cycles
        kind = evaluate(self, node, scope)
        if before == self._cycles or not self._assumed:
            self._known[node] = kind
        return kind

    def settle(self, key: Hashable, find: Callable[[], Type]) -> Type:
        """Find something that may depend on itself: start from nothing and repeat until it stays."""
        if key in self._settled:
            return self._settled[key]
        if key in self._assumed:
            self._cycles += 1
            return self._assumed[key]
        before = self._cycles
        kind = self._repeat(key, find)
        if before == self._cycles or not self._assumed:
            self._settled[key] = kind
        return kind

    def _repeat(self, key: Hashable, find: Callable[[], Type]) -> Type:
        before, kind = self._cycles, NOTHING
        for _ in range(_ROUNDS):
            self._assumed[key] = kind
            last, kind = kind, find()
            if before == self._cycles or kind == last:
                break
        del self._assumed[key]
        return kind

    def name(self, name: str, scope: Scope) -> Type:
        """What a name means in a scope."""
        found = scope.find(name)
        if found is not None:
            return self.settle((found, name), lambda: self._bound(found.bindings[name]))
        if name in {"None", "True", "False"}:
            return NONE if name == "None" else FOREIGN
        return ExternalObject(f"builtins.{name}") if hasattr(builtins, name) else UNKNOWN

    def attribute(self, cls: Class, name: str) -> Type:
        """What an attribute is that a class declares or assigns."""
        bindings = [*cls.scope.bindings.get(name, ()), *cls.attributes.get(name, ())]
        return self.settle((cls, name), lambda: self._bound(bindings))

    def _bound(self, bindings: Sequence[Binding]) -> Type:
        functions = [binding.thing for binding in bindings if isinstance(binding, Definition)]
        owners = tuple(thing for thing in functions if isinstance(thing, Owner))
        if owners and len(owners) == len(bindings):
            return Callee(owners)
        declared = [binding for binding in bindings if isinstance(binding, Declared)]
        kinds = [self._binding(binding) for binding in bindings]
        if not declared:
            return union(kinds)
        annotated = self.annotations.read(declared[0].annotation, declared[0].scope)
        return self._with_sources(annotated, [*kinds, *(self._declared_value(binding) for binding in declared)])

    def _declared_value(self, binding: Declared) -> Type:
        return NOTHING if binding.value is None else self.type_of(binding.value, binding.scope)

    def _with_sources(self, annotated: Type, values: Sequence[Type]) -> Type:
        lazy = [part for kind in values for part in members(kind) if isinstance(part, External) and part.sources]
        if not lazy:
            return annotated
        parts = members(annotated)
        return union(externals.with_sources(part, *lazy) if isinstance(part, External) else part for part in parts)

    def _binding(self, binding: Binding) -> Type:
        if isinstance(binding, Definition):
            thing = binding.thing
            return Callee((thing,)) if isinstance(thing, Owner) else ClassObject(thing)
        if isinstance(binding, Import):
            return self.imported(binding.module, binding.name)
        if isinstance(binding, Value):
            return self._steps(self.type_of(binding.expression, binding.scope), binding.steps)
        if isinstance(binding, Declared):
            return self.annotations.read(binding.annotation, binding.scope)
        return self._given(binding)

    def _given(self, binding: Binding) -> Type:
        if isinstance(binding, Parameter):
            return self._parameter(binding)
        if isinstance(binding, Caught):
            caught = self.type_of(binding.expression, binding.scope)
            return FOREIGN if isinstance(caught, ExternalObject) else self.calls.made(caught)
        return binding.kind if isinstance(binding, Given) else UNKNOWN

    def _parameter(self, binding: Parameter) -> Type:
        if binding.annotation is not None:
            kind = self.annotations.read(binding.annotation, binding.scope)
            stars = {"*": ("builtins.tuple", (kind,)), "**": ("builtins.dict", (FOREIGN, kind))}
            return External(*stars[binding.star]) if binding.star else kind
        if not binding.first or binding.owner.cls is None:
            return UNKNOWN
        own = self.hierarchy.own(binding.owner.cls)
        is_class = "classmethod" in binding.owner.decorators or binding.owner.name in {"__new__", "__init_subclass__"}
        return ClassObject(own.cls, own.args) if is_class else own

    def _steps(self, kind: Type, steps: Steps) -> Type:
        for step in steps:
            kind = union(self._step(part, step) for part in members(kind))
        return kind

    def _step(self, kind: Type, step: str | int) -> Type:
        if step == "iterate":
            return self.iterate(kind)
        if step == "enter":
            return self.enter(kind)
        if step == "rest":
            return External("builtins.list", (self.iterate(kind),))
        return externals.item(kind, int(step)) if isinstance(kind, External) else self.iterate(kind)

    def iterate(self, kind: Type) -> Type:
        """What iterating over a value yields."""
        if isinstance(kind, External):
            return externals.iterate(kind)
        if isinstance(kind, Instance):
            return self._iterate_object(kind)
        if isinstance(kind, ClassObject):
            return Instance(kind.cls, kind.args)
        return FOREIGN if isinstance(kind, ExternalObject) or not may_be_ours(kind) else UNKNOWN

    def _iterate_object(self, kind: Instance) -> Type:
        for name, again in (("__next__", False), ("__iter__", True)):
            method = self.hierarchy.member(kind, name)
            if isinstance(method, Callee):
                found = self.calls.returned_by(method)
                return union(self.iterate(part) for part in members(found)) if again else found
        return UNKNOWN

    def enter(self, kind: Type) -> Type:
        """What `with ... as name` binds."""
        if isinstance(kind, External):
            return externals.enter(kind)
        if isinstance(kind, Instance):
            method = self.hierarchy.member(kind, "__enter__")
            return self.calls.returned_by(method) if isinstance(method, Callee) else UNKNOWN
        return UNKNOWN if may_be_ours(kind) else FOREIGN

    def member(self, kind: Type, name: str) -> Type:
        """What an attribute of a value is."""
        if isinstance(kind, Either):
            return union(self.member(part, name) for part in kind.members if part != NONE)
        if isinstance(kind, Instance | ClassObject | Parent):
            found = self.hierarchy.member(kind, name)
            return UNKNOWN if found is None else found
        if isinstance(kind, ModuleObject):
            return self.imported(kind.name, name)
        if isinstance(kind, ExternalObject):
            return ExternalObject(f"{kind.name}.{name}")
        if isinstance(kind, External):
            return ExternalMethod(kind, name)
        return self._bounded(kind, name)

    def _bounded(self, kind: Type, name: str) -> Type:
        if isinstance(kind, Variable) and kind.bound is not None:
            return self.member(kind.bound, name)
        if isinstance(kind, ExternalMethod):
            return UNKNOWN if may_be_ours(kind) else FOREIGN
        return FOREIGN if isinstance(kind, Callee) else UNKNOWN

    def module_scope(self, kind: Type) -> Scope | None:
        """The scope of a module of ours."""
        source = self.world.sources.get(kind.name) if isinstance(kind, ModuleObject) else None
        return None if source is None else source.scope

    def imported(self, module: str, name: str | None) -> Type:
        """What an import binds."""
        full = module if name is None else f"{module}.{name}"
        source = self.world.sources.get(module)
        if source is not None and name is not None and name in source.scope.bindings:
            return self.name(name, source.scope)
        if full in self.world.sources:
            return ModuleObject(full)
        return ExternalObject(full) if source is None else UNKNOWN

    def returned(self, function: Owner) -> Type:
        """What calling a function returns as far as its annotation says."""
        return self.calls.returned(function)
