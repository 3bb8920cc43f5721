"""The second generation of data stores: resources with paths, revisions behind an @, numbers as doubles.

https://create.roblox.com/docs/cloud/reference/features/storage
"""

from __future__ import annotations

import hashlib
import json
import sys
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

import attrs

from rblxopencloud.testing._json import as_list, as_object, encode
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.entries import (
    GLOBAL,
    Address,
    Content,
    check_storable,
    expiry,
    find_store,
    increase,
    is_deleted,
    list_entries,
    list_stores,
    live_entry,
    moment,
    need_store,
    no_entry,
    remove,
    revisions,
    whole_amount,
    write,
)
from rblxopencloud.testing.services.filters import prefix, terms
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

ALL_SCOPES = "-"
_WHOLE = 2**53
_FUTURE = timedelta(minutes=10)
_REVISION_FILTER = "revision_create_time"
_STORE = "_Using_Universes_DataStores"
_SCOPE = f"{_STORE}_Scopes"

handlers = Handlers()


@handlers.answers("Cloud_ListDataStores")
def list_data_stores(call: Call, world: World) -> object:
    """The data stores of an experience."""
    wanted = _wanted(call)
    deleted = call.query.get("showDeleted") is True
    universe = universe_id(call, world)
    found = [
        _shown_store(universe, store)
        for store in list_stores(world, universe)
        if wanted(store["name"]) and (deleted or store["expireTime"] is None)
    ]
    return paged(call, found)


@handlers.answers("Cloud_DeleteDataStore")
def delete_data_store(call: Call, world: World) -> object:
    """Have a data store expire after 30 days. Deleting it again does not put that off."""
    universe, store = _known_store(call, world)
    if store["expireTime"] is None:
        store["expireTime"] = expiry(world)
        world.store.put(store, "data-store", universe, store["name"])
    return _shown_store(universe, store)


@handlers.answers("Cloud_UndeleteDataStore")
def undelete_data_store(call: Call, world: World) -> object:
    """Keep a data store that was deleted."""
    universe, store = _known_store(call, world)
    if store["expireTime"] is None:
        raise Refusal(400, f"The data store {store['name']!r} is not deleted.")
    store["expireTime"] = None
    world.store.put(store, "data-store", universe, store["name"])
    return _shown_store(universe, store)


@handlers.answers("Cloud_SnapshotDataStores")
def snapshot_data_stores(call: Call, world: World) -> object:
    """Take a snapshot, unless there is one of the same day."""
    universe = universe_id(call, world)
    last = world.store.get("data-stores-snapshot", universe)
    taken = last is None or moment(last["time"]).date() != world.now.date()
    if taken:
        last = {"time": world.timestamp()}
        world.store.put(last, "data-stores-snapshot", universe)
    return {"newSnapshotTaken": taken, "latestSnapshotTime": cast("Document", last)["time"]}


@handlers.answers(f"Cloud_ListDataStoreEntries_{_STORE}", "Cloud_ListDataStoreEntries__Using_Universes")
def list_data_store_entries(call: Call, world: World) -> object:
    """The entries of a scope, or of all scopes: their paths and ids alone."""
    place = _place(call, world, "")
    need_store(world, place.universe, place.store)
    wanted, deleted = _wanted(call), call.query.get("showDeleted") is True
    scope = None if place.scope == ALL_SCOPES else place.scope
    found = [
        {"path": _path(call, address), "id": address.key}
        for address, entry in list_entries(world, place.universe, place.store, scope)
        if wanted(address.key) and (deleted or not is_deleted(entry))
    ]
    return paged(call, found)


@handlers.answers(f"Cloud_CreateDataStoreEntry_{_STORE}", "Cloud_CreateDataStoreEntry__Using_Universes")
def create_data_store_entry(call: Call, world: World) -> object:
    """Make an entry; 400 where there is one."""
    address = _place(call, world, str(call.query.get("id") or ""))
    if live_entry(world, address) is not None:
        raise Refusal(400, f"The entry {address.key!r} exists.")
    return _full(call, address, write(world, address, _content(call))["latest"])


@handlers.answers(f"Cloud_GetDataStoreEntry_{_STORE}", f"Cloud_GetDataStoreEntry_{_SCOPE}")
def get_data_store_entry(call: Call, world: World) -> object:
    """An entry as it is, as it was at a revision, or as it was at a time."""
    key, at, revision = str(call.path["entry_id"]).rpartition("@")
    address = _place(call, world, key if at else revision)
    need_store(world, address.universe, address.store)
    chosen = _chosen(world, address, revision if at else "latest")
    if chosen is None or chosen["text"] is None:
        raise no_entry(address)
    return _full(call, address, chosen, f"@{revision}" if at and not revision.startswith("latest") else "")


@handlers.answers(f"Cloud_UpdateDataStoreEntry_{_STORE}", f"Cloud_UpdateDataStoreEntry_{_SCOPE}")
def update_data_store_entry(call: Call, world: World) -> object:
    """Replace an entry: value, users and attributes alike."""
    address = _entry(call, world)
    found = live_entry(world, address)
    if found is None and not call.query.get("allowMissing"):
        raise no_entry(address)
    etag = as_object(call.body).get("etag")
    if etag and (found is None or etag != _etag(found["latest"])):
        raise Refusal(409, f"The entry {address.key!r} has another etag by now.")
    return _full(call, address, write(world, address, _content(call))["latest"])


@handlers.answers(f"Cloud_IncrementDataStoreEntry_{_STORE}", f"Cloud_IncrementDataStoreEntry_{_SCOPE}")
def increment_data_store_entry(call: Call, world: World) -> object:
    """Add to the number that an entry holds."""
    address = _entry(call, world)
    body = as_object(call.body)
    by = whole_amount(body.get("amount"))
    return _full(call, address, increase(world, address, by, _users(body), _attributes(body))["latest"])


