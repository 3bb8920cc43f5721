"""The public names of the three packages with their signatures, a line for each, read from source text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import griffe

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("rblxopencloud", "rblxopencloudasync", "rblxopencloudraw")
_STARS = {griffe.ParameterKind.var_positional: "*", griffe.ParameterKind.var_keyword: "**"}
_DUNDERS = {"__getitem__", "__iter__", "__contains__", "__len__", "__enter__", "__aenter__", "__call__"}


def read(root: Path = ROOT) -> dict[str, str]:
    """The signature of every public name.

    Args:
        root: A checkout.
    """
    loader = griffe.GriffeLoader(search_paths=[root, root / "generated"], allow_inspection=False)
    packages = [loader.load(name) for name in PACKAGES]
    loader.resolve_aliases()
    found: dict[str, str] = {}
    for package in packages:
        assert isinstance(package, griffe.Module)
        found |= dict(_raw(package) if package.name == "rblxopencloudraw" else _exported(package))
    return dict(sorted(found.items()))


def _exported(package: griffe.Module) -> Iterator[tuple[str, str]]:
    for name in map(str, package.exports or ()):
        if not name.startswith("_") and name in package.members:
            yield from _lines(f"{package.name}.{name}", package.members[name], package.name)


def _raw(package: griffe.Module) -> Iterator[tuple[str, str]]:
    """Request builders with their signatures, and the names of types: what is in those is the description's affair."""
    for name, module in package.members.items():
        if name.startswith("_") or module.is_alias or not isinstance(module, griffe.Module):
            continue
        for own, member in module.members.items():
            if not own.startswith("_") and not member.is_alias:
                path = f"{package.name}.{name}.{own}"
                yield (path, _signature(member)) if isinstance(member, griffe.Function) else (path, "")
    yield from _exported(package)


def _lines(path: str, member: griffe.Object | griffe.Alias, package: str) -> Iterator[tuple[str, str]]:
    found = member.final_target if isinstance(member, griffe.Alias) else member
    if found.package.name != package:
        yield path, ""  # the same object, which has its lines where it belongs
    elif isinstance(found, griffe.Function):
        yield path, _signature(found)
    elif isinstance(found, griffe.Class):
        yield from _class(path, found)
    elif isinstance(found, griffe.Attribute):
        yield path, _attribute(found)


def _class(path: str, found: griffe.Class) -> Iterator[tuple[str, str]]:
    yield path, f"({_parameters(list(found.parameters))})"
    for name, member in found.all_members.items():
        target = member.final_target if isinstance(member, griffe.Alias) else member
        if name.startswith("_") and name not in _DUNDERS:
            continue
        if isinstance(target, griffe.Function):
            yield f"{path}.{name}", _signature(target)
        elif isinstance(target, griffe.Attribute):
            yield f"{path}.{name}", _attribute(target)


def _attribute(found: griffe.Attribute) -> str:
    constant = found.annotation is None and found.value is not None
    return f" = {found.value}" if constant else f": {found.annotation or 'object'}"


def _signature(found: griffe.Function) -> str:
    kind = "async " if "async" in found.labels else ""
    return f"({_parameters(list(found.parameters))}) -> {kind}{found.returns or 'None'}"


def _parameters(found: list[griffe.Parameter]) -> str:
    words: list[str] = []
    for one in found:
        if one.name in ("self", "cls"):
            continue
        kind = one.kind or griffe.ParameterKind.positional_or_keyword
        if kind is griffe.ParameterKind.keyword_only and not any(word.startswith("*") for word in words):
            words.append("*")
        words.append(_parameter(one, _STARS.get(kind, "")))
    return ", ".join(words)


def _parameter(one: griffe.Parameter, stars: str) -> str:
    annotation = "" if one.annotation is None else f": {one.annotation}"
    default = "" if one.default is None or stars else f" = {one.default}"
    return f"{stars}{one.name}{annotation}{default}"
