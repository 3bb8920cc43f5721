"""What a variable may hold while the thin layer is read: sets of atoms. Nothing here knows how code is followed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

Path: TypeAlias = tuple[str, ...]
"""Where something stands in a body: names, `[]` for the items of a list, `*` for any name, `**` for all below."""

ITEMS, ANY, ALL = "[]", "*", "**"


@dataclass(frozen=True, slots=True)
class Const:
    """A value that is known."""

    value: str | int | float | bool | bytes | None


@dataclass(frozen=True, slots=True)
class Plain:
    """A value of which nothing is known but that it is there. `maybe` says that it may also be None."""

    maybe: bool = False


@dataclass(frozen=True, slots=True)
class Wire:
    """A part of the answer of an operation."""

    operation: str
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Req:
    """A request of an operation; `number` tells two of one operation apart."""

    operation: str
    number: str


@dataclass(frozen=True, slots=True)
class Resp:
    """An answer that is not decoded yet."""

    operation: str


@dataclass(frozen=True, slots=True)
class Obj:
    """An object of a class of ours, by where it came into being."""

    cls: str
    site: str


@dataclass(frozen=True, slots=True)
class Cls:
    """A class of ours."""

    name: str


@dataclass(frozen=True, slots=True)
class Fn:
    """A function of ours; with `receiver` a bound method."""

    name: str
    receiver: Value | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Lam:
    """A lambda or an inner function, by where it stands; its variables are on the heap."""

    site: str


@dataclass(frozen=True, slots=True)
class Mod:
    """A module of ours, of the raw layer, or the raw package."""

    name: str


@dataclass(frozen=True, slots=True)
class Builder:
    """A function of the raw layer that builds a request."""

    name: str


@dataclass(frozen=True, slots=True)
class Ext:
    """Something of a library or of Python itself, by its full name."""

    name: str


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a value that is no object of ours, such as `get` of a dictionary."""

    receiver: Value
    name: str


@dataclass(frozen=True, slots=True)
class Super:
    """What `super()` gives inside a method: the classes after `owner` in the order of `obj`."""

    obj: Value
    owner: str


@dataclass(frozen=True, slots=True)
class Rec:
    """A dictionary whose keys are followed; they are on the heap."""

    site: str


@dataclass(frozen=True, slots=True)
class Seq:
    """A list, set or iterator, by what its items may be; `site` finds items that are added later on the heap."""

    items: Value
    site: str = ""


@dataclass(frozen=True, slots=True)
class Tup:
    """A tuple, item by item."""

    items: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """A dictionary with keys that are not known, by what its values may be."""

    values: Value


_Thing: TypeAlias = "Const | Plain | Wire | Req | Resp | Obj | Rec | Seq | Tup | Open"
Atom: TypeAlias = "_Thing | Cls | Fn | Lam | Mod | Builder | Ext | Method | Super"
Value: TypeAlias = frozenset[Atom]

NOTHING: Value = frozenset()
NONE: Value = frozenset({Const(None)})
SOME: Value = frozenset({Plain()})
UNKNOWN: Value = frozenset({Plain(maybe=True)})
_DEEPEST = 8


def one(atom: Atom) -> Value:
    """A value that is certainly this."""
    return frozenset({atom})


def const(value: str | float | bool | bytes | None) -> Value:
    """A value that is known."""
    return frozenset({Const(value)})


def union(values: Iterable[Value]) -> Value:
    """What may be any of these."""
    return NOTHING.union(*values)


def depth(value: Value) -> int:
    """How deep containers stand in each other."""
    return max((_depth(atom) for atom in value), default=0)


def _depth(atom: Atom) -> int:
    if isinstance(atom, Seq):
        return 1 + depth(atom.items)
    if isinstance(atom, Open):
        return 1 + depth(atom.values)
    return 1 + max(map(depth, atom.items), default=0) if isinstance(atom, Tup) else 0


def bounded(value: Value) -> Value:
    """The same, or something unknown where containers stand in each other without end."""
    return value if depth(value) <= _DEEPEST else UNKNOWN


def is_none(value: Value) -> bool | None:
    """Whether a value is None; None where that is not known."""
    if not value:
        return None
    sure = [_none(atom) for atom in value]
    return sure[0] if all(found is sure[0] for found in sure) else None


def _none(atom: Atom) -> bool | None:
    if isinstance(atom, Const):
        return atom.value is None
    if isinstance(atom, Wire):
        return None
    return None if isinstance(atom, Plain) and atom.maybe else False


def truth(value: Value) -> bool | None:
    """Whether a value counts as true; None where that is not known."""
    if not value:
        return None
    sure = [_truth(atom) for atom in value]
    return sure[0] if all(found is sure[0] for found in sure) else None


def _truth(atom: Atom) -> bool | None:
    if isinstance(atom, Const):
        return bool(atom.value)
    if isinstance(atom, Tup):
        return bool(atom.items)
    return True if isinstance(atom, (Cls, Fn, Lam, Mod, Req, Resp, Builder)) else None


def not_none(value: Value) -> Value:
    """The same where it is not None."""
    return frozenset(Plain() if isinstance(atom, Plain) else atom for atom in value if atom != Const(None))


def texts(value: Value) -> list[str]:
    """The texts that a value may be."""
    return sorted(atom.value for atom in value if isinstance(atom, Const) and isinstance(atom.value, str))
