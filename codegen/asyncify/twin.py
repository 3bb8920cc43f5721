"""Makes the twin: reads the package, finds what does I/O, stops at what cannot be, and writes the rest.

The steps are in the modules beside this one; here is only their order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import libcst as cst

from .checks import Checks
from .collect import World, collect
from .effects import Effects
from .errors import AsyncifyError, Stop
from .examples import conventions, docstrings, doctests, find_examples, rewritten
from .exports import exports
from .imports import Imports
from .inference import Inference
from .modules import Modules
from .pair import Pair
from .rewrite import Decisions, Rewriter, decide
from .scopes import Import
from .source import Source, parse, read_package
from .uses import find_uses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from .examples import Example
    from .uses import Use

_UNNEEDED: Final = re.compile(r"[ \t]*# noqa: (?:UP028|C416)\b(?!,).*")


def asyncify(
    package: Path,
    *,
    name: str = "rblxopencloud",
    twin: str = "rblxopencloudasync",
    sync_transport: str = "_transport.sync",
    async_transport: str = "_transport.aio",
) -> dict[str, str]:
    """Make the asynchronous twin of a package.

    Args:
        package: The directory of the package.
        name: The name under which the package is imported.
        twin: The name under which the twin will be imported.
        sync_transport: The module of the package that does I/O, written by hand.
        async_transport: Its asynchronous counterpart, written by hand as well.

    Returns:
        The text of each file of the twin by its path relative to the twin, not yet formatted.

    Raises:
        AsyncifyError: Something has no asynchronous form or cannot be judged. The message says where, what is
            wrong and what to do, one line for each.
    """
    return _read(package, name, twin, sync_transport, async_transport).make()


def convert(package: Path, programs: Mapping[str, str], *, twin: str = "rblxopencloudasync") -> dict[str, str]:
    """Make programs asynchronous that use a package, such as the examples of a guide.

    A program may use the same names without import as an example in a docstring. What has to be awaited at its top
    level is awaited there.

    Args:
        package: The directory of the package.
        programs: The text of each program by the path that people are told.
        twin: The name under which the twin will be imported.

    Returns:
        The text of each program that uses the twin, by the same path.

    Raises:
        AsyncifyError: A program has no asynchronous form or cannot be judged; or the package has none.
    """
    return _read(package, package.name, twin, "_transport.sync", "_transport.aio").convert(programs)


def _read(package: Path, name: str, twin: str, sync_transport: str, async_transport: str) -> _Twin:
    world = World(name, read_package(package, name))
    pair = tuple(f"{name}.{module}" for module in (sync_transport, async_transport))
    _collect(world, *pair)
    return _Twin(world, Modules(world, twin, *pair))


def _collect(world: World, sync: str, aio: str) -> None:
    """Note what every file binds; the asynchronous transport is only compared with its counterpart.

    What is named after a transport, such as `sync_pool` after `sync`, is a part of it: written by hand, never judged.
    """
    for name in (sync, aio):
        if name not in world.sources:
            path = f"{name.replace('.', '/')}.py"
            _raise([Stop(path, 1, 1, "there is no such transport", "write both transports by hand")])
    apart = World(world.name, world.sources)
    for source in world.sources.values():
        is_apart = source.name != sync and _belongs(source.name, (sync, aio))
        collect(apart if is_apart else world, source)
    _raise(Pair(world, apart, sync, aio).compare())


def _belongs(name: str, transports: tuple[str, ...]) -> bool:
    return any(name == transport or name.startswith(f"{transport}_") for transport in transports)


def _raise(stops: Iterable[Stop]) -> None:
    found = tuple(stops)
    if found:
        raise AsyncifyError(found)


class _Twin:
    def __init__(self, world: World, modules: Modules) -> None:
        self._world = world
        self._modules = modules
        self._inference = Inference(world)
        self._effects = Effects(world, self._inference)
        transports = (modules.sync, modules.aio)
        self._sources = [source for name, source in world.sources.items() if not _belongs(name, transports)]
        self._examples = {source: self._collected(source) for source in self._sources}
        self._uses: list[Use] = []

    def make(self) -> dict[str, str]:
        """Find out, check, write."""
        decisions = self._judge()
        return dict(self._file(source, decisions) for source in self._sources if self._has_twin(source))

    def convert(self, programs: Mapping[str, str]) -> dict[str, str]:
        """Find out, check, write the programs alone."""
        found = {path: self._program(path, text) for path, text in programs.items()}
        decisions = self._judge(*found.values())
        return {path: self._from_twin(self._prose(self._code(source, decisions))) for path, source in found.items()}

    def _from_twin(self, text: str) -> str:
        """A program that imports from the twin alone, which has every public name of the package."""
        name, twin = re.escape(self._world.name), self._modules.twin
        renamed = re.sub(rf"^(\s*)from {name} import ", rf"\1from {twin} import ", text, flags=re.MULTILINE)
        twice = re.compile(rf"^(\s*from {re.escape(twin)} import )(\w.*)\n\1(\w.*)$", re.MULTILINE)
        return twice.sub(lambda found: found[1] + _sorted_names(found[2], found[3]), renamed)

    def _program(self, path: str, text: str) -> Source:
        """A program, as an example of the whole package."""
        root = self._world.sources[self._world.name]
        source = Source(root.name, path, parse(text, path), root.is_package, root)
        collect(self._world, source, conventions(self._world, root))
        return source

    def _judge(self, *more: Source) -> Decisions:
        self._effects.join()
        examples = (example.source for each in self._examples.values() for example in each)
        for source in (*self._sources, *examples, *more):
            self._uses += find_uses(self._world, self._inference, source)
        self._effects.settle(self._uses)
        self._modules.settle()
        _raise(self._faults())
        return decide(self._world, self._effects, self._uses)

    def _collected(self, source: Source) -> list[Example]:
        names = conventions(self._world, source)
        examples = find_examples(source)
        for example in examples:
            collect(self._world, example.source, names)
        return examples

    def _has_twin(self, source: Source) -> bool:
        return source.name == self._world.name or source.name in self._modules.twinned

    def _is_judged(self, source: Source) -> bool:
        """Every module is, and every example that is converted."""
        return source.name != self._modules.sync and (source.origin is None or self._has_twin(source.origin))

    def _faults(self) -> Iterator[Stop]:
        checks = Checks(self._world, self._inference, self._effects)
        for use in self._uses:
            if self._is_judged(use.owner.source):
                yield from checks.use(use)
        for owner in self._world.functions():
            if self._is_judged(owner.source):
                yield from checks.function(owner)
        yield from self._module_faults(checks)

    def _module_faults(self, checks: Checks) -> Iterator[Stop]:
        transport = self._modules.sync.rpartition(".")[0]
        for source in self._sources:
            if source.package != transport:
                yield from checks.imports(source)
            for literal in doctests(source) if self._has_twin(source) else ():
                yield source.stop(literal, "an example with >>> is not converted", "fence it as ```python")
        yield from self._modules.check()
        yield from self._modules.check_values(self._inference)

    def _file(self, source: Source, decisions: Decisions) -> tuple[str, str]:
        decisions.texts.update(exports(self._modules, source))
        decisions.texts.update(self._docstrings(source, decisions))
        path = source.path.partition("/")[2]
        note = f"# Generated from {source.path} by codegen/asyncify. Do not edit.\n"
        return path, note + _UNNEEDED.sub("", self._code(source, decisions))

    def _docstrings(self, source: Source, decisions: Decisions) -> dict[cst.CSTNode, str]:
        parts: dict[cst.SimpleString, list[tuple[Example, str]]] = {literal: [] for literal in docstrings(source.tree)}
        for example in self._examples[source]:
            parts[example.literal].append((example, self._code(example.source, decisions)))
        return {literal: rewritten(literal, each, self._prose) for literal, each in parts.items()}

    def _code(self, source: Source, decisions: Decisions) -> str:
        rewriter = Rewriter(decisions, self._renames(source), frozenset(self._world.sources) - self._modules.twinned)
        tree = cst.ensure_type(source.tree.visit(rewriter), cst.Module)
        return Imports(self._modules, source, rewriter.renamed).rewrite(tree).code

    def _renames(self, source: Source) -> dict[str, str]:
        name = self._world.name
        found = source.scope.find(name)
        bindings = [] if found is None else found.bindings[name]
        is_package = any(isinstance(binding, Import) and binding.name is None for binding in bindings)
        return {name: self._modules.twin} if is_package else {}

    def _prose(self, text: str) -> str:
        name, twin = self._world.name, self._modules.twin
        public = self._world.sources[name].scope.bindings
        names = {*public, *(module.split(".")[1] for module in self._modules.twinned)}
        text = re.sub(rf"\bimport {name}\b(?![.\w])", f"import {twin}", text)
        return re.sub(rf"\b{name}\.([A-Za-z_]\w*)", lambda found: self._renamed(found, names), text)

    def _renamed(self, found: re.Match[str], names: set[str]) -> str:
        return f"{self._modules.twin}.{found[1]}" if found[1] in names else found[0]


def _sorted_names(*lists: str) -> str:
    names = {name.strip() for each in lists for name in each.split(",")}
    return ", ".join(sorted(names, key=lambda name: (not name.isupper(), name)))
