"""Ordered data stores: whole numbers under keys, listed in the order of the numbers. Both generations share the data.

https://create.roblox.com/docs/cloud/guides/data-stores
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.entries import check_name, check_storable, whole_amount
from rblxopencloud.testing.services.filters import number, terms
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document, Key
    from rblxopencloud.testing.world import World

KEY = 63
LARGEST = 2**53
_KIND = "ordered-entry"
_ASCENDING = {"", "value", "asc", "value asc"}
_DESCENDING = {"desc", "value desc"}

handlers = Handlers()


@handlers.answers("OrderedDataStores_ListEntries", "Cloud_ListOrderedDataStoreEntries")
def list_entries(call: Call, world: World) -> object:
    """The entries of a scope in the order of their values."""
    order = str(call.query.get("order_by") or call.query.get("orderBy") or "")
    if order not in _ASCENDING | _DESCENDING:
        raise Refusal(400, f"Entries cannot be ordered by {order[:40]!r}. Use 'desc' or 'value desc'.")
    found = [(int(entry["value"]), key) for key, entry in world.store.list(_KIND, *_scope(call, world))]
    text = call.query.get("filter")
    for term in terms(str(text), ("entry",), ("<=", ">=")) if text else ():
        found = [one for one in found if term.holds(one[0], number(term.value))]
    found.sort(key=lambda one: one[0], reverse=order in _DESCENDING)
    return paged(call, [_shown(key, value) for value, key in found])


@handlers.answers("OrderedDataStores_CreateEntry", "Cloud_CreateOrderedDataStoreEntry")
def create_entry(call: Call, world: World) -> object:
    """Make an entry; 400 where there is one."""
    key = _key(call, world, str(call.query.get("id") or ""))
    if world.store.get(_KIND, *key) is not None:
        raise Refusal(400, "Entry already exists.")
    return _put(world, key, _value(call))


@handlers.answers("OrderedDataStores_GetEntry", "Cloud_GetOrderedDataStoreEntry")
def get_entry(call: Call, world: World) -> object:
    """An entry."""
    key = _entry(call, world)
    return _shown(key, _need(world, key))


@handlers.answers("OrderedDataStores_UpdateEntry", "Cloud_UpdateOrderedDataStoreEntry")
def update_entry(call: Call, world: World) -> object:
    """Set the value of an entry."""
    key = _entry(call, world)
    if not (call.query.get("allow_missing") or call.query.get("allowMissing")):
        _need(world, key)
    return _put(world, key, _value(call))


@handlers.answers("OrderedDataStores_IncrementEntry", "Cloud_IncrementOrderedDataStoreEntry")
def increment_entry(call: Call, world: World) -> object:
    """Add to the value of an entry, or make it with that value."""
    key = _entry(call, world)
    by = whole_amount(as_object(call.body).get("amount"))
    found = world.store.get(_KIND, *key)
    return _put(world, key, by + (0 if found is None else int(found["value"])))


@handlers.answers("OrderedDataStores_DeleteEntry")
def delete_entry_v1(call: Call, world: World) -> object:
    """Delete an entry at once, if there is one."""
    world.store.delete(_KIND, *_entry(call, world))
    return nothing()


@handlers.answers("Cloud_DeleteOrderedDataStoreEntry")
def delete_entry(call: Call, world: World) -> object:
    """Delete an entry at once."""
    key = _entry(call, world)
    _need(world, key)
    world.store.delete(_KIND, *key)
    return nothing()


def _scope(call: Call, world: World) -> Key:
    store = str(call.path.get("orderedDataStore", call.path.get("ordered_data_store_id")))
    scope = str(call.path.get("scope", call.path.get("scope_id")))
    return universe_id(call, world), check_name("name of a data store", store), check_name("scope", scope)


def _key(call: Call, world: World, key: str) -> Key:
    return *_scope(call, world), check_name("id", key, KEY)


def _entry(call: Call, world: World) -> Key:
    return _key(call, world, str(call.path.get("entry", call.path.get("entry_id"))))


def _need(world: World, key: Key) -> int:
    found = world.store.get(_KIND, *key)
    if found is None:
        raise Refusal(404, f"There is no entry {key[3]!r} in scope {key[2]!r} of the ordered data store {key[1]!r}.")
    return int(found["value"])


def _value(call: Call) -> int:
    value = as_object(call.body).get("value")
    if value is None:
        raise Refusal(400, "The body needs a value.")
    check_storable(value)
    return round(cast("float", value))


def _put(world: World, key: Key, value: int) -> Document:
    world.store.put({"value": value}, _KIND, *key)
    return _shown(key, value)


def _shown(key: Key, value: int) -> dict[str, Any]:
    universe, store, scope, entry = (quote(str(part), safe="@") for part in key)
    path = f"universes/{universe}/ordered-data-stores/{store}/scopes/{scope}/entries/{entry}"
    return {"path": path, "value": max(-LARGEST, min(LARGEST, value)), "id": str(key[3])}
