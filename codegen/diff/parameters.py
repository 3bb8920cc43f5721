"""Comparing parameters: those of a path by their place in it, others by where they go and what they are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from codegen.diff import lifecycle, schemas
from codegen.diff.nodes import Document, Spot
from codegen.diff.walk import Site, Unit, Walk
from codegen.documents import node

if TYPE_CHECKING:
    from collections.abc import Iterator

SLOT = re.compile(r"\{([^{}]*)\}")
_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


class Parameter(NamedTuple):
    """A parameter, followed through references."""

    spot: Spot
    name: str
    place: str

    @property
    def called(self) -> str:
        """Where it goes and its name."""
        return f"{self.place}:{self.name}"


def collect(document: Document, path: str, item: Spot, operation: Spot) -> dict[str, Parameter]:
    """The parameters of an operation by what identifies them."""
    slots = {name: f"path:{{{index}}}" for index, name in enumerate(SLOT.findall(path))}
    found: dict[str, Parameter] = {}
    for parameter in (*_stated(document, item), *_stated(document, operation)):
        key = parameter.called.lower() if parameter.place == "header" else parameter.called
        if parameter.place == "path":
            key = slots.get(parameter.name, key)
        found[key] = parameter
    return found


def _stated(document: Document, holder: Spot) -> Iterator[Parameter]:
    for spot in holder.listed("parameters"):
        followed = document.follow(spot)
        name, place = followed.node.get("name"), followed.node.get("in")
        if isinstance(name, str) and isinstance(place, str):
            yield Parameter(followed, name, place)
        elif followed.node:
            document.note(followed.pointer, "a parameter without `name` or `in` is left out")


def compare(walk: Walk, unit: Unit, old: dict[str, Parameter], new: dict[str, Parameter]) -> None:
    """Note parameters that came or went, and compare those that stayed."""
    for key in sorted(old.keys() | new.keys()):
        if key not in new:
            _removed(walk, unit, old[key])
        elif key not in old:
            _added(unit, new[key])
        else:
            pair = old[key], new[key]
            if not walk.is_same(pair[0].spot, pair[1].spot):
                found = walk.once(("parameter", id(pair[0].spot.node), id(pair[1].spot.node)), _Compare(walk, *pair))
                unit.lead(found, place=pair[1].called)


def _removed(walk: Walk, unit: Unit, gone: Parameter) -> None:
    found = lifecycle.stated(gone.spot.node)
    rule = "request-parameter-removed"
    if found.deprecated:
        rule = lifecycle.removal(walk.notice, gone.spot.node, rule)
    below = Unit()
    below.add(rule, gone.spot, old=gone.spot.node, is_new=False, value=gone.called)
    unit.lead(below, place=gone.called)


def _added(unit: Unit, came: Parameter) -> None:
    rule = (
        "new-required-request-parameter" if came.spot.node.get("required") is True else "new-optional-request-parameter"
    )
    if came.place == "path":
        rule = "new-request-path-parameter"
    below = Unit()
    below.add(rule, came.spot, new=came.spot.node, value=came.called)
    unit.lead(below, place=came.called)


class _Compare:
    """Fills the unit of one pair of parameters."""

    def __init__(self, walk: Walk, old: Parameter, new: Parameter) -> None:
        self.walk, self.old, self.new = walk, old, new

    def __call__(self, unit: Unit) -> None:
        old, new = self.old, self.new
        before, after = old.spot.node, new.spot.node
        if old.name != new.name and new.place == "path":
            unit.add(
                "api-path-parameter-renamed", (*new.spot.pointer, "name"), old=old.name, new=new.name, value=new.called
            )
        was, is_now = (side.get("required") is True or old.place == "path" for side in (before, after))
        if was != is_now:
            rule = f"request-parameter-became-{'required' if is_now else 'optional'}"
            unit.add(rule, (*new.spot.pointer, "required"), old=was, new=is_now)
        lifecycle.thing(self.walk, unit, lifecycle.PARAMETER, old.spot, new.spot)
        self._form(unit)
        self._schemas(unit)

    def _form(self, unit: Unit) -> None:
        before, after = (_form(parameter) for parameter in (self.old, self.new))
        for keyword, name in (("style", "style"), ("explode", "explode"), ("allowReserved", "allow-reserved")):
            if before[keyword] != after[keyword] and self._matters(keyword):
                rule = f"request-parameter-{name}-changed"
                unit.add(rule, (*self.new.spot.pointer, keyword), old=before[keyword], new=after[keyword])

    def _matters(self, keyword: str) -> bool:
        return keyword != "explode" or _form(self.old)["style"] == _form(self.new)["style"]

    def _schemas(self, unit: Unit) -> None:
        before, after = (_content(parameter.spot) for parameter in (self.old, self.new))
        if before[0] != after[0]:
            pointer = self.new.spot.pointer
            unit.add("request-parameter-media-type-changed", pointer, old=before[0] or None, new=after[0] or None)
            return
        place = "header" if self.new.place == "header" else "parameter"
        repeats = self.new.place in {"query", "cookie"} and _form(self.new)["explode"] is True
        site = Site("request", place, text=not after[0], repeats=repeats)
        schemas.meet(self.walk, unit, site, before[1], after[1])


def _form(parameter: Parameter) -> dict[str, Any]:
    given = parameter.spot.node
    style = given.get("style", _STYLES.get(parameter.place))
    return {
        "style": style,
        "explode": given.get("explode", style == "form"),
        "allowReserved": given.get("allowReserved", False),
    }


def _content(spot: Spot) -> tuple[str, Spot]:
    """The media type of a parameter, if it has one, and its schema."""
    for media, below in spot.children("content"):
        return media, below.child("schema")
    return "", spot.child("schema") if isinstance(node(spot.node).get("schema"), dict) else Spot(
        {}, (*spot.pointer, "schema")
    )
