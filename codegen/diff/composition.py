"""Schemas made of schemas: `allOf`, `oneOf`, `anyOf`. Which members belong together, and which came or went."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from codegen.diff import schemas
from codegen.diff.nodes import Spot, canonical
from codegen.diff.views import View, demands
from codegen.diff.walk import Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from codegen.diff.walk import Site, Walk

_NAMES = {"oneOf": "one-of", "anyOf": "any-of"}


class Matched(NamedTuple):
    """Members that belong together, and those that only one side has."""

    pairs: list[tuple[Spot, Spot]]
    gone: list[Spot]
    came: list[Spot]


def all_of(walk: Walk, unit: Unit, site: Site, old: View, new: View) -> tuple[View, View]:
    """Note members of an `allOf` that came or went, unless that changes nothing; return the views to compare."""
    found = _matched(walk, site, old.core.members, new.core.members)
    if not found.gone and not found.came:
        return old, new
    silent = [spot for spot in (*found.gone, *found.came) if not demands(spot.node)]
    real = len(silent) < len(found.gone) + len(found.came)
    if real and (not old.core.members or not new.core.members or _flat(walk, site, old, new).quiet()):
        return old, new  # what stood in one schema was only spread over several, or the effects tell more
    for members, added in ((found.gone, False), (found.came, True)):
        for member in members:
            words = "-annotation-only" if member in silent else ""
            rule = site.rule(f"all-of-{'added' if added else 'removed'}{words}")
            unit.turned(rule, member, member.node, came=added)
    return (
        evolve(old, core=walk.olds.only(old.core, [pair[0] for pair in found.pairs])),
        evolve(new, core=walk.news.only(new.core, [pair[1] for pair in found.pairs])),
    )


def _flat(walk: Walk, site: Site, old: View, new: View) -> Unit:
    unit = Unit()
    schemas.compare_flat(walk, unit, site, old, new)
    return unit


def alternatives(walk: Walk, unit: Unit, site: Site, views: tuple[View, View], keyword: str) -> None:
    """Note alternatives that came or went, and compare those that stayed."""
    before, after = (view.core.listed(keyword) for view in views)
    found = _matched(walk, site, before, after)
    for old, new in found.pairs:
        schemas.meet(walk, unit, site.below(), old, new)
    name = _NAMES[keyword]
    for spot in found.gone:
        unit.add(site.rule(f"{name}-removed"), spot, old=spot.node, is_new=False, value=_called(spot))
    for spot in found.came:
        unit.add(site.rule(f"{name}-added"), spot, new=spot.node, value=_called(spot))


def wrapped(walk: Walk, unit: Unit, site: Site, old: View, new: View) -> bool:
    """Note that alternatives took the place of one schema, or the other way round. Says whether that was so."""
    before, after = _choices(old), _choices(new)
    if bool(before) == bool(after) or not _shaped(new if before else old):
        return False
    choices, single = (after, old) if after else (before, new)
    same = [spot for spot in choices if _equal(walk, site, single, spot, came=bool(after))]
    keyword = "oneOf" if (new if after else old).core.listed("oneOf") else "anyOf"
    if not same:
        holder, change = (new, "wrapped-in-one-of") if after else (old, "unwrapped-from-one-of")
        pointer = holder.core.pointer(keyword)
        unit.add(site.rule(change), pointer, old=old.core.spot.node, new=new.core.spot.node, is_new=bool(after))
        return True
    for spot in choices:
        if spot is not same[0]:
            change = f"{_NAMES[keyword]}-{'added' if after else 'removed'}"
            unit.turned(site.rule(change), spot, spot.node, came=bool(after), value=_called(spot))
    return True


def _choices(view: View) -> list[Spot]:
    return view.core.listed("oneOf") or view.core.listed("anyOf")


def _shaped(view: View) -> bool:
    return view.core.types is not None


def _equal(walk: Walk, site: Site, single: View, spot: Spot, *, came: bool) -> bool:
    if came:
        return _quiet(walk, site, single.core.spot, spot)
    return _quiet(walk, site, spot, single.core.spot)


def _quiet(walk: Walk, site: Site, old: Spot, new: Spot) -> bool:
    unit = Unit()
    schemas.meet(walk, unit, site.below(), old, new)
    return unit.quiet()


def _matched(walk: Walk, site: Site, before: list[Spot], after: list[Spot]) -> Matched:
    """Pair by reference, then by being equal, then by meaning the same, then what is left over if it is one and one."""
    if not before or not after:
        return Matched([], list(before), list(after))
    pairs: list[tuple[Spot, Spot]] = []
    gone, came = list(before), list(after)
    for name in (_reference, _text):
        _take(pairs, gone, came, name)
    for old in list(gone):
        same = next((new for new in came if _quiet(walk, site, old, new)), None)
        if same is not None:
            pairs.append((old, same))
            gone.remove(old)
            came.remove(same)
    if len(gone) == len(came) == 1 and not _reference(gone[0]) and not _reference(came[0]):
        pairs.append((gone.pop(), came.pop()))
    return Matched(pairs, gone, came)


def _take(pairs: list[tuple[Spot, Spot]], gone: list[Spot], came: list[Spot], name: Callable[[Spot], str]) -> None:
    known = {key: spot for spot in came if (key := name(spot))}
    for old in list(gone):
        new = known.pop(name(old), None)
        if new is not None:
            pairs.append((old, new))
            gone.remove(old)
            came.remove(new)


def _reference(spot: Spot) -> str:
    reference = spot.node.get("$ref")
    return reference if isinstance(reference, str) else ""


def _text(spot: Spot) -> str:
    return canonical(spot.node)


def _called(spot: Spot) -> str:
    return _reference(spot).rsplit("/", 1)[-1] or str(spot.node.get("title", ""))
