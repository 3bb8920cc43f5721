"""Which functions do I/O: everything that uses something that does, from the transport upwards until nothing changes.

Definitions of one method in one hierarchy change together. What is forbidden is found in `checks`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .externals import ITERATORS, LAZY, MANAGERS
from .kinds import Callee, Class, ClassObject, External, Instance, Owner, Type, Variable, members
from .nodes import is_dunder
from .pair import DUNDERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .collect import World
    from .inference import Inference
    from .kinds import Group
    from .uses import Use

_CONSTRUCTORS = ("__init__", "__new__", "__post_init__", "__attrs_post_init__")


class Effects:
    """Answers what does I/O, once `settle` has run."""

    def __init__(self, world: World, inference: Inference) -> None:
        self._world = world
        self._inference = inference
        self._likeness: list[tuple[Owner, Owner]] = []

    def join(self) -> None:
        """Make definitions of one method in one hierarchy, and overloads of one function, one group."""
        classes = list(self._world.classes.values())
        for cls in classes:
            for name in self._method_names(cls):
                _join(self._definitions(cls, name))
            for pair in (("__enter__", "__exit__"),):
                _join([owner for name in pair for owner in self._definitions(cls, name)])
        for function in self._world.functions():
            if function.home is not None:
                _join([other for other in _same_name(function) if other.cls is None])
        self._likeness = [pair for cls in classes if self._is_protocol(cls) for pair in self._alike(cls, classes)]

    def settle(self, uses: Sequence[Use]) -> None:
        """Find everything that does I/O."""
        changed = True
        while changed:
            changed = sum(map(self._apply, uses)) > 0
            changed |= sum(_follow(declared, actual) for declared, actual in self._likeness) > 0

    def does_io(self, use: Use) -> bool:
        """Whether a use needs `await`, `async for` or `async with`."""
        if use.kind == "call":
            return any(target.group.awaited for target in self.targets(use.subject))
        if use.kind in {"iterate", "delegate", "next", "close", "list", "tuple", "set"}:
            return self.is_async_iterable(use.subject)
        return use.kind == "enter" and self.is_async_manager(use.subject)

    def targets(self, kind: Type) -> list[Owner]:
        """Which of our functions a call of a value may run."""
        return [target for part in members(kind) for target in self._targets(part)]

    def is_async_iterable(self, kind: Type) -> bool:
        """Whether a value may be iterated asynchronously."""
        return any(self._is_lazy(part, ITERATORS) or self._has_async(part, "__iter__") for part in members(kind))

    def is_async_manager(self, kind: Type) -> bool:
        """Whether a value may be entered asynchronously."""
        return any(self._is_lazy(part, MANAGERS) or self._has_async(part, "__enter__") for part in members(kind))

    def is_async_class(self, cls: Class, name: str) -> bool:
        """Whether the iterator (`__iter__`, `__next__`) or context manager names of a class change."""
        names = ("__enter__", "__exit__") if name in {"__enter__", "__exit__"} else ("__iter__", "__next__")
        owners = [owner for each in names for owner in self._definitions(cls, each)]
        return any(owner.group.does_io for owner in owners)

    def names(self, kind: str) -> dict[str, Owner]:
        """Names under which some "class" or "module" offers I/O, with one that does."""
        offered = [owner for owner in self._world.functions() if owner.group.does_io and _is_offered(owner, kind)]
        return {owner.name: owner for owner in reversed(offered)}

    def is_async_return(self, use: Use) -> bool:
        """Whether a function hands an asynchronous iterator or context manager on."""
        if not use.owner.is_function:
            return False
        annotated = members(self._inference.returned(use.owner))
        lazy = {part.short for part in annotated if isinstance(part, External)} & LAZY
        if not lazy.isdisjoint(ITERATORS):
            return self.is_async_iterable(use.subject)
        return bool(lazy) and self.is_async_manager(use.subject)

    def _apply(self, use: Use) -> bool:
        owner = use.owner
        if use.kind == "return" and owner.kind == "plain" and not owner.group.lazy and self.is_async_return(use):
            owner.group.lazy = True
            return True
        if owner.io or use.fence or not self.does_io(use):
            return False
        owner.io = True
        if owner.kind in {"generator", "manager", "genexp"}:
            owner.group.lazy = True
        elif owner.kind == "plain":
            owner.group.awaited = True
        return True

    def _targets(self, kind: Type) -> Iterable[Owner]:
        if isinstance(kind, Callee):
            return kind.functions
        if isinstance(kind, ClassObject):
            return [owner for name in _CONSTRUCTORS for owner in self._definitions(kind.cls, name)]
        if isinstance(kind, Instance):
            return self._definitions(kind.cls, "__call__")
        return ()

    def _is_lazy(self, kind: Type, names: Iterable[str]) -> bool:
        if not isinstance(kind, External) or kind.short not in names:
            return False
        return any(source.group.lazy for source in kind.sources)

    def _has_async(self, kind: Type, name: str) -> bool:
        if isinstance(kind, Variable) and kind.bound is not None:
            return any(self._has_async(part, name) for part in members(kind.bound))
        return isinstance(kind, Instance) and self.is_async_class(kind.cls, name)

    def _definitions(self, cls: Class, name: str) -> list[Owner]:
        hierarchy = self._inference.hierarchy
        return [owner for ancestor in hierarchy.ancestors(cls) for owner in hierarchy.methods(ancestor, name)]

    def _method_names(self, cls: Class) -> list[str]:
        own = (name for ancestor in self._inference.hierarchy.ancestors(cls) for name in ancestor.scope.bindings)
        return [name for name in dict.fromkeys(own) if not name.startswith("__") or name in DUNDERS]

    def _is_protocol(self, cls: Class) -> bool:
        bases = self._inference.hierarchy.bases(cls)
        return any(isinstance(base, External) and base.short == "Protocol" for base in bases)

    def _alike(self, protocol: Class, classes: Iterable[Class]) -> Iterable[tuple[Owner, Owner]]:
        names = [name for name in self._method_names(protocol) if self._definitions(protocol, name)]
        for cls in classes:
            found = {name: self._definitions(cls, name) for name in names}
            if names and cls is not protocol and all(found.values()):
                for name in names:
                    yield self._definitions(protocol, name)[0], found[name][0]


def _is_offered(owner: Owner, kind: str) -> bool:
    return not is_dunder(owner.name) and owner.home is not None and owner.home.kind == kind


def _same_name(function: Owner) -> list[Owner]:
    bindings = [] if function.home is None else function.home.bindings.get(function.name, [])
    things = [getattr(binding, "thing", None) for binding in bindings]
    return [thing for thing in things if isinstance(thing, Owner)]


def _join(owners: Sequence[Owner]) -> None:
    for owner in owners[1:]:
        _merge(owners[0].group, owner.group)


def _merge(group: Group, other: Group) -> None:
    if group is other:
        return
    group.awaited |= other.awaited
    group.lazy |= other.lazy
    for member in other.members:
        member.group = group
    group.members += other.members


def _follow(declared: Owner, actual: Owner) -> bool:
    before = (declared.group.awaited, declared.group.lazy)
    declared.group.awaited |= actual.group.awaited
    declared.group.lazy |= actual.group.lazy
    return before != (declared.group.awaited, declared.group.lazy)
