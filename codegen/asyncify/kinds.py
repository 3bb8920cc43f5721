"""What an expression can be, as far as the twin has to know: ours, somebody else's, or unknown.

These are values only; `inference` finds them, `effects` decides which functions do I/O.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import libcst as cst

    from .scopes import Binding, Scope
    from .source import Source


@dataclass(eq=False)
class Group:
    """Definitions of one method in one hierarchy: what holds for one of them holds for all.

    Attributes:
        awaited: A call has to be awaited.
        lazy: What a call returns has to be iterated or entered asynchronously.
    """

    members: list[Owner] = field(default_factory=list["Owner"])
    awaited: bool = False
    lazy: bool = False

    @property
    def does_io(self) -> bool:
        """Whether a caller has to know."""
        return self.awaited or self.lazy


@dataclass(eq=False)
class Owner:
    """Something whose code runs: a function, a generator expression, a lambda, a module, a class body.

    Attributes:
        kind: "plain", "generator", "manager" (a decorated generator), "property", "genexp", "lambda", "module",
            "class", "example", "default" or "decorator".
    """

    kind: str
    name: str
    source: Source
    node: cst.CSTNode
    parent: Owner | None = None
    cls: Class | None = None
    scope: Scope | None = None
    home: Scope | None = None
    binding: str = ""
    decorators: tuple[str, ...] = ()
    io: bool = False
    group: Group = field(default_factory=Group)

    def __post_init__(self) -> None:
        self.group.members.append(self)

    @property
    def is_function(self) -> bool:
        """Whether it was written with `def`."""
        return self.kind in {"plain", "generator", "manager", "property"}

    @property
    def qualified(self) -> str:
        """The name people know it by."""
        return self.name if self.cls is None else f"{self.cls.name}.{self.name}"


@dataclass(eq=False)
class Class:
    """A class of the package."""

    name: str
    source: Source
    node: cst.ClassDef
    home: Scope
    scope: Scope
    attributes: dict[str, list[Binding]] = field(default_factory=dict[str, "list[Binding]"])


@dataclass(frozen=True, slots=True)
class Unknown:
    """Could be anything, ours included."""


@dataclass(frozen=True, slots=True)
class Dynamic:
    """An attribute whose name only the running program knows."""


@dataclass(frozen=True, slots=True)
class External:
    """A value of a class that is not ours; without a name it is just surely not ours.

    Attributes:
        sources: For iterators and context managers, whose code runs when they are used.
    """

    name: str = ""
    args: tuple[Type, ...] = ()
    sources: tuple[Owner, ...] = ()

    @property
    def short(self) -> str:
        """The name without the module."""
        return self.name.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class ExternalObject:
    """A module, class or function that is not ours, as such."""

    name: str


@dataclass(frozen=True, slots=True)
class ExternalMethod:
    """A method or attribute of a value that is not ours."""

    receiver: External
    name: str


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of one of our classes."""

    cls: Class
    args: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassObject:
    """One of our classes as such."""

    cls: Class
    args: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class Parent:
    """What `super()` is: the hierarchy of a class without the class itself."""

    cls: Class


@dataclass(frozen=True, slots=True)
class Callee:
    """One of our functions as such, bound to what it was looked up on."""

    functions: tuple[Owner, ...]
    receiver: Type | None = None
    given: tuple[tuple[str, Type], ...] = ()


@dataclass(frozen=True, slots=True)
class ModuleObject:
    """One of our modules as such."""

    name: str


@dataclass(frozen=True, slots=True)
class Variable:
    """A type variable."""

    name: str
    bound: Type | None = None


@dataclass(frozen=True, slots=True)
class Either:
    """One of several; without members, nothing that is known yet."""

    members: tuple[Type, ...] = ()


Type: TypeAlias = (
    Unknown
    | Dynamic
    | External
    | ExternalObject
    | ExternalMethod
    | Instance
    | ClassObject
    | Parent
    | Callee
    | ModuleObject
    | Variable
    | Either
)

UNKNOWN = Unknown()
FOREIGN = External()
NOTHING = Either()
NONE = External("builtins.None")


def members(kind: Type) -> tuple[Type, ...]:
    """What a value can be, one by one."""
    return kind.members if isinstance(kind, Either) else (kind,)


def union(kinds: Iterable[Type]) -> Type:
    """What a value is that can be any of these."""
    flat = dict.fromkeys(member for kind in kinds for member in members(kind))
    return next(iter(flat)) if len(flat) == 1 else Either(tuple(flat))


def may_be_ours(kind: Type) -> bool:
    """Whether one of our objects may be in a value."""
    if isinstance(kind, External):
        return any(map(may_be_ours, kind.args)) or bool(kind.sources)
    if isinstance(kind, ExternalMethod):
        return may_be_ours(kind.receiver)
    if isinstance(kind, Either):
        return not kind.members or any(map(may_be_ours, kind.members))
    return not isinstance(kind, ExternalObject)


def substitute(kind: Type, given: Mapping[str, Type]) -> Type:
    """A type with its type variables replaced."""
    if not given:
        return kind
    if isinstance(kind, Variable):
        return given.get(kind.name, kind)
    if isinstance(kind, Either):
        return union(substitute(member, given) for member in kind.members)
    if isinstance(kind, External) and kind.args:
        return External(kind.name, tuple(substitute(arg, given) for arg in kind.args), kind.sources)
    if isinstance(kind, Instance | ClassObject) and kind.args:
        return type(kind)(kind.cls, tuple(substitute(arg, given) for arg in kind.args))
    return kind


def variables(kind: Type) -> tuple[str, ...]:
    """The type variables in a type, in order."""
    if isinstance(kind, Variable):
        return (kind.name,)
    parts: tuple[Type, ...] = ()
    if isinstance(kind, Either):
        parts = kind.members
    elif isinstance(kind, External | Instance | ClassObject):
        parts = kind.args
    return tuple(dict.fromkeys(name for part in parts for name in variables(part)))
