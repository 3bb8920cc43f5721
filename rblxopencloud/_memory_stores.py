"""Memory stores as requests and answers: limits, bounds, both shapes in which queues are read. Pure."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any, cast

import rblxopencloudraw as raw

from ._checks import at_most, whole
from ._datastores import checked_name
from ._entry_values import SortedMapEntry
from ._stored_values import checked_value
from ._values import timestamp

if TYPE_CHECKING:
    from rblxopencloudraw import Request
    from rblxopencloudraw import types as t

    from ._values import Wire

KEY = 128
SORT_KEY = 128
LARGEST = 32 * 1024
LONGEST = 3_888_000
MOST_READ = 200


def set_item_request(
    universe: int, name: str, key: str, item: t.MemoryStoreSortedMapItem, *, create: bool, allow_missing: bool
) -> Request[t.MemoryStoreSortedMapItem]:
    """Write an item of a sorted map."""
    if create:
        return raw.storage.create_memory_store_sorted_map_item(universe, name, item, id=key)
    return raw.storage.update_memory_store_sorted_map_item(universe, name, key, item, allow_missing=allow_missing)


def map_item(value: object, expiration_seconds: float, sort_key: str | float | None) -> t.MemoryStoreSortedMapItem:
    """An item as it is sent.

    Raises:
        TypeError: The value or the sort key is of a kind that cannot be kept.
        ValueError: Something is over a limit.
    """
    checked_value("value", value, LARGEST)
    item: dict[str, Any] = {"value": value, "ttl": duration("expiration_seconds", expiration_seconds)}
    if sort_key is not None:
        checked = checked_sort_key("sort_key", sort_key)
        item["stringSortKey" if isinstance(checked, str) else "numericSortKey"] = checked
    return cast("t.MemoryStoreSortedMapItem", item)


def queue_item(value: object, expiration_seconds: float, priority: float) -> t.MemoryStoreQueueItem:
    """An item as it is sent.

    Raises:
        TypeError: The value is of a kind that cannot be kept, or the priority is not a number.
        ValueError: Something is over a limit.
    """
    checked_value("value", value, LARGEST)
    ttl = duration("expiration_seconds", expiration_seconds)
    item: dict[str, Any] = {"data": value, "priority": finite("priority", priority), "ttl": ttl}
    return cast("t.MemoryStoreQueueItem", item)


def duration(name: str, seconds: float) -> str:
    """Seconds as the service reads a duration: at most 45 days.

    Raises:
        TypeError: It is not a number.
        ValueError: It is not whole, or out of range.
    """
    return f"{whole(name, seconds, 1, LONGEST)}s"


def finite(name: str, number: float) -> float:
    """A number that JSON has.

    Raises:
        TypeError: It is not a number.
        ValueError: It is NaN or infinite.
    """
    if isinstance(number, bool) or not isinstance(number, (int, float)):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"{name} must be a number, not {type(number).__name__}.")
    if not math.isfinite(number):
        raise ValueError(f"{name} is {number}; it must be a finite number.")
    return number


def checked_sort_key(name: str, sort_key: str | float) -> str | float:
    """A sort key within its limits.

    Raises:
        TypeError: It is neither a text nor a number.
        ValueError: It is too long, NaN or infinite.
    """
    return at_most(name, sort_key, SORT_KEY) if isinstance(sort_key, str) else finite(name, sort_key)


def list_items_request(
    universe: int,
    name: str,
    descending: bool,
    keys: tuple[str | float | None, str | float | None],
    sort_keys: tuple[str | float | None, str | float | None],
) -> Request[t.ListMemoryStoreSortedMapItemsResponse]:
    """List items between bounds, which are not among them.

    Raises:
        TypeError: A bound is neither a text nor a number.
        ValueError: A bound is too long.
    """
    texts = tuple(None if key is None else str(key) for key in keys)
    terms = [*_bounds("id", texts), *_bounds("sortKey", sort_keys)]
    return raw.storage.list_memory_store_sorted_map_items(
        universe,
        checked_name("name", name, KEY),
        filter=" && ".join(terms) or None,
        order_by="id desc" if descending else None,
    )


def _bounds(field: str, bounds: tuple[str | float | None, ...]) -> list[str]:
    checked = [None if bound is None else checked_sort_key(f"a bound of {field}", bound) for bound in bounds]
    return [
        f"{field} {sign} {json.dumps(bound, ensure_ascii=False)}"
        for sign, bound in zip("><", checked, strict=True)
        if bound is not None
    ]


def read_item(wire: Wire) -> SortedMapEntry:
    """An item of a sorted map."""
    number = wire.get("numericSortKey")
    return SortedMapEntry(
        wire.get("id") or str(wire.get("path") or "").rpartition("/")[2],
        wire.get("stringSortKey") if number is None else number,
        wire.get("value"),
        wire.get("etag") or "",
        timestamp(wire.get("expireTime")),
    )


def read_request(
    universe: int, name: str, count: int, all_or_nothing: bool, invisibility_seconds: float
) -> Request[t.ReadMemoryStoreQueueItemsResponse]:
    """Read items of a queue.

    Raises:
        ValueError: A number is out of range.
    """
    return raw.storage.read_memory_store_queue_items(
        universe,
        checked_name("name", name, KEY),
        count=whole("count", count, 1, MOST_READ),
        all_or_nothing=all_or_nothing,
        invisibility_window=duration("invisibility_seconds", invisibility_seconds),
    )


def read_queue(wire: Wire) -> tuple[list[Any], str | None]:
    """Values and the id of the read, in the shape that is described or the one that the service was seen to use."""
    items: list[Wire] = wire.get("items") or wire.get("queueItems") or []
    return [item.get("data") for item in items], wire.get("readId") or wire.get("id")
