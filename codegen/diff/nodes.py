"""A description as the differ sees it: nodes with their pointers, references followed, oddities noted."""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import unquote

from attrs import define, field, frozen

from codegen.documents import Node, items, node

if TYPE_CHECKING:
    from collections.abc import Iterator

Pointer: TypeAlias = tuple[str, ...]

_REFERENCE = re.compile(r'"\$ref": "((?:[^"\\]|\\.)*)"')


@frozen(eq=False)
class Spot:
    """A node of a document and where it stands, references to it already followed."""

    node: Node
    pointer: Pointer

    def child(self, *steps: str | int) -> Spot:
        """The node below, empty where there is none or where it is no object."""
        value: Any = self.node
        for step in steps:
            if isinstance(value, list):
                value = items(value)[step] if isinstance(step, int) and step < len(items(value)) else None  # pyright: ignore[reportUnknownArgumentType] - JSON
            else:
                value = node(value).get(str(step))
        return Spot(node(value), (*self.pointer, *map(str, steps)))

    def children(self, *steps: str) -> Iterator[tuple[str, Spot]]:
        """The objects in a map below, by key; the schemas `true` and `false` are written out."""
        below = self.child(*steps) if steps else self
        for key, value in below.node.items():
            if isinstance(value, bool):
                yield key, Spot({} if value else {"not": {}}, (*below.pointer, key))
            elif isinstance(value, dict):
                yield key, Spot(node(value), (*below.pointer, key))  # pyright: ignore[reportUnknownArgumentType] - JSON

    def listed(self, *steps: str) -> list[Spot]:
        """The objects in a list below."""
        *way, name = steps
        parent = self.child(*way) if way else self
        values = items(parent.node.get(name))
        return [
            Spot(node(value), (*parent.pointer, name, str(index)))
            for index, value in enumerate(values)
            if isinstance(value, dict | bool)
        ]


@define(eq=False)
class Document:
    """One description: its root, what to call it in messages, and what was odd about it."""

    root: Node
    where: str = ""
    notes: list[str] = field(factory=list[str])
    _followed: dict[str, Spot | None] = field(factory=dict[str, "Spot | None"])

    def note(self, pointer: Pointer, what: str) -> None:
        """Remember an oddity, once."""
        line = f"{self.where} {written(pointer)}: {what}"
        if line not in self.notes:
            self.notes.append(line)

    def follow(self, spot: Spot) -> Spot:
        """The node that a chain of references leads to, with what stands beside a reference laid over it."""
        seen: set[str] = set()
        while isinstance(reference := spot.node.get("$ref"), str):
            target = None if reference in seen else self.target(reference)
            if target is None:
                return Spot({}, spot.pointer)
            seen.add(reference)
            spot = target
        return spot

    def target(self, reference: str) -> Spot | None:
        """The node that a local reference names; None for others."""
        if reference not in self._followed:
            self._followed[reference] = self._lookup(reference)
        return self._followed[reference]

    def _lookup(self, reference: str) -> Spot | None:
        if reference == "#":
            return Spot(self.root, ())
        if not reference.startswith("#/"):
            return self._anchored(reference)
        value: Any = self.root
        pointer = tuple(unquote(part).replace("~1", "/").replace("~0", "~") for part in reference[2:].split("/"))
        for step in pointer:
            value = _entered(value, step)
        return Spot(node(value), pointer) if isinstance(value, dict) else None  # pyright: ignore[reportUnknownArgumentType] - JSON

    def _anchored(self, reference: str) -> Spot | None:
        """A component that names itself by `$id` or `$anchor`, as OpenAPI 3.1 allows."""
        for name, schema in node(node(self.root.get("components")).get("schemas")).items():
            named = node(schema)
            if reference in {named.get("$id"), f"#{named.get('$anchor')}"}:
                return Spot(named, ("components", "schemas", name))
        return None

    def note_dangling(self) -> None:
        """Note every reference that leads nowhere."""
        for pointer, text in self.texts.items():
            for reference in sorted(referenced(text)):
                if self.target(reference) is None:
                    self.note(pointer, f"the reference {reference!r} leads nowhere; it is taken as unknown")

    @cached_property
    def texts(self) -> dict[Pointer, str]:
        """The canonical text of every component and path, by pointer."""
        found: dict[Pointer, str] = {}
        for kind, parts in node(self.root.get("components")).items():
            for name, part in node(parts).items():
                found["components", kind, name] = canonical(part)
        for top in ("paths", "webhooks"):
            for path, item in node(self.root.get(top)).items():
                found[top, path] = canonical(item)
        return found


def _entered(value: Any, step: str) -> Any:
    if isinstance(value, list):
        found = items(value)  # pyright: ignore[reportUnknownArgumentType] - JSON
        return found[int(step)] if step.isdecimal() and int(step) < len(found) else None
    return node(value).get(step)


def canonical(value: Any) -> str:
    """The same text for the same JSON, whatever the order of keys."""
    return json.dumps(value, sort_keys=True, ensure_ascii=True, default=str)


def referenced(text: str) -> set[str]:
    """Every reference in a canonical text."""
    return set(_REFERENCE.findall(text))


def unchanged(old: Document, new: Document) -> frozenset[Pointer]:
    """Components that are equal in both documents, and so is everything that they refer to."""
    same = {pointer for pointer, text in new.texts.items() if old.texts.get(pointer) == text}
    refers = {pointer: {_pointer(reference) for reference in referenced(new.texts[pointer])} for pointer in same}
    while lost := {pointer for pointer in same if not refers[pointer] <= same}:
        same -= lost
    return frozenset(same)


def _pointer(reference: str) -> Pointer:
    parts = tuple(unquote(part).replace("~1", "/").replace("~0", "~") for part in reference.split("/"))
    return parts[1:4] if parts[0] == "#" else parts


def written(pointer: Pointer) -> str:
    """A pointer as it is written: `#/components/schemas/User`."""
    return "#/" + "/".join(step.replace("~", "~0").replace("/", "~1") for step in pointer)
