"""Comparing two schemas: each pair once for each role, from there into properties, items and alternatives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.diff import composition, constraints, kinds, lifecycle
from codegen.diff.findings import ITEMS, VALUES
from codegen.diff.nodes import Spot, canonical
from codegen.diff.views import ANNOTATIONS, FLAGS, View, brief
from codegen.documents import items, node

if TYPE_CHECKING:
    from codegen.diff.walk import Path, Site, Unit, Walk

_SUBSCHEMAS = {
    "contains": "contains", "propertyNames": "property-names", "if": "if", "then": "then", "else": "else",
    "contentSchema": "content-schema", "not": "not", "unevaluatedItems": "unevaluated-items",
    "unevaluatedProperties": "unevaluated-properties",
}  # fmt: skip
_KNOWN = frozenset({
    *ANNOTATIONS, *FLAGS, *_SUBSCHEMAS, *constraints.UPPER, *constraints.LOWER, "type", "format", "enum", "const",
    "multipleOf", "contentEncoding", "contentMediaType", "pattern", "uniqueItems", "discriminator", "properties",
    "required", "items", "prefixItems", "additionalProperties", "dependentSchemas", "patternProperties",
    "dependentRequired", "allOf", "oneOf", "anyOf", "$ref",
})  # fmt: skip
_MAPS = {"dependentSchemas": "dependent-schema", "patternProperties": "pattern-property"}


def meet(walk: Walk, unit: Unit, site: Site, old: Spot, new: Spot, path: Path = (), place: str = "") -> None:
    """Compare two schemas at a place: what the place says goes to the unit, what they are to a unit of their own."""
    if walk.is_same(old, new):
        return
    before, after = walk.olds.of(old), walk.news.of(new)
    _flags(walk, unit, site, before, after, path)
    _renamed(unit, before, after, path)
    if not walk.is_same(before.core.spot, after.core.spot):
        unit.lead(core(walk, site, before, after), path, place)


def _renamed(unit: Unit, old: View, new: View, path: Path) -> None:
    """Note that a place refers to a component of another name, wherever that component is."""
    before, after = (view.core.spot.pointer for view in (old, new))
    if before != after and all(len(one) == 3 and one[:2] == ("components", "schemas") for one in (before, after)):
        unit.add("api-schema-renamed", after, old=before[2], new=after[2], path=path)


def core(walk: Walk, site: Site, old: View, new: View) -> Unit:
    """The unit of two schemas in one role."""
    place = (old.pointer, new.pointer) if kinds.replaced(old, new) else None
    key = ("schema", id(old.core), id(new.core), site, place)
    return walk.once(key, lambda unit: _compare(walk, unit, site, old, new), old, new)


def _flags(walk: Walk, unit: Unit, site: Site, old: View, new: View, path: Path) -> None:
    """What is said of the place: null, default, deprecation. Where the place is silent, the schema says it."""
    if old.nullable != new.nullable and _speaks_of_null(old) and _speaks_of_null(new):
        holder = new if new.nullable else old
        pointer = holder.pointer if "nullable" in {**old.outer, **new.outer} else holder.core.spot.pointer
        change = "became-nullable" if new.nullable else "became-not-nullable"
        unit.add(site.rule(change), pointer, old=old.nullable, new=new.nullable, is_new=holder is new, path=path)
    before, after = old.flag("default"), new.flag("default")
    if canonical(before) != canonical(after):
        change = "added" if before is None else "removed" if after is None else "changed"
        holder = new if after is not None else old
        where = holder.pointer if "default" in holder.outer else holder.core.spot.pointer
        unit.add(
            site.rule(f"default-value-{change}"),
            (*where, "default"),
            old=before,
            new=after,
            is_new=holder is new,
            path=path,
        )
    if site.kind.endswith("property"):
        lifecycle.schema(walk, unit, site, old, new, path)


def _speaks_of_null(view: View) -> bool:
    """Whether null is really excluded where it is not named: a schema without a type excludes nothing."""
    return view.flag("nullable") is not None or (view.core.types is not None and not view.core.is_guess)


def _compare(walk: Walk, unit: Unit, site: Site, old: View, new: View) -> None:
    if composition.wrapped(walk, unit, site, old, new):
        return
    old, new = composition.all_of(walk, unit, site, old, new)
    compare_flat(walk, unit, site, old, new)


def compare_flat(walk: Walk, unit: Unit, site: Site, old: View, new: View) -> None:
    """Compare two schemas as if what their `allOf` says stood in them."""
    if kinds.compare(unit, site, old, new):
        return  # nothing that could be said of the one can be said of the other
    constraints.compare(unit, site, old, new)
    constraints.discriminators(unit, site, old, new)
    _properties(walk, unit, site, old, new)
    _items(walk, unit, site, old, new)
    _additional(walk, unit, site, old, new)
    for keyword, change in _SUBSCHEMAS.items():
        _subschema(walk, unit, site, (old, new), keyword, change)
    for keyword, change in _MAPS.items():
        _map(walk, unit, site, (old, new), keyword, change)
    _dependent_required(unit, site, old, new)
    _others(unit, site, old, new)
    for keyword in ("oneOf", "anyOf"):
        composition.alternatives(walk, unit, site, (old, new), keyword)


def _others(unit: Unit, site: Site, old: View, new: View) -> None:
    """Keywords that nothing else here looks at: our own extensions, and what no rule knows."""
    for keyword in sorted(old.core.node.keys() | new.core.node.keys()):
        ours = keyword.startswith("x-opencloud-") and keyword != constraints.KNOWN_VALUES
        if keyword in _KNOWN or (keyword.startswith("x-") and not ours):
            continue
        before, after = (view.core.node.get(keyword) for view in (old, new))
        if canonical(before) != canonical(after):
            holder = new if keyword in new.core.node else old
            rule = site.rule("extension-changed" if ours else "unknown-keyword-changed")
            unit.add(rule, holder.core.pointer(keyword), old=before, new=after, is_new=holder is new, value=keyword)


def _properties(walk: Walk, unit: Unit, site: Site, old: View, new: View) -> None:
    before, after = old.core.properties, new.core.properties
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            _removed(walk, unit, site, old, name)
        elif name not in before:
            _added(walk, unit, site, new, name)
        else:
            _kept(walk, unit, site, old, new, name)


def _added(walk: Walk, unit: Unit, site: Site, new: View, name: str) -> None:
    spot = new.core.properties[name]
    view = walk.news.of(spot)
    if site.sent and view.flag("readOnly") is True:
        return  # it is never sent
    required = name in new.core.required
    change = f"{site.direction}-{'required' if required else 'optional'}{_flagged(site, view)}-property-added"
    if site.sent:
        middle = site.below().kind
        needed = required and not site.idle
        defaulted = "-with-default" if needed and view.flag("default") is not None and middle == "property" else ""
        change = f"new-{'required' if needed else 'optional'}-request-{middle}{defaulted}"
    unit.add(change, spot, new=spot.node, path=(name,))


def _removed(walk: Walk, unit: Unit, site: Site, old: View, name: str) -> None:
    spot = old.core.properties[name]
    if site.sent and walk.olds.of(spot).flag("readOnly") is True:
        return  # it was never sent
    required = "required" if name in old.core.required else "optional"
    change = f"response-{required}{_flagged(site, walk.olds.of(spot))}-property-removed"
    if site.sent:
        change = f"request-{site.below().kind}-removed"
    unit.add(change, spot, old=spot.node, is_new=False, path=(name,))


def _flagged(site: Site, view: View) -> str:
    return "-write-only" if not site.sent and (view.flag("writeOnly") is True or site.idle) else ""


def _kept(walk: Walk, unit: Unit, site: Site, old: View, new: View, name: str) -> None:
    spots = old.core.properties[name], new.core.properties[name]
    before, after = walk.olds.of(spots[0]), walk.news.of(spots[1])
    flag = "readOnly" if site.sent else "writeOnly"
    idle = before.flag(flag) is True and after.flag(flag) is True
    _needed(unit, site, old, new, (name, after))
    for keyword, change in (("readOnly", "read-only"), ("writeOnly", "write-only")):
        was, is_now = (view.flag(keyword) is True for view in (before, after))
        if was != is_now:
            kept = "required" if name in new.core.required else "optional"
            pointer = (after if is_now else before).pointer
            rule = f"{site.direction}-{kept}-property-became-{'' if is_now else 'not-'}{change}"
            unit.add(rule, (*pointer, keyword), old=was, new=is_now, is_new=is_now, path=(name,))
    late = after.flag(flag) is True
    meet(walk, unit, site.below(idle=idle or late), spots[0], spots[1], (name,))


def _needed(unit: Unit, site: Site, old: View, new: View, named: tuple[str, View]) -> None:
    name, after = named
    was, is_now = name in old.core.required, name in new.core.required
    if was == is_now:
        return
    middle = site.below().kind
    idle = site.idle or after.flag("readOnly" if site.sent else "writeOnly") is True
    change = f"became-{'required' if is_now else 'optional'}"
    if idle and not site.sent:
        change = f"response-write-only-property-{change}"
    elif site.sent:
        defaulted = is_now and middle == "property" and after.flag("default") is not None
        change = f"request-{middle}-{change}{'-with-default' if defaulted else ''}"
    else:
        change = f"response-property-{change}"
    if idle and site.sent:
        return
    unit.add(change, new.core.properties[name], old=was, new=is_now, path=(name,))


def _items(walk: Walk, unit: Unit, site: Site, old: View, new: View) -> None:
    before, after = (view.core.child("items") for view in (old, new))
    if before is not None and after is not None:
        meet(walk, unit, site.items(), before, after, (ITEMS,))
    elif (before is not None or after is not None) and _may_be_list(old) and _may_be_list(new):
        _came_or_went(unit, site, old if after is None else new, came=after is not None)
    _prefixed(walk, unit, site, old, new)


def _may_be_list(view: View) -> bool:
    return view.core.types is None or "array" in view.core.types


def _came_or_went(unit: Unit, site: Site, holder: View, *, came: bool) -> None:
    spot = holder.core.child("items")
    if spot is None or not spot.node:
        return
    change = f"items-{'added' if came else 'removed'}"
    unit.turned(site.rule(change), spot, spot.node, came=came)


def _prefixed(walk: Walk, unit: Unit, site: Site, old: View, new: View) -> None:
    before, after = (view.core.listed("prefixItems") for view in (old, new))
    for first, second in zip(before, after, strict=False):
        meet(walk, unit, site.below(), first, second, (ITEMS,))
    for spot in before[len(after) :]:
        unit.add(site.rule("prefix-items-removed"), spot, old=spot.node, is_new=False)
    for spot in after[len(before) :]:
        unit.add(site.rule("prefix-items-added"), spot, new=spot.node)


def _additional(walk: Walk, unit: Unit, site: Site, old: View, new: View) -> None:
    keyword = "additionalProperties"
    before, after = (view.core.child(keyword) for view in (old, new))
    if before is not None and after is not None:
        meet(walk, unit, site.below(), before, after, (VALUES,))
        return
    states = [_state(view) for view in (old, new)]
    if states[0] == states[1]:
        return
    holder = new if keyword in new.core.node else old
    change = _opened(*states)
    shown = [brief(view.core.node.get(keyword)) for view in (old, new)]
    unit.add(
        site.rule(f"additional-properties-{change}"),
        holder.core.pointer(keyword),
        old=shown[0],
        new=shown[1],
        is_new=holder is new,
    )


def _state(view: View) -> str:
    value = view.core.node.get("additionalProperties")
    if isinstance(value, dict) and value:
        return "typed"
    return "closed" if value is False else "open"


def _opened(before: str, after: str) -> str:
    if after == "closed":
        return "forbidden"
    if before == "closed":
        return "allowed"
    return "typed" if after == "typed" else "untyped"


def _subschema(walk: Walk, unit: Unit, site: Site, views: tuple[View, View], keyword: str, change: str) -> None:
    before, after = (_stated(view, keyword) for view in views)
    if isinstance(before, Spot) and isinstance(after, Spot):
        if keyword != "not":
            meet(walk, unit, site.below(), before, after)
        elif canonical(brief(before.node)) != canonical(brief(after.node)):
            unit.add(site.rule("not-changed"), after, old=before.node, new=after.node)
    elif (before is None) != (after is None):
        holder = views[0] if after is None else views[1]
        value = holder.core.node[keyword]
        added = after is not None
        rule = site.rule(f"{change}-{'added' if added else 'removed'}")
        unit.turned(rule, holder.core.pointer(keyword), value, came=added)


def _stated(view: View, keyword: str) -> Spot | bool | None:
    value = view.core.node.get(keyword)
    if isinstance(value, dict):
        return view.core.child(keyword)
    return value if value is False else None


def _map(walk: Walk, unit: Unit, site: Site, views: tuple[View, View], keyword: str, change: str) -> None:
    before, after = (view.core.mapped(keyword) for view in views)
    for name in sorted(before.keys() & after.keys()):
        path = (VALUES,) if keyword == "patternProperties" else ()
        meet(walk, unit, site.below(), before[name], after[name], path)
    for name in sorted(before.keys() - after.keys()):
        unit.add(site.rule(f"{change}-removed"), before[name], old=before[name].node, is_new=False, value=name)
    for name in sorted(after.keys() - before.keys()):
        unit.add(site.rule(f"{change}-added"), after[name], new=after[name].node, value=name)


def _dependent_required(unit: Unit, site: Site, old: View, new: View) -> None:
    keyword = "dependentRequired"
    before, after = (node(view.core.node.get(keyword)) for view in (old, new))
    for name in sorted(before.keys() | after.keys()):
        values: list[Any] = [sorted(map(str, items(side.get(name)))) for side in (before, after)]
        if values[0] == values[1]:
            continue
        change = "removed" if name not in after else "added" if name not in before else "changed"
        holder = old if name not in after else new
        rule = site.rule(f"dependent-required-{change}")
        unit.add(
            rule,
            holder.core.pointer(keyword, name),
            old=values[0] or None,
            new=values[1] or None,
            is_new=holder is new,
            value=name,
        )
