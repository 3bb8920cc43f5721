"""Types and formats: whether one contains another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve

from codegen.diff.views import View

if TYPE_CHECKING:
    from codegen.diff.walk import Site, Unit

Types: TypeAlias = "frozenset[tuple[str, str]] | None"
"""Types, each with its format or ""; None where anything is possible."""

_TYPES_WITHIN = {("integer", "number")}
_FORMATS_WITHIN = {("int32", "int64"), ("float", "double"), ("int32", "double"), ("int32", "float")}
_WRITTEN_AS_TEXT = frozenset({"string", "integer", "number", "boolean"})


def compare(unit: Unit, site: Site, old: View, new: View) -> None:
    """Note a change of type or format."""
    before, after = types(old), types(new)
    if before == after:
        return
    wider, narrower = contains(after, before, site), contains(before, after, site)
    if wider and narrower:
        return
    if narrower and site.kind == "header" and not contains(before, after, evolve(site, text=False)):
        unit.add(site.rule("type-compatible"), new.core.spot, old=shown(old), new=shown(new))
        return
    holder = new if {"type", "format"} & new.core.node.keys() else old
    keyword = "type" if old.core.types != new.core.types and "type" in holder.core.node else "format"
    pointer = holder.core.pointer(keyword) if keyword in holder.core.node else holder.core.spot.pointer
    change = _change(site, wider=wider, narrower=narrower)
    if (old.core.is_list or new.core.is_list) and wider != narrower:
        change = f"list-of-types-{'widened' if wider else 'narrowed'}"
    unit.add(site.rule(change), pointer, old=shown(old), new=shown(new), is_new=holder is new)


def _change(site: Site, *, wider: bool, narrower: bool) -> str:
    if wider:
        return "type-generalized"
    if narrower and not site.sent:
        return "type-specialized"
    return "type-changed"


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
