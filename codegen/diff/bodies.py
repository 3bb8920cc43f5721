"""Comparing what is sent and what comes back: request bodies, responses, their headers and media types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.diff import schemas
from codegen.diff.walk import Site, Unit, Walk

if TYPE_CHECKING:
    from codegen.diff.findings import Direction
    from codegen.diff.nodes import Spot


def request(walk: Walk, unit: Unit, old: Spot, new: Spot, direction: Direction = "request") -> None:
    """Compare the request bodies of two operations."""
    before, after = walk.old.follow(old.child("requestBody")), walk.new.follow(new.child("requestBody"))
    if not before.node and not after.node:
        return
    if not before.node:
        rule = f"request-body-added-{'required' if after.node.get('required') is True else 'optional'}"
        unit.add(rule, after, new=after.node)
    elif not after.node:
        unit.add("request-body-removed", before, old=before.node, is_new=False)
    elif not walk.is_same(before, after):
        key = ("body", id(before.node), id(after.node), direction)
        unit.lead(walk.once(key, lambda below: _body(walk, below, before, after, direction), before, after))


def _body(walk: Walk, unit: Unit, old: Spot, new: Spot, direction: Direction) -> None:
    was, is_now = (spot.node.get("required") is True for spot in (old, new))
    if was != is_now:
        rule = f"request-body-became-{'required' if is_now else 'optional'}"
        unit.add(rule, (*new.pointer, "required"), old=was, new=is_now)
    pairs = _media(unit, ("request-body-media-type-added", "request-body-media-type-removed"), old, new)
    for media, before, after in pairs:
        schemas.meet(
            walk,
            unit,
            Site(direction, "body"),
            before.child("schema"),
            after.child("schema"),
            place=f"{direction}:{media}",
        )
        if before.node.get("encoding") != after.node.get("encoding"):
            shown = [spot.node.get("encoding") for spot in (before, after)]
            pointer = (*after.pointer, "encoding")
            unit.add("request-body-encoding-changed", pointer, old=shown[0], new=shown[1], value=media)


def _media(unit: Unit, rules: tuple[str, str], old: Spot, new: Spot) -> list[tuple[str, Spot, Spot]]:
    before, after = ({_plain(key): spot for key, spot in side.children("content")} for side in (old, new))
    for media in sorted(before.keys() - after.keys()):
        unit.add(rules[1], before[media], old=media, is_new=False, value=media)
    for media in sorted(after.keys() - before.keys()):
        unit.add(rules[0], after[media], new=media, value=media)
    return [(media, before[media], after[media]) for media in sorted(before.keys() & after.keys())]


def _plain(media: str) -> str:
    """A media type without what stands behind it, in small letters."""
    return media.split(";", maxsplit=1)[0].strip().lower()


def responses(walk: Walk, unit: Unit, old: Spot, new: Spot, direction: Direction = "response") -> None:
    """Compare the responses of two operations."""
    before, after = (dict(side.children("responses")) for side in (old, new))
    for status in sorted(before.keys() - after.keys()):
        if not status.startswith("x-"):
            unit.add(
                f"response-{_outcome(status)}-status-removed", before[status], old=status, is_new=False, value=status
            )
    for status in sorted(after.keys() - before.keys()):
        if not status.startswith("x-"):
            unit.add(f"response-{_outcome(status)}-status-added", after[status], new=status, value=status)
    for status in sorted(before.keys() & after.keys()):
        pair = walk.old.follow(before[status]), walk.new.follow(after[status])
        if not walk.is_same(*pair):
            _lead(walk, unit, pair, status, direction)


def _lead(walk: Walk, unit: Unit, pair: tuple[Spot, Spot], status: str, direction: Direction) -> None:
    key = ("response", id(pair[0].node), id(pair[1].node), direction, status)
    unit.lead(walk.once(key, lambda below: _response(walk, below, pair, status, direction), *pair))


def _outcome(status: str) -> str:
    return "success" if status.startswith("2") else "non-success"


def _response(walk: Walk, unit: Unit, pair: tuple[Spot, Spot], status: str, direction: Direction) -> None:
    for media, before, after in _media(unit, ("response-media-type-added", "response-media-type-removed"), *pair):
        place = f"{direction}:{status}:{media}"
        schemas.meet(walk, unit, Site(direction, "body"), before.child("schema"), after.child("schema"), place=place)
    _headers(walk, unit, pair[0], pair[1])


def _headers(walk: Walk, unit: Unit, old: Spot, new: Spot) -> None:
    before, after = ({name.lower(): (name, spot) for name, spot in side.children("headers")} for side in (old, new))
    for key in sorted(before.keys() - after.keys()):
        name, spot = before[key]
        kept = "required" if walk.old.follow(spot).node.get("required") is True else "optional"
        unit.add(f"{kept}-response-header-removed", spot, old=name, is_new=False, value=name)
    for key in sorted(after.keys() - before.keys()):
        name, spot = after[key]
        unit.add("response-header-added", spot, new=name, value=name)
    for key in sorted(before.keys() & after.keys()):
        pair = walk.old.follow(before[key][1]), walk.new.follow(after[key][1])
        if not walk.is_same(*pair):
            unit.lead(_header_unit(walk, *pair), place=f"header:{after[key][0]}")


def _header_unit(walk: Walk, old: Spot, new: Spot) -> Unit:
    return walk.once(("header", id(old.node), id(new.node)), lambda unit: _header(walk, unit, old, new), old, new)


def _header(walk: Walk, unit: Unit, old: Spot, new: Spot) -> None:
    for keyword, rules in (
        ("required", ("response-header-became-optional", "response-header-became-required")),
        ("deprecated", ("response-header-reactivated", "response-header-deprecated")),
    ):
        was, is_now = (spot.node.get(keyword) is True for spot in (old, new))
        if was != is_now:
            unit.add(rules[is_now], (*new.pointer, keyword), old=was, new=is_now)
    schemas.meet(walk, unit, Site("response", "header", text=True), old.child("schema"), new.child("schema"))
