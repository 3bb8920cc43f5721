"""Reads annotations: from the text of a type to what a value of it can be.

`Any`, `object` and whatever cannot be read are unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import libcst as cst

from .kinds import (
    FOREIGN,
    NONE,
    NOTHING,
    UNKNOWN,
    Callee,
    Class,
    ClassObject,
    External,
    ExternalObject,
    Instance,
    Type,
    Variable,
    members,
    union,
)
from .nodes import index_value, parse_annotation, text_of
from .scopes import Declared, Definition, Import, Scope, Value

if TYPE_CHECKING:
    from .inference import Inference

_WRAPPERS: Final = frozenset({"Annotated", "ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "InitVar"})
_UNSAID: Final = frozenset({"Any", "object"})
_NEVER: Final = frozenset({"NoReturn", "Never"})


class Annotations:
    """Reads annotations with the names of a scope."""

    def __init__(self, inference: Inference) -> None:
        self._inference = inference

    def read(self, node: cst.BaseExpression | None, scope: Scope) -> Type:
        """What a value with this annotation can be."""
        parsed = None if node is None else parse_annotation(node)
        if isinstance(parsed, cst.Name | cst.Attribute):
            return self._named(parsed, scope)
        if isinstance(parsed, cst.Subscript):
            return self._subscript(parsed, scope)
        if isinstance(parsed, cst.BinaryOperation):
            return union([self.read(parsed.left, scope), self.read(parsed.right, scope)])
        return UNKNOWN

    def arguments(self, node: cst.Subscript, scope: Scope) -> tuple[Type, ...]:
        """The types between the brackets; the dots of `tuple[X, ...]` are left out."""
        values = (value for value in index_value(node) if not isinstance(value, cst.Ellipsis))
        return tuple(self.read(value, scope) for value in values)

    def _named(self, node: cst.Name | cst.Attribute, scope: Scope) -> Type:
        name = node.value if isinstance(node, cst.Name) else node.attr.value
        if name == "None":
            return NONE
        if isinstance(node, cst.Name):
            return self._name(node.value, scope)
        owner = self._inference.type_of(node.value, scope)
        return self._from_owner(owner, name)

    def _from_owner(self, owner: Type, name: str) -> Type:
        module = self._inference.module_scope(owner)
        if module is not None and name in module.bindings:
            return self._name(name, module)
        return self._meant(self._inference.member(owner, name))

    def _name(self, name: str, scope: Scope) -> Type:
        found = scope.find(name)
        if found is None:
            return self._meant(self._inference.name(name, scope))
        return self._inference.settle((found, name, "annotation"), lambda: self._bound(name, found))

    def _bound(self, name: str, scope: Scope) -> Type:
        return union(self._binding(binding, name, scope) for binding in scope.bindings[name])

    def _binding(self, binding: object, name: str, scope: Scope) -> Type:
        if isinstance(binding, Import):
            return self._imported(binding)
        if isinstance(binding, Value) and not isinstance(binding.expression, cst.Call):
            return self.read(binding.expression, binding.scope)
        if isinstance(binding, Declared) and binding.value is not None:
            return self.read(binding.value, binding.scope)
        if isinstance(binding, Definition) and isinstance(binding.thing, Class):
            return Instance(binding.thing)
        return self._meant(self._inference.name(name, scope))

    def _imported(self, binding: Import) -> Type:
        source = self._inference.world.sources.get(binding.module)
        if source is not None and binding.name is not None and binding.name in source.scope.bindings:
            return self._name(binding.name, source.scope)
        return self._meant(self._inference.imported(binding.module, binding.name))

    def _meant(self, kind: Type) -> Type:
        """What a value is whose annotation evaluates to this."""
        if isinstance(kind, ClassObject):
            return Instance(kind.cls, kind.args)
        if isinstance(kind, ExternalObject):
            return self._external(kind)
        return kind if isinstance(kind, Variable) else UNKNOWN

    def _external(self, kind: ExternalObject) -> Type:
        last = kind.name.rpartition(".")[2]
        if last == "Self":
            return Variable("Self")
        if last in _UNSAID:
            return UNKNOWN
        return NOTHING if last in _NEVER else External(kind.name)

    def _subscript(self, node: cst.Subscript, scope: Scope) -> Type:
        base = self.read(node.value, scope)
        if isinstance(base, Instance):
            return Instance(base.cls, self.arguments(node, scope))
        if isinstance(base, External):
            return self._form(base, node, scope)
        return UNKNOWN

    def _form(self, base: External, node: cst.Subscript, scope: Scope) -> Type:
        if base.short == "Literal":
            return FOREIGN
        if base.short == "Callable":
            return External("collections.abc.Callable", (self.read(index_value(node)[-1], scope),))
        if base.short in _WRAPPERS:
            return self.read(index_value(node)[0], scope)
        args = self.arguments(node, scope)
        if base.short == "Optional":
            return union([*args, NONE])
        if base.short == "Union":
            return union(args)
        return class_objects(args[0]) if base.short in {"type", "Type"} else External(base.name, args)


def class_objects(kind: Type) -> Type:
    """What `type[X]` is for an X."""
    return union(_class_object(part) for part in members(kind))


def _class_object(kind: Type) -> Type:
    if isinstance(kind, Instance):
        return ClassObject(kind.cls, kind.args)
    if isinstance(kind, Variable):
        return External("builtins.type", (kind,))
    return FOREIGN if isinstance(kind, External) else UNKNOWN


def says_nothing(kind: Type) -> bool:
    """Whether an annotation lets a coroutine pass unnoticed."""
    return any(not isinstance(part, External | Instance | ClassObject | Variable | Callee) for part in members(kind))


def is_string(node: cst.BaseExpression) -> bool:
    """Whether an annotation is written in quotes."""
    return text_of(node) is not None
