"""Changes of the description, one at a time, and the methods that each of them concerns as the driver has seen it."""

from __future__ import annotations

import copy
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tests.impact import shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tests.impact.driving import Driver
    from tests.impact.shapes import Json, Steps


_MOST_VALUES = 3
_LONGEST_VALUE = 40


@dataclass(frozen=True)
class Mutation:
    """One change.

    Attributes:
        kind: What is changed.
        where: The operation, parameter or field.
        old: The description before it: the operations that it reaches.
        new: The same after it.
        expected: The methods that it breaks or degrades.
        read: Whether it takes away something that a method reads, of a service that is to last.
    """

    kind: str
    where: str
    old: Json
    new: Json
    expected: frozenset[str]
    read: bool = False


@dataclass(frozen=True)
class Use:
    """One operation in whose answer or body a field stands."""

    operation: str
    steps: Steps
    sent: bool


class Mutations:
    """Makes all mutations of the operations that documented methods stand on."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.seen = driver.seen
        self.wrapped = sorted({name for found in self.seen.values() for name in found})
        self.document = driver.world.document
        self.found = shapes.operations(self.document)
        self.sites = self._sites()

    def _slice(self, names: Iterable[str]) -> Json:
        """The description of some operations alone, so that some thousand comparisons are done soon."""
        paths: Json = {}
        for name in names:
            path, method, found = self.found[name]
            paths.setdefault(path, {})[method] = found
        return {**self.document, "paths": paths}

    def _copied(self, old: Json, site: str) -> Json:
        """A copy that may be changed in its operations, and in the component that holds a site."""
        new = {**old, "paths": copy.deepcopy(old["paths"])}
        _, kind, name = (*site.removeprefix("#/").split("/"), "", "")[:3]
        if kind == "schemas":
            schemas = old["components"]["schemas"]
            new["components"] = {**old["components"], "schemas": {**schemas, name: copy.deepcopy(schemas[name])}}
        return new

    def _sites(self) -> dict[str, list[Use]]:
        found: defaultdict[str, list[Use]] = defaultdict(list)
        for name in self.wrapped:
            for sent, root in ((False, shapes.answer(self.document, name)), (True, shapes.body(self.document, name))):
                for one in shapes.fields(self.document, root):
                    found[one.site].append(Use(name, one.steps, sent))
        return dict(found)

    def all(self) -> Iterator[Mutation]:
        """Every mutation."""
        for name in self.wrapped:
            yield from self._of_operation(name)
            yield from self._of_parameters(name)
        for site in sorted(self.sites):
            yield from self._of_field(site)
        yield from self._demanded_fields()
        yield from self._sent_values()

    def _changed(
        self, kind: str, where: str, change: Callable[[Json], Any], expected: set[str], reached: Iterable[str]
    ) -> Mutation:
        old = self._slice(reached)
        new = self._copied(old, where.partition("=")[0])
        change(new)
        return Mutation(kind, where, old, new, frozenset(expected))

    def _requesting(self, name: str) -> set[str]:
        return {symbol for symbol, found in self.seen.items() if name in found}

    def _of_operation(self, name: str) -> Iterator[Mutation]:
        path, method, found = self.found[name]
        requesting = self._requesting(name)

        def edit(**facts: Any) -> Callable[[Json], Any]:
            return lambda new: new["paths"][path][method].update(facts)

        demanded = {"in": "query", "name": "madeUp", "required": True, "schema": {"type": "string"}}
        optional = {**demanded, "required": False}
        parameters = found.get("parameters", [])
        scopes = [*found.get("x-roblox-scopes", []), {"name": "made-up:write"}]
        changes: list[tuple[str, Callable[[Json], Any], set[str]]] = [
            ("operation removed", lambda new: new["paths"][path].pop(method), requesting),
            ("required parameter added", edit(parameters=[*parameters, demanded]), requesting),
            ("optional parameter added", edit(parameters=[*parameters, optional]), set()),
            ("scope added", edit(**{"x-roblox-scopes": scopes}), requesting),
            ("server changed", edit(servers=[{"url": "https://elsewhere.example"}]), requesting),
            ("texts changed", edit(summary="Another text."), set()),
        ]
        if not found.get("deprecated"):
            changes.append(("deprecated", edit(deprecated=True), requesting))
        if limits := found.get("x-roblox-rate-limits"):
            lower: Json = {owner: {**shapes.mapping(limit), "maxInPeriod": 1} for owner, limit in limits.items()}
            changes.append(("rate limit lowered", edit(**{"x-roblox-rate-limits": lower}), requesting))
        yield from (self._changed(kind, name, change, expected, [name]) for kind, change, expected in changes)

    def _of_parameters(self, name: str) -> Iterator[Mutation]:
        path, method, found = self.found[name]
        for index, one in enumerate(found.get("parameters", [])):
            place = f"{one['in']}:{one['name']}"
            passing = {symbol for symbol in self._requesting(name) if place in self.seen[symbol][name].parameters}
            pointer = (path, method, index)
            if one["in"] == "query":
                yield self._changed("query parameter renamed", f"{name} {place}", _renamed(pointer), passing, [name])
            for value in one.get("schema", {}).get("x-opencloud-known-values", []):
                sending = {symbol for symbol in passing if self.driver.sends(symbol, name, place, value)}
                change, where = _tightened(pointer, value), f"{name} {place}={value}"
                yield self._changed("value of a parameter removed", where, change, sending, [name])

    def _of_field(self, site: str) -> Iterator[Mutation]:
        holder, _, key = site.rpartition("/properties/")
        uses = self.sites[site]
        reached = sorted({use.operation for use in uses})
        before = shapes.at(self.document, site)
        direction = {name: before[name] for name in ("readOnly", "writeOnly") if name in before}
        was_list = shapes.resolved(self.document, site)[1].get("type") == "array"
        other: Json = {"type": "integer"} if was_list else {"type": "array", "items": {"type": "number", "maximum": 3}}

        def drop(new: Json) -> None:
            schema = shapes.at(new, holder)
            schema["properties"].pop(key.replace("~1", "/").replace("~0", "~"))
            if key in schema.get("required", []):
                schema["required"].remove(key)

        def retype(new: Json) -> None:
            shapes.at(new, holder)["properties"][key] = {**direction, **other}

        reading, writing = self._reading(uses), self._writing(uses)
        kind = "field dropped" if reading | writing else "field dropped that is not used"
        # What the SDK reads of a service that may change at any time, or is about to end, weighs no more than it did.
        lasting = bool(reading) and not all(map(self._is_passing, reached))
        yield replace(self._changed(kind, site, drop, reading | writing, reached), read=lasting)
        if "type" in shapes.resolved(self.document, site)[1]:  # what may hold anything only gets narrower
            yield self._changed("type of a field changed", site, retype, reading | writing, reached)
        yield self._changed("field added", site, lambda new: _added(new, holder), set(), reached)
        for value in shapes.at(self.document, site).get("x-opencloud-known-values", []):
            if any(use.sent for use in uses):
                sending = {symbol for use in uses if use.sent for symbol in self._requesting(use.operation)
                           if self._sends(symbol, use, value)}  # fmt: skip
                yield self._changed(
                    "value of a field removed", f"{site}={value}", _tighter(site, value), sending, reached
                )

    def _is_passing(self, name: str) -> bool:
        operation = self.found[name][2]
        return bool(operation.get("deprecated")) or operation.get("x-roblox-stability") == "EXPERIMENTAL"

    def _demanded_fields(self) -> Iterator[Mutation]:
        """A new required field in the body of each operation."""
        for name in self.wrapped:
            root = shapes.body(self.document, name)
            holder = None if root is None else shapes.resolved(self.document, root)
            if holder is None or holder[1].get("type") != "object" or "properties" not in holder[1]:
                continue
            same = [one for one in self.wrapped if (other := shapes.body(self.document, one)) is not None
                    and shapes.resolved(self.document, other)[0] == holder[0]]  # fmt: skip
            sending = {symbol for one in same for symbol in self._requesting(one) if self.seen[symbol][one].body}
            yield self._changed("required field added", holder[0], _demands(holder[0]), sending, same)

    def _sent_values(self) -> Iterator[Mutation]:
        """Texts that methods were seen to send, listed before and no longer taken after."""
        sent: defaultdict[str, list[Use]] = defaultdict(list)
        for site, uses in self.sites.items():
            where, schema = shapes.resolved(self.document, site)
            sent[where] += [use for use in uses if use.sent and schema.get("type") == "string"]
        for where, uses in sorted(sent.items()):
            for value in sorted(self._values(uses))[:_MOST_VALUES]:
                yield self._listed(where, uses, value)

    def _values(self, uses: list[Use]) -> set[str]:
        """Texts that stand there; what is sealed is never the same and is left out."""
        found = [(use, self.seen[symbol][use.operation]) for use in uses for symbol in self._requesting(use.operation)]
        return {
            value
            for use, seen in found
            for place, value in seen.values
            if place == ".".join(use.steps) and len(value) < _LONGEST_VALUE
        }

    def _listed(self, where: str, uses: list[Use], value: str) -> Mutation:
        old = self._copied(self._slice(sorted({use.operation for use in uses})), where)
        shapes.at(old, where)["x-opencloud-known-values"] = ["another value", value]
        new = self._copied(old, where)
        shapes.at(new, where)["x-opencloud-known-values"] = ["another value"]
        found = [(symbol, use) for use in uses for symbol in self._requesting(use.operation)]
        sending = {symbol for symbol, use in found if self._sends(symbol, use, value)}
        return Mutation("value of a field removed", f"{where}={value}", old, new, frozenset(sending))

    def _reading(self, uses: list[Use]) -> set[str]:
        return {symbol for use in uses if not use.sent for symbol, found in self.seen.items()
                if use.operation in found and use.steps in found[use.operation].reads}  # fmt: skip

    def _writing(self, uses: list[Use]) -> set[str]:
        return {symbol for use in uses if use.sent for symbol, found in self.seen.items()
                if use.operation in found and _any(found[use.operation].writes, use.steps)}  # fmt: skip

    def _sends(self, symbol: str, use: Use, value: str) -> bool:
        wrote = _any(self.seen[symbol][use.operation].writes, use.steps)
        return wrote and self.driver.sends(symbol, use.operation, ".".join(use.steps), value)


def _any(written: set[Steps], steps: Steps) -> bool:
    return any(
        len(one) == len(steps) and all(a == b or b == "*" for a, b in zip(one, steps, strict=True)) for one in written
    )


def _renamed(pointer: tuple[str, str, int]) -> Callable[[Json], Any]:
    path, method, index = pointer
    return lambda new: new["paths"][path][method]["parameters"][index].update(name="anotherName")


def _tightened(pointer: tuple[str, str, int], value: str) -> Callable[[Json], Any]:
    path, method, index = pointer
    return lambda new: new["paths"][path][method]["parameters"][index]["schema"]["x-opencloud-known-values"].remove(
        value
    )


def _tighter(site: str, value: str) -> Callable[[Json], Any]:
    return lambda new: shapes.at(new, site)["x-opencloud-known-values"].remove(value)


def _added(new: Json, holder: str) -> None:
    shapes.at(new, holder)["properties"]["madeUp"] = {"type": "string"}


def _demands(holder: str) -> Callable[[Json], Any]:
    def change(new: Json) -> None:
        _added(new, holder)
        schema = shapes.at(new, holder)
        schema["required"] = [*schema.get("required", []), "madeUp"]

    return change
