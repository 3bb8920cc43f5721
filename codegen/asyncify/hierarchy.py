"""Classes and what they inherit: the order of lookup, and what an attribute of an object is.

Where nothing in the hierarchy defines a name, the answer is None; what to do then is not decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from .kinds import (
    UNKNOWN,
    Callee,
    Class,
    ClassObject,
    External,
    ExternalMethod,
    Instance,
    Owner,
    Parent,
    Type,
    Unknown,
    Variable,
    members,
    substitute,
    union,
    variables,
)
from .scopes import Definition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .inference import Inference

Ancestor: TypeAlias = "tuple[Class | External | Unknown, dict[str, Type]]"

_EMPTY_BASES: Final = frozenset({"object", "Generic", "Protocol", "ABC", "Any"})


class Hierarchy:
    """Answers what an attribute of one of our classes or objects is."""

    def __init__(self, inference: Inference) -> None:
        self._inference = inference
        self._orders: dict[Class, list[Ancestor]] = {}

    def order(self, cls: Class) -> list[Ancestor]:
        """A class and its ancestors in the order of lookup, each with what its type variables stand for."""
        if cls not in self._orders:
            self._orders[cls] = [(cls, {})]
            itself: dict[str, Type] = {name: Variable(name) for name in self.parameters(cls)}
            found: list[Ancestor] = [(cls, itself), *self._inherited(cls)]
            seen: dict[object, Ancestor] = {}
            for ancestor in found:
                seen.setdefault(ancestor[0], ancestor)
            self._orders[cls] = list(seen.values())
        return self._orders[cls]

    def ancestors(self, cls: Class) -> list[Class]:
        """A class and those of its ancestors that are ours."""
        return [entry for entry, _ in self.order(cls) if isinstance(entry, Class)]

    def bases(self, cls: Class) -> list[Type]:
        """What the class is derived from, as written."""
        annotations = self._inference.annotations
        return [annotations.read(arg.value, cls.home) for arg in cls.node.bases if not arg.star]

    def external_bases(self, cls: Class) -> list[str]:
        """The names of the classes in the hierarchy that are not ours."""
        return [entry.name for entry, _ in self.order(cls) if isinstance(entry, External)]

    def parameters(self, cls: Class) -> tuple[str, ...]:
        """The type variables of a class, in order."""
        bases = self.bases(cls)
        generic = [base for base in bases if isinstance(base, External) and base.short in {"Generic", "Protocol"}]
        named = [base for base in generic if base.args] or bases
        return tuple(dict.fromkeys(name for base in named for name in variables(base)))

    def own(self, cls: Class) -> Instance:
        """What `self` is in the class itself."""
        return Instance(cls, tuple(Variable(name) for name in self.parameters(cls)))

    def given(self, kind: Instance | ClassObject) -> dict[str, Type]:
        """What the type variables of an object's class stand for."""
        names = self.parameters(kind.cls)
        return dict(zip(names, kind.args, strict=False))

    def member(self, kind: Instance | ClassObject | Parent, name: str) -> Type | None:
        """What an attribute is; None where no class in the hierarchy has it."""
        order = self.order(kind.cls)[1 if isinstance(kind, Parent) else 0 :]
        target = self.own(kind.cls) if isinstance(kind, Parent) else kind
        outer = self.given(target)
        for entry, given in order:
            if isinstance(entry, Class):
                inner = {key: substitute(value, outer) for key, value in given.items()}
                found = self._defined(entry, name, target, inner)
                if found is not None:
                    return found
        return self._inherited_member([entry for entry, _ in order], name)

    def methods(self, cls: Class, name: str) -> list[Owner]:
        """The functions that a class itself defines under a name."""
        bindings = cls.scope.bindings.get(name, [])
        things = [binding.thing for binding in bindings if isinstance(binding, Definition)]
        return [thing for thing in things if isinstance(thing, Owner)]

    def _inherited(self, cls: Class) -> list[Ancestor]:
        found: list[Ancestor] = []
        for base in self.bases(cls):
            if isinstance(base, Instance):
                outer = self.given(base)
                for entry, given in self.order(base.cls):
                    found.append((entry, {key: substitute(value, outer) for key, value in given.items()}))
            elif isinstance(base, External):
                found.append((base, {}))
            else:
                found.append((UNKNOWN, {}))
        return found

    def _defined(self, cls: Class, name: str, target: Instance | ClassObject, given: Mapping[str, Type]) -> Type | None:
        functions = self.methods(cls, name)
        if functions:
            return self._method(functions, target, given)
        if name not in cls.scope.bindings and name not in cls.attributes:
            return None
        known = {**given, "Self": Instance(target.cls, target.args)}
        return substitute(self._inference.attribute(cls, name), known)

    def _method(self, functions: list[Owner], target: Instance | ClassObject, given: Mapping[str, Type]) -> Type:
        receiver = Instance(target.cls, target.args)
        known = {**given, "Self": receiver}
        if any(function.kind == "property" for function in functions):
            return union(substitute(self._inference.returned(function), known) for function in functions[:1])
        bound = isinstance(target, Instance) or "classmethod" in functions[0].decorators
        return Callee(tuple(functions), receiver if bound else None, tuple(known.items()))

    def _inherited_member(self, order: list[Class | External | Unknown], name: str) -> Type | None:
        for entry in order:
            if isinstance(entry, External) and entry.short not in _EMPTY_BASES:
                return ExternalMethod(entry, name)
            if isinstance(entry, Unknown):
                return UNKNOWN
        return None


def instances(kind: Type) -> Type:
    """What calling a class (or one of several) makes."""
    made = [Instance(part.cls, part.args) if isinstance(part, ClassObject) else UNKNOWN for part in members(kind)]
    return union(made)