@handlers.answers(f"Cloud_DeleteDataStoreEntry_{_STORE}", f"Cloud_DeleteDataStoreEntry_{_SCOPE}")
def delete_data_store_entry(call: Call, world: World) -> object:
    """Put a tombstone on an entry."""
    address = _entry(call, world)
    need_store(world, address.universe, address.store)
    if remove(world, address) is None:
        raise no_entry(address)
    return nothing()


@handlers.answers(f"Cloud_ListDataStoreEntryRevisions_{_STORE}", f"Cloud_ListDataStoreEntryRevisions_{_SCOPE}")
def list_data_store_entry_revisions(call: Call, world: World) -> object:
    """The revisions of an entry, the newest first, without what they hold."""
    address = _entry(call, world)
    found = revisions(world, address)
    for term in _revision_terms(call):
        found = [one for one in found if term.holds(moment(one["time"]), moment(term.value))]
    return paged(call, [_brief(call, address, one, f"@{one['id']}") for one in found])


def _known_store(call: Call, world: World) -> tuple[int, Document]:
    universe, name = universe_id(call, world), str(call.path["data_store_id"])
    found = find_store(world, universe, name)
    if found is None:
        raise Refusal(404, f"There is no data store {name!r} in universe {universe}.")
    return universe, found


def _place(call: Call, world: World, key: str) -> Address:
    scope = str(call.path.get("scope_id", GLOBAL))
    return Address(universe_id(call, world), str(call.path["data_store_id"]), scope, key)


def _entry(call: Call, world: World) -> Address:
    address = _place(call, world, str(call.path["entry_id"]))
    if address.scope == ALL_SCOPES:
        raise Refusal(400, "The scope - stands for all scopes, but an entry is in one.")
    return address


def _wanted(call: Call) -> Callable[[str], bool]:
    text = call.query.get("filter")
    start = prefix(str(text)) if text else ""
    return lambda name: name.startswith(start)


def _revision_terms(call: Call) -> Any:
    text = call.query.get("filter")
    return terms(str(text), (_REVISION_FILTER,), ("<=", ">=")) if text else []


def _chosen(world: World, address: Address, revision: str) -> Document | None:
    """The revision that an id or a time selects."""
    if revision == "latest":
        entry = live_entry(world, address)
        return None if entry is None else entry["latest"]
    found = revisions(world, address)
    if not revision.startswith("latest:"):
        return next((one for one in found if one["id"] == revision), None)
    when = moment(revision.removeprefix("latest:"))
    if when.timestamp() < 0 or when > world.now + _FUTURE:
        raise Refusal(400, "The time must be after 1970, and at most ten minutes in the future.")
    return next((one for one in found if moment(one["time"]) <= when), None)


def _content(call: Call) -> Content:
    body = as_object(call.body)
    if body.get("value") is None:
        raise Refusal(400, "The body needs a value.")
    check_storable(body["value"])
    return Content(encode(body["value"]).decode(), _users(body), _attributes(body))


def _users(body: Any) -> list[int]:
    found: list[int] = []
    for path in as_list(body.get("users")):
        start, slash, number = str(path).partition("/")
        if start != "users" or not slash or not number.isdecimal():
            raise Refusal(400, f"{str(path)[:40]!r} is not the path of a user, such as users/1.")
        found.append(int(number))
    return found


def _attributes(body: Any) -> dict[str, Any]:
    return dict(as_object(body.get("attributes")))


def _shown_store(universe: int, store: Document) -> Document:
    name = store["name"]
    shown: Document = {
        "path": f"universes/{universe}/data-stores/{_escaped(name)}",
        "createTime": store["createTime"],
        "state": "ACTIVE" if store["expireTime"] is None else "DELETED",
        "id": name,
    }
    return shown if store["expireTime"] is None else {**shown, "expireTime": store["expireTime"]}


def _brief(call: Call, address: Address, revision: Document, suffix: str = "") -> Document:
    return {
        "path": _path(call, attrs.evolve(address, key=address.key + suffix)),
        "createTime": revision["created"],
        "revisionId": revision["id"],
        "revisionCreateTime": revision["time"],
        "state": "DELETED" if revision["text"] is None else "ACTIVE",
        "etag": _etag(revision),
        "id": address.key + suffix,
    }


def _full(call: Call, address: Address, revision: Document, suffix: str = "") -> Document:
    return {
        **_brief(call, address, revision, suffix),
        "value": as_doubles(json.loads(revision["text"])),
        "users": [f"users/{user}" for user in revision["users"]],
        "attributes": revision["attributes"],
    }


def _path(call: Call, address: Address) -> str:
    scope = f"/scopes/{_escaped(address.scope)}" if "scope_id" in call.path else ""
    store = f"universes/{address.universe}/data-stores/{_escaped(address.store)}"
    return f"{store}{scope}/entries/{_escaped(address.key)}"


def _escaped(text: str) -> str:
    return quote(text, safe="@")


def _etag(revision: Document) -> str:
    return hashlib.md5(str(revision["id"]).encode(), usedforsecurity=False).hexdigest()[:16]


def as_doubles(value: object) -> object:
    """A value as protocol buffers carry it: numbers are doubles, written without ".0"."""
    if isinstance(value, dict):
        return {name: as_doubles(item) for name, item in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [as_doubles(item) for item in cast("list[object]", value)]
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    if abs(value) <= _WHOLE and value == int(value):
        return int(value)
    return float(max(min(value, sys.float_info.max), -sys.float_info.max))
