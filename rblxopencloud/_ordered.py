"""Ordered data stores as requests and answers: limits, bounds, and which operation serves what. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import rblxopencloudraw as raw

from ._checks import whole
from ._datastores import checked_name, split_key
from ._entry_values import SortedEntry
from ._stored_values import EXACT

if TYPE_CHECKING:
    from rblxopencloudraw import Request
    from rblxopencloudraw import types as t

    from ._values import Wire

KEY = 63


class OrderedSlot(NamedTuple):
    """Where an entry of an ordered data store is."""

    universe: int
    store: str
    scope: str
    key: str


def ordered_slot(universe: int, store: str, scope: str | None, key: str) -> OrderedSlot:
    """Where the entry of a key is.

    Raises:
        TypeError: The key is not a text.
        ValueError: A name is empty or too long, or the key names no scope.
    """
    return OrderedSlot(universe, checked_name("name", store), *split_key(scope, key, KEY))


def number(name: str, value: float) -> int:
    """A whole number that a double holds exactly; the service would cut others.

    Raises:
        TypeError: It is not a number.
        ValueError: It is not whole, or too large.
    """
    return whole(name, value, -EXACT, EXACT)


def sorted_request(
    universe: int, store: str, scope: str | None, descending: bool, least: float | None, most: float | None
) -> Request[t.ListEntriesResponse]:
    """List entries by their values.

    Raises:
        ValueError: There is no scope, a bound is not a whole number, or there is nothing between them.
    """
    if scope is None:
        raise ValueError("Entries of all scopes cannot be sorted. Open the ordered data store with a scope.")
    bounds = [(f"entry {sign} ", value) for sign, value in ((">=", least), ("<=", most)) if value is not None]
    if least is not None and most is not None and least > most:
        raise ValueError(f"min is {least}, which is more than max, {most}.")
    terms = [f"{start}{whole('a bound', value, -(2**63), 2**63 - 1)}" for start, value in bounds]
    return raw.storage.list_ordered_entries_v1(
        universe,
        checked_name("name", store),
        checked_name("scope", scope),
        filter=" && ".join(terms) or None,
        order_by="desc" if descending else None,
    )


def create_request(at: OrderedSlot, value: int) -> Request[t.Entry]:
    """Make an entry."""
    return raw.storage.create_ordered_entry_v1(at.universe, at.store, at.scope, {"value": value}, id=at.key)


def update_request(at: OrderedSlot, value: int, allow_missing: bool) -> Request[t.Entry]:
    """Set the value of an entry."""
    return raw.storage.update_ordered_entry_v1(
        at.universe, at.store, at.scope, at.key, {"value": value}, allow_missing=allow_missing
    )


def held(wire: Wire, written: int = 0) -> int:
    """The value of an entry. Protocol buffers leave out a number that is 0."""
    value = wire.get("value")
    return written if value is None else int(value)


def sorted_entry(wire: Wire, scope: str) -> SortedEntry:
    """An entry of a listing."""
    key = wire.get("id") or str(wire.get("path") or "").rpartition("/")[2]
    return SortedEntry(key, scope, held(wire))
