"""Which modules have a twin and which are shared, and where an import in the twin leads.

A module has a twin when it holds a function that does I/O, or imports from one that has a twin.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import libcst as cst

from .collect import absolute
from .kinds import External
from .nodes import children, dotted
from .scopes import Definition, Import

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .collect import World
    from .errors import Stop
    from .inference import Inference
    from .kinds import Class
    from .scopes import Binding
    from .source import Source

_PLAIN_VALUES: Final = frozenset({"define", "frozen", "mutable", "attrs", "dataclass"})
_TUPLES: Final = frozenset({"NamedTuple", "TypedDict"})
_ALONE: Final = frozenset({"Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "BaseException", "Exception"})


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """One module that a file imports, or imports from.

    Attributes:
        runtime: Whether importing the file imports it.
    """

    node: cst.Import | cst.ImportFrom
    target: str
    runtime: bool


class Modules:
    """Answers which modules have a twin."""

    def __init__(self, world: World, twin: str, sync: str, aio: str) -> None:
        self.world = world
        self.twin = twin
        self.sync = sync
        self.aio = aio
        self.twinned: set[str] = set()
        self._links = {name: list(self._find_links(source)) for name, source in world.sources.items()}

    def settle(self) -> None:
        """Find every module that has a twin."""
        functions = (owner for owner in self.world.functions() if owner.group.does_io)
        self.twinned = {owner.source.name for owner in functions if owner.source.origin is None} - {self.sync, self.aio}
        before = -1
        while before != len(self.twinned):
            before = len(self.twinned)
            self.twinned |= {name for name, links in self._links.items() if self._has_twin(name, links)}
        self.twinned.discard(self.world.name)

    def target(self, module: str, name: str) -> str:
        """The module that a name imported from another really comes from."""
        full = f"{module}.{name}"
        if full in self.world.sources:
            return full
        root = self.world.sources[self.world.name]
        if module == self.world.name:
            origins = [binding for binding in root.scope.bindings.get(name, ()) if isinstance(binding, Import)]
            if origins and origins[0].name is not None:
                return self.target(origins[0].module, origins[0].name)
        return module

    def is_ours(self, module: str) -> bool:
        """Whether a module belongs to the package."""
        return module == self.world.name or module.startswith(f"{self.world.name}.")

    def check(self) -> Iterator[Stop]:
        """What is wrong with how modules stand to each other."""
        yield from self._check_version()
        for name, links in self._links.items():
            yield from self._check_targets(name, links)
        for name in (self.world.name, *sorted(self._entered())):
            yield from self._check_runtime(name)
        for link in self._links.get(self.aio, ()):
            if link.target in self.twinned:
                problem = f"the asynchronous transport imports {link.target}, which does I/O or imports what does"
                yield self.world.sources[self.aio].stop(link.node, problem, "keep what it imports free of I/O")

    def check_values(self, inference: Inference) -> Iterator[Stop]:
        """Exceptions, enums and plain values that would be copied into the twin."""
        for cls in self.world.classes.values():
            if cls.source.name not in self.twinned or cls.home.kind != "module":
                continue
            alone = any(_is_alone(name) for name in inference.hierarchy.external_bases(cls))
            if alone or (not cls.name.startswith("_") and _is_value(cls, inference) and not self._refers(cls)):
                problem = f"{cls.name} does no I/O and stands in a module that does, so the twin would have another one"
                remedy = "move it to a module without I/O, which both packages share"
                yield cls.source.stop(cls.node, problem, remedy)

    def _check_version(self) -> Iterator[Stop]:
        name = f"{self.world.name}._version"
        if name in self.twinned:
            problem = "the version is not twinned, but this does I/O or imports what does"
            yield self.world.sources[name].stop(None, problem, "keep only the version here")

    def _check_targets(self, name: str, links: list[Link]) -> Iterator[Stop]:
        testing = f"{self.world.name}.testing"
        for link in links:
            known = link.target in self.world.sources or not self.is_ours(link.target)
            if not known and not f"{link.target}.".startswith(f"{testing}."):
                problem = f"{link.target} is not a module of the package"
                yield self.world.sources[name].stop(link.node, problem, "correct the import")

    def _entered(self) -> set[str]:
        """Packages with a twin whose own `__init__` runs when the twin imports what is shared."""
        targets = {link.target for name in self.twinned for link in self._links[name]} | {self.aio}
        shared = {name for name in targets if name in self.world.sources and name not in self.twinned | {self.sync}}
        return {package for name in shared for package in _packages(name) if package in self.twinned}

    def _check_runtime(self, name: str) -> Iterator[Stop]:
        for link in self._links[name]:
            if link.runtime and (link.target in self.twinned or link.target == self.sync):
                problem = f"importing what the twin shares runs this file, which imports {link.target}"
                remedy = "import it lazily here, or move the shared modules out of this package"
                yield self.world.sources[name].stop(link.node, problem, remedy)

    def _has_twin(self, name: str, links: list[Link]) -> bool:
        if name in {self.world.name, self.sync, self.aio}:
            return False
        uses = any(link.target in self.twinned or link.target == self.sync for link in links)
        return uses or any(twin.startswith(f"{name}.") for twin in self.twinned)

    def _find_links(self, source: Source) -> Iterator[Link]:
        for node, runtime in _imports(source.tree, runtime=True):
            if isinstance(node, cst.Import):
                for alias in node.names:
                    yield Link(node, alias.evaluated_name, runtime)
            elif not isinstance(node.names, cst.ImportStar):
                module = absolute(source, node)
                for alias in node.names:
                    yield Link(node, self._link_target(module, alias.evaluated_name), runtime)

    def _link_target(self, module: str, name: str) -> str:
        return self.target(module, name) if self.is_ours(module) else module

    def _refers(self, cls: Class) -> bool:
        text = cst.Module(body=()).code_for_node(cls.node)
        names = dict.fromkeys(re.findall(r"[A-Za-z_]\w*", text))
        bindings = [binding for name in names for binding in cls.home.bindings.get(name, ())]
        return any(self._is_twinned(binding, cls) for binding in bindings)

    def _is_twinned(self, binding: Binding, cls: Class) -> bool:
        if isinstance(binding, Import):
            full = self.target(binding.module, binding.name or "")
            return full in self.twinned or binding.module in self.twinned
        return isinstance(binding, Definition) and binding.thing is not cls


def _packages(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(2, len(parts))]


def _imports(node: cst.CSTNode, *, runtime: bool) -> Iterator[tuple[cst.Import | cst.ImportFrom, bool]]:
    if isinstance(node, cst.Import | cst.ImportFrom):
        yield node, runtime
        return
    if isinstance(node, cst.FunctionDef) or (isinstance(node, cst.If) and _is_typing_only(node)):
        runtime = False
    if isinstance(node, cst.BaseStatement | cst.BaseSuite | cst.Module | cst.Else | cst.ExceptHandler | cst.Finally):
        for child in children(node):
            yield from _imports(child, runtime=runtime)


def _is_typing_only(node: cst.If) -> bool:
    return dotted(node.test).rpartition(".")[2] == "TYPE_CHECKING"


def _is_alone(name: str) -> bool:
    last = name.rpartition(".")[2]
    return last in _ALONE or (name.startswith("builtins.") and last.endswith(("Error", "Exception", "Warning")))


def _is_value(cls: Class, inference: Inference) -> bool:
    decorators = (node.decorator for node in cls.node.decorators)
    names = {dotted(node.func if isinstance(node, cst.Call) else node).rpartition(".")[2] for node in decorators}
    bases = {base.short for base in inference.hierarchy.bases(cls) if isinstance(base, External)}
    return not names.isdisjoint(_PLAIN_VALUES) or not bases.isdisjoint(_TUPLES)


def defined_names(source: Source) -> list[str]:
    """The public functions and classes that a module itself defines."""
    names = source.scope.bindings.items()
    return [name for name, bindings in names if not name.startswith("_") and any(map(_is_definition, bindings))]


def _is_definition(binding: Binding) -> bool:
    return isinstance(binding, Definition)
