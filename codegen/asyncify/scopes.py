"""Names and where they are bound.

A scope knows what binds a name, not what it is: that is for `inference`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import libcst as cst

    from .kinds import Class, Owner, Type
    from .source import Source


@dataclass(frozen=True, slots=True, eq=False)
class Definition:
    """Bound by `def` or `class`."""

    thing: Owner | Class


@dataclass(frozen=True, slots=True, eq=False)
class Import:
    """Bound by an import: a module, or a name in one."""

    module: str
    name: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """Bound to an expression, or to what the steps (unpack, iterate, enter) make of it."""

    expression: cst.BaseExpression
    steps: tuple[str | int, ...]
    scope: Scope


@dataclass(frozen=True, slots=True, eq=False)
class Declared:
    """Bound with an annotation."""

    annotation: cst.BaseExpression
    value: cst.BaseExpression | None
    scope: Scope


@dataclass(frozen=True, slots=True, eq=False)
class Parameter:
    """Bound by a call. `first` is true for `self` and `cls`."""

    owner: Owner
    annotation: cst.BaseExpression | None
    star: str
    first: bool
    scope: Scope


@dataclass(frozen=True, slots=True, eq=False)
class Caught:
    """Bound by `except ... as name`."""

    expression: cst.BaseExpression
    scope: Scope


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """Bound by convention: what a variable of this name holds in an example."""

    kind: Type


@dataclass(frozen=True, slots=True, eq=False)
class Opaque:
    """Bound to something that is not followed."""


Binding: TypeAlias = Definition | Import | Value | Declared | Parameter | Caught | Given | Opaque


@dataclass(eq=False)
class Scope:
    """One scope: "module", "class", "function" or "comprehension"."""

    kind: str
    source: Source
    parent: Scope | None
    owner: Owner
    cls: Class | None = None
    bindings: dict[str, list[Binding]] = field(default_factory=dict[str, "list[Binding]"])
    elsewhere: dict[str, Scope] = field(default_factory=dict[str, "Scope"])

    def bind(self, name: str, binding: Binding) -> None:
        """Note one thing that binds a name."""
        scope = self.elsewhere.get(name, self)
        scope.bindings.setdefault(name, []).append(binding)

    def find(self, name: str) -> Scope | None:
        """The scope in which a name is looked up, None where it is nobody's or the language's."""
        if name in self.elsewhere:
            return self.elsewhere[name]
        if name in self.bindings:
            return self
        scope = self.parent
        while scope is not None and (scope.kind == "class" or name not in scope.bindings):
            scope = scope.parent
        return scope

    @property
    def self_class(self) -> Class | None:
        """The class that `Self` and `super()` mean here."""
        scope: Scope | None = self
        while scope is not None and scope.cls is None:
            scope = scope.parent
        return None if scope is None else scope.cls

    @property
    def carrier(self) -> Scope:
        """The scope that an assignment expression binds in."""
        return self.parent.carrier if self.kind == "comprehension" and self.parent is not None else self

    @property
    def top(self) -> Scope:
        """The scope that `global` means."""
        return self if self.kind == "module" or self.parent is None else self.parent.top
