"""Keywords that bound a value: what changed in them, as names of changes. Types are judged in `kinds.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.diff.nodes import canonical
from codegen.documents import items, node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.diff.views import View
    from codegen.diff.walk import Site, Unit

UPPER = {
    "maximum": "max", "exclusiveMaximum": "exclusive-max", "maxLength": "max-length", "maxItems": "max-items",
    "maxProperties": "max-properties", "maxContains": "max-contains",
}  # fmt: skip
LOWER = {
    "minimum": "min", "exclusiveMinimum": "exclusive-min", "minLength": "min-length", "minItems": "min-items",
    "minProperties": "min-properties", "minContains": "min-contains",
}  # fmt: skip
_NATURAL = {"minLength": 0, "minItems": 0, "minProperties": 0, "minContains": 1}
_VALUES = {
    "const": "const", "multipleOf": "multiple-of", "contentEncoding": "content-encoding",
    "contentMediaType": "content-media-type",
}  # fmt: skip
_ALWAYS_CHANGED = frozenset({"content-encoding", "content-media-type"})
_EVERYTHING = frozenset({".*", "^.*$"})
KNOWN_VALUES = "x-opencloud-known-values"


def compare(unit: Unit, site: Site, old: View, new: View) -> None:
    """Note what changed in bounds, enums, constants, patterns and defaults."""
    for keyword, change, before, after in _changes(old, new):
        holder = new if keyword in new.core.node else old
        unit.add(site.rule(change), holder.core.pointer(keyword), old=before, new=after, is_new=holder is new)
    _enums(unit, site, old, new)
    _extensible(unit, site, old, new)


def _changes(old: View, new: View) -> Iterator[tuple[str, str, Any, Any]]:
    for names in (UPPER, LOWER):
        for keyword, name in names.items():
            if name.endswith("contains") and ("contains" in old.core.node) != ("contains" in new.core.node):
                continue  # they count what `contains` asks for, which itself came or went
            yield from _bound(keyword, name, old.core.node.get(keyword), new.core.node.get(keyword))
    for keyword, name in _VALUES.items():
        yield from _value(keyword, name, old, new)
    yield from _pattern(old, new)
    before, after = (bool(view.core.node.get("uniqueItems")) for view in (old, new))
    if before != after:
        yield "uniqueItems", f"unique-items-{'added' if after else 'removed'}", before, after


def _bound(keyword: str, name: str, before: Any, after: Any) -> Iterator[tuple[str, str, Any, Any]]:
    natural = _NATURAL.get(keyword)
    before, after = (None if value == natural or not _is_number(value) else value for value in (before, after))
    if before == after:
        return
    if before is None or after is None:
        if natural is not None:  # stating the bound that held anyway is no news, so zero stands for nothing
            yield (
                keyword,
                f"{name}-{'increased' if (after or natural) > (before or natural) else 'decreased'}",
                before,
                after,
            )
            return
        yield keyword, f"{name}-{'set' if before is None else 'unset'}", before, after
        return
    yield keyword, f"{name}-{'increased' if after > before else 'decreased'}", before, after


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _value(keyword: str, name: str, old: View, new: View) -> Iterator[tuple[str, str, Any, Any]]:
    before, after = old.core.node.get(keyword), new.core.node.get(keyword)
    has_before, has_after = keyword in old.core.node, keyword in new.core.node
    if has_before == has_after and canonical(before) == canonical(after):
        return
    both = (has_before and has_after) or name in _ALWAYS_CHANGED
    yield keyword, f"{name}-{'changed' if both else 'added' if has_after else 'removed'}", before, after


def _pattern(old: View, new: View) -> Iterator[tuple[str, str, Any, Any]]:
    before, after = (view.core.node.get("pattern") or None for view in (old, new))
    if before == after:
        return
    if before is None or after is None:
        yield "pattern", f"pattern-{'removed' if after is None else 'added'}", before, after
        return
    yield "pattern", "pattern-generalized" if str(after) in _EVERYTHING else "pattern-changed", before, after


def values(view: View) -> list[Any] | None:
    """The values of an enum but null, whether closed or only known; None where there is none."""
    for keyword in ("enum", KNOWN_VALUES):
        if isinstance(found := view.core.node.get(keyword), list):
            return [value for value in items(found) if value is not None]  # pyright: ignore[reportUnknownArgumentType] - JSON
    return None


def _enums(unit: Unit, site: Site, old: View, new: View) -> None:
    before, after = values(old), values(new)
    keyword = next((key for key in ("enum", KNOWN_VALUES) if key in {**old.core.node, **new.core.node}), "enum")
    if before is None and after is not None:
        unit.add(site.rule("became-enum"), new.core.pointer(keyword), new=after)
    elif before is not None and after is None:
        unit.add(site.rule("became-not-enum"), old.core.pointer(keyword), old=before, is_new=False)
    _listed(unit, site, ("enum-value", keyword), (old, before or []), (new, after or []))


def _extensible(unit: Unit, site: Site, old: View, new: View) -> None:
    keyword = "x-extensible-enum"
    before, after = (items(view.core.node.get(keyword)) for view in (old, new))
    if before and after:
        _listed(unit, site, ("x-extensible-enum-value", keyword), (old, before), (new, after))


def _listed(
    unit: Unit, site: Site, name: tuple[str, str], old: tuple[View, list[Any]], new: tuple[View, list[Any]]
) -> None:
    change, keyword = name
    before, after = ({canonical(value): value for value in side[1]} for side in (old, new))
    if not before or not after:  # a list that came or went is told once, as a whole
        return
    for key in sorted(before.keys() - after.keys()):
        unit.add(
            site.rule(f"{change}-removed"),
            old[0].core.pointer(keyword),
            old=before[key],
            is_new=False,
            value=_plain(before[key]),
        )
    for key in sorted(after.keys() - before.keys()):
        unit.add(site.rule(f"{change}-added"), new[0].core.pointer(keyword), new=after[key], value=_plain(after[key]))


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else canonical(value)


def discriminators(unit: Unit, site: Site, old: View, new: View) -> None:
    """Note what changed in how alternatives are told apart."""
    before, after = (node(view.core.node.get("discriminator")) for view in (old, new))
    if bool(before) != bool(after):
        holder = new if after else old
        change = f"discriminator-{'added' if after else 'removed'}"
        unit.add(
            site.rule(change),
            holder.core.pointer("discriminator"),
            old=before or None,
            new=after or None,
            is_new=bool(after),
        )
        return
    for keyword, change in (("propertyName", "property-name"), ("mapping", "mapping")):
        if before.get(keyword) != after.get(keyword):
            pointer = new.core.pointer("discriminator")
            unit.add(
                site.rule(f"discriminator-{change}-changed"), pointer, old=before.get(keyword), new=after.get(keyword)
            )
