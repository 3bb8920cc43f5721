"""The request builders of the raw layer: which operation each is, and where its arguments go on the wire."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from codegen.impact.errors import ImpactError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE = "rblxopencloudraw"
_BODIES = ("given", "form", "json")


@dataclass(frozen=True)
class Slot:
    """Where an argument goes: "path", "query", "header", "body" or "part", and its name there."""

    place: str
    name: str


@dataclass(frozen=True)
class Builder:
    """One request builder.

    Attributes:
        name: Module and function, such as `places.get_place`.
        parameters: Its parameters in order.
        slots: Where each parameter goes.
        facts: What its endpoint record says: `id`, `pagination`, `long_running`, `returns`, `deprecated`...
        where: File and line.
    """

    name: str
    parameters: tuple[str, ...]
    slots: dict[str, Slot]
    facts: dict[str, Any] = field(hash=False)
    where: str

    @property
    def operation(self) -> str:
        """The id of the operation."""
        return str(self.facts["id"])


def read(folder: Path) -> dict[str, Builder]:
    """All builders of the generated raw package, by module and function."""
    files = [path for path in sorted(folder.glob("*.py")) if not path.name.startswith("_") and path.stem != "types"]
    found = {builder.name: builder for path in files for builder in _module(path)}
    if not found:
        raise ImpactError("holds no request builders.", where=str(folder), hint="Run `python -m codegen generate`.")
    return found


def _module(path: Path) -> Iterator[Builder]:
    tree = ast.parse(path.read_text("utf-8"))
    endpoints: dict[str, dict[str, Any]] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Call):
            name = statement.targets[0]
            if isinstance(name, ast.Name) and _called(statement.value) == "Endpoint":
                endpoints[name.id] = {word.arg or "": _plain(word.value) for word in statement.value.keywords}
        elif isinstance(statement, ast.FunctionDef):
            yield _builder(path, statement, endpoints)


def _builder(path: Path, node: ast.FunctionDef, endpoints: dict[str, dict[str, Any]]) -> Builder:
    where = f"{path.name}:{node.lineno}"
    last = node.body[-1]
    if not isinstance(last, ast.Return) or not isinstance(last.value, ast.Call) or len(last.value.args) != 2:
        raise ImpactError("is no request builder.", where=where, hint="Teach codegen/impact/builders.py its form.")
    endpoint, address = last.value.args
    if not isinstance(endpoint, ast.Name) or endpoint.id not in endpoints:
        raise ImpactError("names no endpoint record.", where=where, hint="Teach codegen/impact/builders.py its form.")
    slots = {**_path(address)}
    for word in last.value.keywords:
        slots |= _slots(word, where)
    parameters = tuple(one.arg for one in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs))
    if lost := [name for name in parameters if name not in slots]:
        raise ImpactError(f"the argument {lost[0]!r} goes nowhere that is understood.", where=where)
    return Builder(f"{path.stem}.{node.name}", parameters, slots, endpoints[endpoint.id], where)


def _path(address: ast.expr) -> dict[str, Slot]:
    calls = [call for call in ast.walk(address) if isinstance(call, ast.Call)]
    return {
        call.args[0].id: Slot("path", str(_plain(call.args[1])))
        for call in calls
        if _called(call).startswith("segment") and isinstance(call.args[0], ast.Name)
    }


def _slots(word: ast.keyword, where: str) -> dict[str, Slot]:
    if word.arg in ("query", "headers"):
        place = "query" if word.arg == "query" else "header"
        return {name: Slot(place, wire) for wire, name in _pairs(word.value, where)}
    if word.arg == "parts":
        return _parts(word.value)
    names = [node.id for node in ast.walk(word.value) if isinstance(node, ast.Name) and node.id != "_core"]
    return {name: Slot("body" if word.arg in ("json", "content") else "header", _place(word)) for name in names}


def _place(word: ast.keyword) -> str:
    return "content-type" if word.arg == "content_type" else ""


def _pairs(node: ast.expr, where: str) -> Iterator[tuple[str, str]]:
    for pair in node.args if isinstance(node, ast.Call) else []:
        names = [found.id for found in ast.walk(pair) if isinstance(found, ast.Name) and found.id != "_core"]
        if not isinstance(pair, ast.Tuple) or len(names) != 1:
            raise ImpactError("has a parameter whose form is not understood.", where=where)
        yield str(_plain(pair.elts[0])), names[0]


def _parts(node: ast.expr) -> dict[str, Slot]:
    calls = [call for call in ast.walk(node) if isinstance(call, ast.Call) and len(call.args) > 1]
    return {
        call.args[1].id: Slot("part", str(_plain(call.args[0]))) for call in calls if isinstance(call.args[1], ast.Name)
    }


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _plain(node: ast.expr) -> Any:
    """A literal; a record of the raw layer is the tuple of its values."""
    if isinstance(node, ast.Call):
        return (*map(_plain, node.args), *(_plain(word.value) for word in node.keywords))
    if isinstance(node, ast.Tuple):
        return tuple(map(_plain, node.elts))
    return ast.literal_eval(node)
