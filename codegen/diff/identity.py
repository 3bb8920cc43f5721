"""Which operation of one description is which of the other: by host, method, path without fragment, and slots."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import frozen

from codegen.diff.findings import Operation
from codegen.diff.nodes import Document, Spot
from codegen.documents import METHODS, items, node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from codegen.documents import Node

CREDENTIALS = frozenset({"roblox-api-key", "roblox-oauth2"})
"""The kinds of credentials with which Open Cloud is called."""

SLOT = re.compile(r"\{[^{}]*\}")
Servers: TypeAlias = tuple[str, ...]


@frozen(eq=False)
class Place:
    """An operation of one description, and all that it inherits."""

    method: str
    raw: str
    path: str
    servers: Servers
    server_spot: Spot
    item: Spot
    spot: Spot
    top: str = "paths"

    @property
    def shape(self) -> str:
        """The path with nothing in its slots."""
        return SLOT.sub("{}", self.path)

    @property
    def anchor(self) -> str | None:
        """The fragment of the link to its documentation."""
        url = node(self.spot.node.get("externalDocs")).get("url")
        return url.split("#", 1)[1] or None if isinstance(url, str) and "#" in url else None

    def reference(self) -> Operation:
        """How findings name it."""
        given = self.spot.node
        named = given.get("operationId")
        name = named if isinstance(named, str) and named else None
        tags = [tag for tag in items(given.get("tags")) if isinstance(tag, str)]
        service = given.get("x-opencloud-service") or (tags[0] if tags else "")
        stability = given.get("x-roblox-stability") or given.get("x-stability-level") or ""
        method = self.method.upper()
        key = name or self.anchor or f"{method} {self.path}"
        deprecated = given.get("deprecated") is True
        return Operation(method, self.path, key, name, self.anchor, str(service), str(stability).upper(), deprecated)


class Matched(NamedTuple):
    """Operations that are in both descriptions, and those that only one has."""

    pairs: list[tuple[Place, Place]]
    gone: list[Place]
    came: list[Place]


def places(document: Document, top: str = "paths") -> list[Place]:
    """All operations of a description."""
    return places_in(document, top, Spot(document.root, ()).child(top))


def places_in(document: Document, top: str, holder: Spot) -> list[Place]:
    """All operations of a map of path items."""
    return [place for raw, spot in holder.children() for place in _of(document, top, raw, spot)]


def place_key(place: Place) -> tuple[str, str]:
    """What an operation is called among those of one map."""
    return place.raw, place.method


def _of(document: Document, top: str, raw: str, spot: Spot) -> Iterator[Place]:
    item = document.follow(spot)
    if item is not spot and len(spot.node) > 1:
        item = Spot({**item.node, **{key: value for key, value in spot.node.items() if key != "$ref"}}, spot.pointer)
    for method in METHODS:
        if isinstance(item.node.get(method), dict):
            operation = item.child(method)
            servers, holder = _servers(document, item, operation)
            yield Place(
                method, raw, raw.split("#", 1)[0] if top == "paths" else raw, servers, holder, item, operation, top
            )
        elif method in item.node:
            document.note((*item.pointer, method), "an operation that is no object is left out")


def _servers(document: Document, item: Spot, operation: Spot) -> tuple[Servers, Spot]:
    for holder in (operation, item, Spot(document.root, ())):
        found = [node(server).get("url") for server in items(holder.node.get("servers"))]
        urls = tuple(url for url in found if isinstance(url, str))
        if urls:
            return urls, holder
    return ("/",), Spot(document.root, ())


def match(old: list[Place], new: list[Place]) -> Matched:
    """Match exactly first, then without the fragment, then by what is unique; what stays ambiguous stays apart."""
    found = Matched([], list(old), list(new))
    for name in (_exact, _hosted, _plain, _hosted_shape, _named_shape, _shape):
        _take(found, name)
    return found


def _take(found: Matched, name: Callable[[Place], tuple[object, ...]]) -> None:
    before, after = _unique(found.gone, name), _unique(found.came, name)
    for key in sorted(before.keys() & after.keys()):
        old, new = before[key], after[key]
        if old is not None and new is not None:
            found.pairs.append((old, new))
            found.gone.remove(old)
            found.came.remove(new)


def _unique(places: list[Place], name: Callable[[Place], tuple[object, ...]]) -> dict[tuple[object, ...], Place | None]:
    known: dict[tuple[object, ...], Place | None] = {}
    for place in places:
        key = name(place)
        known[key] = None if key in known else place
    return known


def _exact(place: Place) -> tuple[object, ...]:
    return place.top, place.servers[0], place.method, place.raw


def _hosted(place: Place) -> tuple[object, ...]:
    return place.top, place.servers[0], place.method, place.path


def _plain(place: Place) -> tuple[object, ...]:
    return place.top, place.method, place.path


def _hosted_shape(place: Place) -> tuple[object, ...]:
    return place.top, place.servers[0], place.method, place.shape


def _named_shape(place: Place) -> tuple[object, ...]:
    return place.top, place.method, place.shape, place.reference().key


def _shape(place: Place) -> tuple[object, ...]:
    return place.top, place.method, place.shape


def is_cloud(root: Node, place: Place) -> bool:
    """Whether an operation accepts a credential of Open Cloud, or was taken into our own specs."""
    if "x-opencloud-service" in place.spot.node:
        return True
    stated = place.spot.node["security"] if "security" in place.spot.node else root.get("security")
    return any(CREDENTIALS & node(one).keys() for one in items(stated))
