"""Types and formats: whether one contains another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve

if TYPE_CHECKING:
    from codegen.diff.views import View
    from codegen.diff.walk import Site, Unit

Types: TypeAlias = "frozenset[tuple[str, str]] | None"
"""Types, each with its format or ""; None where anything is possible."""

_TYPES_WITHIN = {("integer", "number")}
_FORMATS_WITHIN = {("int32", "int64"), ("float", "double"), ("int32", "double")}
_WRITTEN_AS_TEXT = frozenset({"string", "integer", "number", "boolean"})


def compare(unit: Unit, site: Site, old: View, new: View) -> bool:
    """Note a change of type or format. Says whether no type is left that both know."""
    if types(old) == types(new):
        return False
    change = _change(site, old, new)
    if not site.text and replaced(old, new):
        unit.add(site.rule(change), new.pointer, old=shown(old), new=shown(new))
        return True
    holder = new if {"type", "format"} & new.core.node.keys() else old
    keyword = "type" if old.core.types != new.core.types and "type" in holder.core.node else "format"
    pointer = holder.core.pointer(keyword) if keyword in holder.core.node else holder.core.spot.pointer
    if change:
        unit.add(site.rule(change), pointer, old=shown(old), new=shown(new), is_new=holder is new)
    return change == "type-changed" and not site.text and disjoint(old, new)


def disjoint(old: View, new: View) -> bool:
    """Whether two schemas have no type in common."""
    before, after = old.core.types, new.core.types
    if before is None or after is None or old.core.is_guess or new.core.is_guess:
        return False
    return not any(one == other or {one, other} == {"integer", "number"} for one in before for other in after)


def _change(site: Site, old: View, new: View) -> str:
    before, after = types(old), types(new)
    strict = evolve(site, text=False)
    wider, narrower = contains(after, before, strict), contains(before, after, strict)
    if (old.core.is_list or new.core.is_list) and wider != narrower:
        return f"list-of-types-{'widened' if wider else 'narrowed'}"
    if wider == narrower and site.text:
        return _change_of_text(site, old, new, same=wider)
    if wider and not site.sent and (after is None or old.core.types == new.core.types):
        return "type-changed"
    if wider:
        return "type-generalized"
    return "type-specialized" if narrower and not site.sent else "type-changed"


def _change_of_text(site: Site, old: View, new: View, *, same: bool) -> str:
    """Types that are different in JSON may be the same on the wire: everything is text there."""
    before, after = types(old), types(new)
    wider = contains(after, before, site) or (site.repeats and _lists(new, old) and contains(_item(new), before, site))
    narrower = contains(before, after, site)
    if same or (wider and narrower):
        return ""
    if narrower and not site.sent:
        return "type-compatible"
    return "type-generalized" if wider else "type-changed"


def _lists(view: View, single: View) -> bool:
    """Whether it is a list of items of which nothing is demanded that was not demanded of the single value."""
    item = view.core.child("items")
    if view.core.types != frozenset({"array"}) or item is None or "pattern" in view.core.node:
        return False
    return all(item.node.get(key) == single.core.node.get(key) for key in ("pattern", "enum") if key in item.node)


def _item(view: View) -> Types:
    item = view.core.child("items")
    named = item.node.get("type") if item is not None else None
    form = item.node.get("format") if item is not None else None
    return frozenset({(named, form if isinstance(form, str) else "")}) if isinstance(named, str) else None


def replaced(old: View, new: View) -> bool:
    """Whether a place refers to something else altogether: that is a change of the place, not of what it refers to."""
    return old.core.spot.pointer != new.core.spot.pointer and _is_referred(old, new) and disjoint(old, new)


def _is_referred(*views: View) -> bool:
    return any(view.core.spot.pointer[:1] == ("components",) and len(view.core.spot.pointer) == 3 for view in views)


def types(view: View) -> Types:
    """What types are possible, null apart."""
    if view.core.types is None:
        return None
    form = view.core.node.get("format")
    return frozenset((name, form if isinstance(form, str) else "") for name in view.core.types)


def contains(outer: Types, inner: Types, site: Site) -> bool:
    """Whether every value of one is possible in the other."""
    if outer is None or inner is None:
        return outer is None
    return all(any(_within(one, other, site) for other in outer) for one in inner)


def _within(inner: tuple[str, str], outer: tuple[str, str], site: Site) -> bool:
    if site.text and outer == ("string", "") and inner[0] in _WRITTEN_AS_TEXT:
        return True
    if inner[0] != outer[0] and (inner[0], outer[0]) not in _TYPES_WITHIN:
        return False
    return outer[1] in {"", inner[1]} or (inner[1], outer[1]) in _FORMATS_WITHIN


def shown(view: View) -> Any:
    """The types as a finding shows them: `string`, `integer/int64`, `["integer", "string"]`, `any`."""
    names = sorted(view.core.types or ())
    form = view.core.node.get("format")
    kind = names[0] if len(names) == 1 else names or "any"
    return f"{kind}/{form}" if isinstance(form, str) and isinstance(kind, str) else kind
