"""Comparing what an operation promises beside OpenAPI: rate limits and size limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.documents import node

if TYPE_CHECKING:
    from codegen.diff.nodes import Spot
    from codegen.diff.walk import Unit

_KEY = "x-roblox-rate-limits"
_COOKIE = "perCookie"
_SIZE = "x-roblox-size-limit"
_SECONDS = {"SECOND": 1, "MINUTE": 60, "HOUR": 3600, "DAY": 86400}


def compare(unit: Unit, old: Spot, new: Spot, credentials: frozenset[str]) -> None:
    """Note rate limits and size limits that changed; those of a cookie matter only where cookies do."""
    before, after = (node(spot.node.get(_KEY)) for spot in (old, new))
    for owner in sorted(before.keys() | after.keys()):
        if before.get(owner) != after.get(owner) and not (credentials and owner == _COOKIE):
            rule = f"api-rate-limit-{_change(before.get(owner), after.get(owner))}"
            holder = new if owner in after else old
            shown = [_shown(side.get(owner)) for side in (before, after)]
            pointer = (*holder.pointer, _KEY, owner)
            unit.add(rule, pointer, old=shown[0], new=shown[1], is_new=holder is new, value=owner)
    _size(unit, old, new)


def _change(before: Any, after: Any) -> str:
    if before is None or after is None:
        return "added" if before is None else "removed"
    rates = _rate(before), _rate(after)
    if None in rates or rates[0] == rates[1]:
        return "changed"
    return "lowered" if (rates[1] or 0) < (rates[0] or 0) else "raised"


def _rate(limit: Any) -> float | None:
    count, period = node(limit).get("maxInPeriod"), _SECONDS.get(str(node(limit).get("period")))
    return count / period if isinstance(count, int | float) and period is not None else None


def _shown(limit: Any) -> Any:
    if limit is None or not node(limit):
        return limit
    return f"{node(limit).get('maxInPeriod')} per {str(node(limit).get('period')).lower()}"


def _size(unit: Unit, old: Spot, new: Spot) -> None:
    before, after = old.node.get(_SIZE), new.node.get(_SIZE)
    if before == after:
        return
    numbers = [value if isinstance(value, int | float) else float("inf") for value in (before, after)]
    holder = new if after is not None else old
    rule = f"api-size-limit-{'lowered' if numbers[1] < numbers[0] else 'raised'}"
    unit.add(rule, (*holder.pointer, _SIZE), old=before, new=after, is_new=holder is new)
