"""What stops the build: uses of I/O that have no asynchronous form, and uses that cannot be judged.

Each finding says what is wrong and what to do. Where modules stand to each other is checked in `modules`.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Final

import libcst as cst

from .annotations import says_nothing
from .externals import BLOCKING, ITERATORS, LAZY, MANAGERS, NETWORK, is_blocking_method
from .kinds import NONE, Callee, Dynamic, ExternalMethod, ExternalObject, Type, Unknown, members
from .nodes import dotted, is_dunder
from .pair import DUNDERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .collect import World
    from .effects import Effects
    from .errors import Stop
    from .inference import Inference
    from .kinds import Owner
    from .source import Source
    from .uses import Use

_DECORATORS: Final = frozenset(
    """abstractmethod classmethod contextmanager deprecated final overload override staticmethod property
    cached_property setter getter deleter""".split()  # noqa: SIM905 - a list of words reads better as words
)
_PLACES: Final = {
    "lambda": "in a lambda",
    "module": "at module level",
    "class": "in a class body",
    "property": "in a property",
}
_MOVE: Final = "write it into a method or function of its own"


class Checks:
    """Finds the faults, once everything that does I/O is known."""

    def __init__(self, world: World, inference: Inference, effects: Effects) -> None:
        self._world = world
        self._inference = inference
        self._effects = effects
        self._methods = effects.names("class")
        self._functions = effects.names("module")

    def use(self, use: Use) -> Iterator[Stop]:
        """What is wrong with one use."""
        if self._effects.does_io(use):
            yield from self._placed(use)
            yield from self._mixed(use)
        elif use.kind == "call":
            yield from self._unjudged(use)
            yield from self._blocking(use)
        else:
            yield from self._special(use)

    def function(self, owner: Owner) -> Iterator[Stop]:
        """What is wrong with a function that does I/O as a whole."""
        node = cst.ensure_type(owner.node, cst.FunctionDef)
        if node.asynchronous is not None:
            yield owner.source.stop(node, f"{owner.qualified} is asynchronous already", "write it without `async`")
        if not owner.group.does_io or owner.kind == "property":
            return
        if owner.source.origin is None:
            yield from self._annotation(owner, node)
        for decorator in owner.decorators:
            if decorator not in _DECORATORS:
                problem = f"the decorator @{decorator} is put on {owner.qualified}, which does I/O"
                yield owner.source.stop(node, problem, "decorators of such functions are not followed: do without it")
        if owner.kind in {"generator", "manager"} and owner.group.awaited:
            problem = f"{owner.qualified} is a generator here and a plain function that does I/O in a related class"
            yield owner.source.stop(node, problem, "make all of them generators, or none")

    def imports(self, source: Source) -> Iterator[Stop]:
        """What is wrong with the imports of a file: only the transports may reach the network."""
        for binding_name, bindings in source.scope.bindings.items():
            for binding in bindings:
                module = getattr(binding, "module", "")
                name = f"{module}.{getattr(binding, 'name', None)}"
                if _is_network(module) or name in NETWORK:
                    problem = f"{binding_name!r} comes from {module}, which does I/O outside the transport"
                    yield source.stop(None, problem, "go through the transport pair")

    def _placed(self, use: Use) -> Iterator[Stop]:
        owner, name = use.owner, _shown(use)
        where = use.fence or _PLACES.get(owner.kind, "")
        if where:
            yield self._stop(use, f"{name} does I/O {where}", _MOVE)
        elif use.kind == "delegate":
            yield self._stop(use, "`yield from` over something that does I/O", "write a loop with `yield` instead")
        elif owner.is_function and is_dunder(owner.name) and owner.name not in DUNDERS:
            problem = f"{name} does I/O in {owner.qualified}, which cannot be asynchronous"
            yield self._stop(use, problem, "move it to a method with a name of its own")
        if use.lock:
            yield self._stop(
                use, f"{name} does I/O while a lock is held", "do the I/O before or after the `with` block"
            )

    def _special(self, use: Use) -> Iterator[Stop]:
        if use.kind == "reference":
            yield from self._reference(use)
        elif use.kind == "stray":
            yield from self._stray(use)
        elif use.kind in {"iterate", "enter", "delegate"}:
            yield from self._unknown_protocol(use)
        elif use.kind == "return":
            yield from self._returned(use)
        elif use.kind == "closing":
            yield from self._closed(use)
        if use.kind in {"delegate", "yield"} and use.owner.group.lazy:
            yield from self._in_generator(use)

    def _in_generator(self, use: Use) -> Iterator[Stop]:
        if use.kind == "delegate":
            problem = f"`yield from` in {use.owner.qualified}, which does I/O"
            yield self._stop(use, problem, "write a loop with `yield` instead")
        elif use.lock:
            yield self._stop(use, f"{use.owner.qualified} yields while a lock is held", "yield after the `with` block")

    def _closed(self, use: Use) -> Iterator[Stop]:
        found = [self._inference.member(part, "close") for part in members(use.subject)]
        does_io = any(target.group.does_io for kind in found for target in self._effects.targets(kind))
        unknown = _is_unknown(use.subject) and "close" in self._methods
        if (does_io or unknown) and not self._effects.is_async_iterable(use.subject):
            yield self._stop(
                use, "`closing` would lose the I/O of `close`", "enter the object itself, or use try/finally"
            )

    def _returned(self, use: Use) -> Iterator[Stop]:
        owner = use.owner
        if owner.kind == "property" and self._effects.is_async_return(use):
            problem = f"the property {owner.qualified} returns something that does I/O when it is used"
            yield self._stop(use, problem, "make it a method")
        if not owner.is_function or not owner.group.lazy:
            return
        if owner.kind != "plain":
            problem = f"{owner.qualified} is a generator that does I/O and returns a value"
            yield self._stop(use, problem, "asynchronous generators cannot: yield it, or return nothing")
        elif not self._effects.is_async_return(use) and use.subject != NONE:
            problem = f"{owner.qualified} returns something that does I/O when iterated in one place and not in another"
            yield self._stop(use, problem, "write the function as a generator")

    def _unjudged(self, use: Use) -> Iterator[Stop]:
        parts = members(use.subject)
        if any(isinstance(part, Dynamic) for part in parts):
            yield self._stop(use, "the name of what is called is only known at run time", "write the call out")
        elif _is_unknown(use.subject):
            is_name = isinstance(use.node, cst.Call) and isinstance(use.node.func, cst.Name)
            yield from self._unknown(use, self._functions if is_name else self._methods)

    def _unknown(self, use: Use, names: Mapping[str, Owner]) -> Iterator[Stop]:
        if use.name in names:
            found = names[use.name]
            problem = f"{_shown(use)} may do I/O, as {found.qualified} does: what it belongs to is not known"
            yield self._stop(use, problem, "annotate what it is looked up on, or import it")

    def _reference(self, use: Use) -> Iterator[Stop]:
        if any(target.group.does_io for part in members(use.subject) for target in _functions(part)):
            problem = f"`{use.name}` does I/O and is passed on as a value"
            yield self._stop(use, problem, "call it where its result is needed, in a loop if there are several")
        elif _is_unknown(use.subject):
            yield from self._unknown(use, self._methods)

    def _stray(self, use: Use) -> Iterator[Stop]:
        if not self._is_async(use.subject):
            return
        what = "a generator expression" if isinstance(use.node, cst.GeneratorExp) else "an iterator or context manager"
        problem = f"{what} that does I/O is used where only a synchronous one can be"
        yield self._stop(use, problem, "iterate over it in a `for` loop, or collect it with list()")

    def _unknown_protocol(self, use: Use) -> Iterator[Stop]:
        names = {"enter": ("__enter__", "__exit__")}.get(use.kind, ("__iter__", "__next__"))
        classes = [cls for cls in self._world.classes.values() if self._effects.is_async_class(cls, names[0])]
        if classes and _is_unknown(use.subject):
            verb = "entered" if use.kind == "enter" else "iterated over"
            problem = f"what is {verb} here is not known, and {classes[0].name} does I/O when it is"
            yield self._stop(use, problem, "annotate it")

    def _mixed(self, use: Use) -> Iterator[Stop]:
        parts = [part for part in members(use.subject) if part != NONE]
        if use.kind == "call":
            others = [part for part in parts if not self._calls_io(part) and _has(part)]
        else:
            others = [part for part in parts if not self._is_async(part)]
        if others:
            remedy = "tell the cases apart with variables of their own, each with its annotation"
            yield self._stop(
                use, f"{_shown(use)} does I/O for some of the types it can have and not for others", remedy
            )

    def _calls_io(self, part: Type) -> bool:
        return any(target.group.awaited for target in self._effects.targets(part))

    def _is_async(self, part: Type) -> bool:
        return self._effects.is_async_iterable(part) or self._effects.is_async_manager(part)

    def _blocking(self, use: Use) -> Iterator[Stop]:
        for part in members(use.subject):
            name = part.name if isinstance(part, ExternalObject) else ""
            is_method = isinstance(part, ExternalMethod) and is_blocking_method(part.receiver, part.name)
            if name in BLOCKING or is_method:
                problem = f"{_shown(use)} blocks every task of the twin"
                yield self._stop(use, problem, "use a function of the transport pair instead")

    def _annotation(self, owner: Owner, node: cst.FunctionDef) -> Iterator[Stop]:
        kind = self._inference.returned(owner)
        if node.returns is None or says_nothing(kind):
            problem = f"{owner.qualified} does I/O and its return annotation is missing, `object` or `Any`"
            yield owner.source.stop(node, problem, "say what it returns, so that a lost `await` is found")
        elif owner.group.lazy and not has_lazy_name(node.returns.annotation):
            expected = sorted({*MANAGERS} if owner.kind == "manager" else {*ITERATORS})
            problem = f"{owner.qualified} does I/O and its return annotation is no {' or '.join(expected)}"
            yield owner.source.stop(node, problem, "write the annotation out")

    def _stop(self, use: Use, problem: str, remedy: str) -> Stop:
        return use.owner.source.stop(use.node, problem, remedy)


def has_lazy_name(node: cst.BaseExpression) -> bool:
    """Whether an annotation itself names an iterator or a context manager."""
    text = cst.Module(body=()).code_for_node(node)
    return any(name in text for name in LAZY)


def _is_network(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in NETWORK)


def _is_unknown(kind: Type) -> bool:
    parts = members(kind)
    return not parts or any(isinstance(part, Unknown) for part in parts)


def _functions(part: Type) -> Iterable[Owner]:
    return part.functions if isinstance(part, Callee) else ()


def _has(part: Type) -> bool:
    """Whether a value can have the attribute that was looked up on it."""
    if isinstance(part, ExternalMethod) and part.receiver.name.startswith("builtins."):
        return hasattr(getattr(builtins, part.receiver.short, object), part.name)
    return True


def _shown(use: Use) -> str:
    node = use.node.func if isinstance(use.node, cst.Call) else use.node
    written = dotted(node) or use.name
    verbs = {"iterate": "the loop", "enter": "`with`", "delegate": "`yield from`"}
    return verbs.get(use.kind, f"`{written}`")
