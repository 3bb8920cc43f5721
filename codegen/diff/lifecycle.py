"""Deprecation, last days and stability: of operations, parameters and properties."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from codegen.diff.nodes import Spot
    from codegen.diff.views import View
    from codegen.diff.walk import Notice, Path, Site, Unit, Walk
    from codegen.documents import Node

STABILITIES = ("draft", "alpha", "experimental", "beta", "stable")
SUNSET = "x-sunset"
_STABILITY = ("x-stability-level", "x-roblox-stability")
_UNSTABLE = ("draft", "alpha", "experimental")


class Stated(NamedTuple):
    """What one side says about the end of something."""

    deprecated: bool
    sunset: Any
    stability: str


class Names(NamedTuple):
    """The rules for one sort of thing."""

    deprecated: str
    with_sunset: str
    reactivated: str
    missing: str
    unreadable: str
    deleted: str
    too_small: str
    moved: str


OPERATION = Names(
    "endpoint-deprecated", "endpoint-deprecated-with-sunset", "endpoint-reactivated", "api-deprecated-sunset-missing",
    "api-deprecated-sunset-parse", "api-sunset-deleted", "api-sunset-date-too-small",
    "api-sunset-date-changed-too-small",
)  # fmt: skip
PARAMETER = Names(
    "request-parameter-deprecated", "request-parameter-deprecated", "request-parameter-reactivated",
    "request-parameter-deprecated-sunset-missing", "request-parameter-sunset-parse", "request-parameter-sunset-deleted",
    "request-parameter-sunset-date-too-small", "request-parameter-sunset-date-changed-too-small",
)  # fmt: skip


def _property(site: Site) -> Names:
    suffixes = (
        "deprecated", "deprecated-with-sunset", "reactivated", "deprecated-sunset-missing", "deprecated-sunset-invalid",
        "sunset-deleted", "sunset-date-too-small", "sunset-date-changed-too-small",
    )  # fmt: skip
    return Names(*map(site.rule, suffixes))


def schema(walk: Walk, unit: Unit, site: Site, old: View, new: View, path: Path) -> None:
    """Note what changed in the life of a property."""
    before, after = (
        Stated(view.flag("deprecated") is True, view.flag(SUNSET), str(view.flag("x-stability-level") or ""))
        for view in (old, new)
    )
    if before == after:
        return
    holder = new.pointer if "deprecated" in new.outer else new.core.spot.pointer
    for rule, was, now in _life(walk.notice, _property(site), before, after):
        unit.add(rule, (*holder, "deprecated"), old=was, new=now, path=path)
    _stability(
        unit,
        (site.rule("stability-decreased"), site.rule("stability-increased")),
        (before, after),
        new.core.spot.pointer,
        path,
    )


def thing(walk: Walk, unit: Unit, names: Names, old: Spot, new: Spot) -> None:
    """Note what changed in the life of an operation or parameter."""
    before, after = stated(old.node), stated(new.node)
    for rule, was, now in _life(walk.notice, names, before, after):
        unit.add(rule, (*new.pointer, "deprecated"), old=was, new=now)
    if names is OPERATION:
        _stability(unit, ("api-stability-decreased", "api-stability-increased"), (before, after), new.pointer, ())


def stated(node: Node) -> Stated:
    """What an operation or parameter says about its end and its stability."""
    found = next((node[key] for key in _STABILITY if key in node), "")
    return Stated(node.get("deprecated") is True, node.get(SUNSET), found if isinstance(found, str) else repr(found))


def _stability(
    unit: Unit, rules: tuple[str, str], stated: tuple[Stated, Stated], pointer: tuple[str, ...], path: Path
) -> None:
    before, after = (side.stability for side in stated)
    if before == after:
        return
    if after and after.lower() not in STABILITIES:
        unit.add("api-invalid-stability-level", pointer, old=before, new=after, path=path)
        return
    if not before or not after:  # what says nothing about its stability is neither more nor less so
        if rules[0] == "api-stability-decreased":
            unit.add("api-stability-stated-or-not", pointer, old=before or None, new=after or None)
        return
    ranks = [
        STABILITIES.index(side.lower()) if side.lower() in STABILITIES else len(STABILITIES) - 1
        for side in (before, after)
    ]
    if ranks[0] != ranks[1]:
        unit.add(rules[ranks[1] > ranks[0]], pointer, old=before or None, new=after or None, path=path)


def _life(notice: Notice, names: Names, before: Stated, after: Stated) -> list[tuple[str, Any, Any]]:
    days = notice.beta if after.stability.lower() == "beta" else notice.stable
    if after.stability.lower() in _UNSTABLE:
        days = 0
    if before.deprecated and not after.deprecated:
        return [(names.reactivated, True, False)]
    if not after.deprecated:
        return []
    if not before.deprecated:
        return [_begun(notice, names, after, days)]
    return _moved(notice, names, before, after, days)


def _begun(notice: Notice, names: Names, after: Stated, days: int) -> tuple[str, Any, Any]:
    if after.sunset is None:
        return (names.missing if days > 0 else names.deprecated, False, True)
    last = day(after.sunset)
    if last is None:
        return (names.unreadable, None, after.sunset)
    if (last - notice.today).days < days:
        return (names.too_small, None, after.sunset)
    return (names.with_sunset, None, after.sunset)


def _moved(notice: Notice, names: Names, before: Stated, after: Stated, days: int) -> list[tuple[str, Any, Any]]:
    if before.sunset == after.sunset:
        return []
    if after.sunset is None:
        return [(names.deleted, before.sunset, None)]
    first, last = day(before.sunset), day(after.sunset)
    if last is None:
        return [(names.unreadable, before.sunset, after.sunset)]
    if first is None and before.sunset is not None:
        rule = "api-path-sunset-parse" if names is OPERATION else names.unreadable
        return [(rule, before.sunset, after.sunset)]
    soonest = notice.today + dt.timedelta(days=days)
    if first is not None and last < first and last < soonest:
        return [(names.moved, before.sunset, after.sunset)]
    return []


def day(value: Any) -> dt.date | None:
    """A last day as a date; None where it is none."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.fromisoformat(str(value)).date()
    except ValueError:
        return None


def removal(notice: Notice, node: Node, prefix: str) -> str:
    """The rule for something that is gone: was it announced, and is its last day over?"""
    found = stated(node)
    if found.stability.lower() in {"draft", "alpha"}:
        return f"{prefix}-with-deprecation"
    if not found.deprecated:
        return f"{prefix}-without-deprecation"
    if found.sunset is None:
        return f"{prefix}-with-deprecation"
    last = day(found.sunset)
    if last is None:
        return "api-path-sunset-parse" if prefix != "request-parameter-removed" else "request-parameter-sunset-parse"
    return f"{prefix}-{'with-deprecation' if last <= notice.today else 'before-sunset'}"
