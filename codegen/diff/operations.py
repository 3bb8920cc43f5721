"""Comparing two operations: their own facts here, and from here into parameters, bodies, responses and callbacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.diff import bodies, lifecycle, limits, parameters, security
from codegen.diff.identity import place_key, places_in
from codegen.diff.nodes import Document, Spot, canonical, referenced
from codegen.diff.walk import Unit, Walk
from codegen.documents import items, node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.diff.identity import Place


_TOLD = frozenset({"x-opencloud-service"})
"""Extensions that say where an operation is kept, and nothing of what it does."""


def compare(walk: Walk, old: Place, new: Place) -> Unit:
    """What changed between two versions of an operation."""
    unit = Unit()
    if _untouched(walk, old, new):
        return unit
    pair = old.spot, new.spot
    before, after = (
        parameters.collect(document, place.path, place.item, place.spot)
        for document, place in ((walk.old, old), (walk.new, new))
    )
    parameters.compare(walk, unit, before, after)
    received = new.top == "webhooks"
    bodies.request(walk, unit, *pair, direction="response" if received else "request")
    bodies.responses(walk, unit, *pair, direction="request" if received else "response")
    security.operation(walk, unit, *pair)
    limits.compare(unit, *pair, walk.credentials)
    lifecycle.thing(walk, unit, lifecycle.OPERATION, *pair)
    _servers(unit, old, new)
    _names(unit, *pair)
    _extensions(unit, *pair)
    _callbacks(walk, unit, *pair)
    return unit


def _untouched(walk: Walk, old: Place, new: Place) -> bool:
    """Whether nothing at all differs: neither the path's text, nor what it refers to, nor what it inherits."""
    pointer = new.item.pointer
    text = walk.new.texts.get(pointer)
    return (
        old.item.pointer == pointer
        and text is not None
        and pointer in walk.same
        and not any(name.startswith("#/paths") for name in referenced(text))
        and old.servers == new.servers
        and canonical(walk.old.root.get("security")) == canonical(walk.new.root.get("security"))
    )


def _extensions(unit: Unit, old: Spot, new: Spot) -> None:
    names = {name for spot in (old, new) for name in spot.node if name.startswith("x-opencloud-")}
    for name in sorted(names - _TOLD):
        before, after = (spot.node.get(name) for spot in (old, new))
        if canonical(before) != canonical(after):
            holder = new if name in new.node else old
            unit.add(
                "api-extension-changed",
                (*holder.pointer, name),
                old=before,
                new=after,
                is_new=holder is new,
                value=name,
            )


def _callbacks(walk: Walk, unit: Unit, old: Spot, new: Spot) -> None:
    before, after = (
        {(name, *place_key(place)): place for name, place in _called_back(document, spot)}
        for document, spot in ((walk.old, old), (walk.new, new))
    )
    for key in sorted(before.keys() - after.keys()):
        unit.add("api-callback-removed", before[key].spot, old=" ".join(key), is_new=False)
    for key in sorted(after.keys() - before.keys()):
        unit.add("api-callback-added", after[key].spot, new=" ".join(key))
    for key in sorted(before.keys() & after.keys()):
        unit.lead(compare(walk, before[key], after[key]))


def _called_back(document: Document, spot: Spot) -> Iterator[tuple[str, Place]]:
    for name, callback in spot.children("callbacks"):
        for place in places_in(document, "webhooks", document.follow(callback)):
            yield name, place


def _servers(unit: Unit, old: Place, new: Place) -> None:
    before, after = ([url.rstrip("/") for url in place.servers] for place in (old, new))
    if before == after:
        return
    pointer = (*new.server_spot.pointer, "servers")
    for url in before:
        if url not in after:
            unit.add("api-server-changed", pointer, old=url, new=after, value=url)
    for url in after:
        if url not in before and all(known in after for known in before):
            unit.add("api-server-added", pointer, new=url, value=url)


def _names(unit: Unit, old: Spot, new: Spot) -> None:
    before, after = (spot.node.get("operationId") or None for spot in (old, new))
    if before != after:
        change = "added" if before is None else "removed"
        unit.add(f"api-operation-id-{change}", (*new.pointer, "operationId"), old=before, new=after)
    tags = [{tag for tag in items(spot.node.get("tags")) if isinstance(tag, str)} for spot in (old, new)]
    for tag in sorted(tags[0] - tags[1]):
        unit.add("api-tag-removed", (*old.pointer, "tags"), old=tag, is_new=False, value=tag)
    for tag in sorted(tags[1] - tags[0]):
        unit.add("api-tag-added", (*new.pointer, "tags"), new=tag, value=tag)


def gone(walk: Walk, old: Place, *, whole: bool) -> Unit:
    """An operation that is no longer there, alone or with its whole path."""
    unit = Unit()
    prefix = "api-path-removed" if whole else "api-removed"
    unit.add(lifecycle.removal(walk.notice, old.spot.node, prefix), old.spot, old=_brief(old), is_new=False)
    return unit


def came(new: Place) -> Unit:
    """An operation that is new."""
    unit = Unit()
    unit.add("endpoint-added", new.spot, new=_brief(new))
    return unit


def _brief(place: Place) -> str:
    return f"{place.method.upper()} {place.path}"


def names_of(root: dict[str, object]) -> set[str]:
    """Names of the component schemas."""
    return set(node(node(root.get("components")).get("schemas")))
