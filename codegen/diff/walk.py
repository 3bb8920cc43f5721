"""The walk over two documents: units that are compared once, what each found, and which other units it leads to."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import define, evolve, field, frozen

from codegen.diff.nodes import Document, Pointer, Spot, unchanged
from codegen.diff.views import Views, brief

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from codegen.diff.findings import Direction

Path: TypeAlias = tuple[str, ...]


@frozen
class Notice:
    """What notice of the end of something is demanded.

    Attributes:
        stable: Days for what is stable, or says nothing about its stability. 0 demands no last day at all.
        beta: Days for what is in beta.
        today: The day to count from.
    """

    stable: int = 0
    beta: int = 0
    today: dt.date = field(factory=lambda: dt.datetime.now(dt.UTC).date())


@frozen(eq=False)
class Draft:
    """A change that was found, not yet weighed."""

    rule: str
    pointer: Pointer
    is_new: bool
    old: Any = None
    new: Any = None
    path: Path = ()
    value: str | None = None


@frozen(eq=False)
class Edge:
    """From a unit to one that it leads to, with the steps between them."""

    unit: Unit
    path: Path = ()
    place: str = ""


@define(eq=False)
class Unit:
    """What comparing one pair of nodes found."""

    drafts: list[Draft] = field(factory=list[Draft])
    edges: list[Edge] = field(factory=list[Edge])

    def add(self, rule: str, spot: Spot | Pointer, *, old: Any = None, new: Any = None, is_new: bool = True,
            path: Path = (), value: str | None = None) -> None:  # fmt: skip
        """Note a change; a removal points into the older document."""
        pointer = spot.pointer if isinstance(spot, Spot) else spot
        self.drafts.append(Draft(rule, pointer, is_new, brief(old), brief(new), path, value))

    def turned(self, rule: str, spot: Spot | Pointer, shown: Any, *, came: bool,
               value: str | None = None) -> None:  # fmt: skip
        """Note that something came or went as a whole."""
        old, new = (None, shown) if came else (shown, None)
        self.add(rule, spot, old=old, new=new, is_new=came, value=value)

    def lead(self, unit: Unit | None, path: Path = (), place: str = "") -> None:
        """Note that another unit is reached from this one."""
        if unit is not None and unit is not self:
            self.edges.append(Edge(unit, path, place))

    def quiet(self) -> bool:
        """Whether nothing was found here or anywhere below."""
        waiting: list[Unit] = [self]
        seen = {id(self)}
        while waiting:
            unit = waiting.pop()
            if unit.drafts:
                return False
            for edge in unit.edges:
                if id(edge.unit) not in seen:
                    seen.add(id(edge.unit))
                    waiting.append(edge.unit)
        return True


@frozen
class Site:
    """In what role a schema is compared.

    Attributes:
        direction: Whether values of it are sent or received.
        kind: The middle of its rules' names: `body`, `property`, `parameter`, `parameter-property`, `header`...
        idle: Whether it never travels in this direction, being read-only or write-only.
        text: Whether values are plain text on the wire, as in a query.
        repeats: Whether a list is written as the same parameter several times, so that one value is a list of one.
    """

    direction: Direction
    kind: str
    idle: bool = False
    text: bool = False
    repeats: bool = False

    @property
    def sent(self) -> bool:
        """Whether values of it are sent by a caller."""
        return self.direction == "request"

    def rule(self, change: str) -> str:
        """The name of the rule for a change here."""
        if self.kind == "property" and self.idle:
            return f"{self.direction}-{'read-only' if self.sent else 'write-only'}-property-{change}"
        if (self.direction, self.kind) == ("response", "body") and change.startswith("enum-value"):
            return f"response-mediatype-{change}"
        if change == "pattern-generalized" and not self.sent:
            change = "pattern-changed"
        if (self.direction, self.kind) == ("request", "header"):
            return f"request-parameter-{change}"
        return f"{self.direction}-{self.kind}-{change}"

    def below(self, *, idle: bool = False) -> Site:
        """The role of a property or item."""
        kind = self.kind if self.kind.endswith("property") else "property"
        if self.kind in {"parameter", "header"}:
            kind = f"{self.kind}-property"
        return evolve(self, kind=kind, idle=self.idle or idle, text=False, repeats=False)

    def items(self) -> Site:
        """The role of the items of a list: those of a parameter are text on the wire as well."""
        return self if self.kind in {"parameter", "header"} else self.below()


@define(eq=False)
class Walk:
    """What the comparison of two documents shares.

    Attributes:
        old: The older document.
        new: The newer document.
        notice: What notice of the end of something is demanded.
        credentials: The only kinds of credentials that matter; empty where all do.
        olds: Views of the older document's schemas.
        news: Views of the newer document's schemas.
        same: Components that are equal in both, with all that they refer to.
    """

    old: Document
    new: Document
    notice: Notice = field(factory=Notice)
    credentials: frozenset[str] = frozenset()
    olds: Views = field(init=False)
    news: Views = field(init=False)
    same: frozenset[Pointer] = field(init=False)
    _units: dict[Hashable, Unit] = field(init=False, factory=dict)
    _kept: list[Any] = field(init=False, factory=list[Any])

    def __attrs_post_init__(self) -> None:
        self.olds, self.news = Views(self.old), Views(self.new)
        self.same = unchanged(self.old, self.new)

    def once(self, key: Hashable, build: Callable[[Unit], None], *kept: object) -> Unit:
        """The unit for a key, filled the first time; it is known while it is being filled, so that cycles end."""
        found = self._units.get(key)
        if found is None:
            self._kept.extend(kept)
            found = self._units[key] = Unit()
            build(found)
        return found

    def is_same(self, old: Spot, new: Spot) -> bool:
        """Whether both are the same component, equal with all that it refers to."""
        return old.pointer == new.pointer and new.pointer in self.same
