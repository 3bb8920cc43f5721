"""The first generation of data stores: names in the query, the value as the body, everything else in headers.

https://create.roblox.com/docs/cloud/guides/data-stores
"""

from __future__ import annotations

import base64
import hashlib
import json
from typing import TYPE_CHECKING, cast

from rblxopencloud.testing._json import as_object, decode
from rblxopencloud.testing.calls import Reply
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.entries import (
    GLOBAL,
    Address,
    Content,
    check_name,
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
    write,
)
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

_SIZE = 16

handlers = Handlers()


@handlers.answers("Datastores_ListDatastoresAsync")
def list_data_stores(call: Call, world: World) -> object:
    """The data stores of an experience, without those that are deleted."""
    prefix = str(call.query.get("prefix") or "")
    found = [
        {"name": store["name"], "createdTime": store["createTime"]}
        for store in list_stores(world, universe_id(call, world))
        if store["expireTime"] is None and store["name"].startswith(prefix)
    ]
    return paged(call, found, size=1)


@handlers.answers("Entries_ListKeysAsync")
def list_keys(call: Call, world: World) -> object:
    """The keys of a data store, also those of entries that are deleted."""
    universe, store = universe_id(call, world), _store(call)
    need_store(world, universe, store)
    scope = None if call.query.get("allScopes") else str(call.query.get("scope") or GLOBAL)
    prefix = str(call.query.get("prefix") or "")
    found = [
        {"scope": address.scope, "key": address.key}
        for address, _ in list_entries(world, universe, store, scope)
        if address.key.startswith(prefix)
    ]
    return paged(call, found, size=_SIZE)


@handlers.answers("Entries_GetEntryAsync")
def get_entry(call: Call, world: World) -> object:
    """The value of an entry; 204 where it is deleted."""
    address = _address(call, world)
    need_store(world, address.universe, address.store)
    found = live_entry(world, address)
    if found is not None:
        return _valued(found["latest"])
    if revisions(world, address):
        return nothing(204)
    raise no_entry(address)


@handlers.answers("Entries_SetEntryAsync")
def set_entry(call: Call, world: World) -> object:
    """Write an entry if what the caller requires of the present value holds."""
    address = _address(call, world)
    _check_sum(call)
    refusal = _precondition(call, world, address)
    if refusal is not None:
        return refusal
    return _version(write(world, address, Content(call.content.decode(), *_tags(call)))["latest"])


@handlers.answers("Entries_IncrementEntryAsync")
def increment_entry(call: Call, world: World) -> object:
    """Add to the number that an entry holds."""
    amount = call.query.get("incrementBy")
    by = 1 if amount is None else int(str(amount))
    return _valued(increase(world, _address(call, world), by, *_tags(call))["latest"])


@handlers.answers("Entries_DeleteEntryAsync")
def delete_entry(call: Call, world: World) -> object:
    """Put a tombstone on an entry."""
    address = _address(call, world)
    need_store(world, address.universe, address.store)
    if remove(world, address) is None and not revisions(world, address):
        raise no_entry(address)
    return nothing(204)


@handlers.answers("Entries_ListEntryVersionsAsync")
def list_entry_versions(call: Call, world: World) -> object:
    """The versions of an entry between two times."""
    found = revisions(world, _address(call, world))
    start, end = call.query.get("startTime"), call.query.get("endTime")
    if start:
        found = [one for one in found if moment(one["time"]) >= moment(str(start))]
    if end:
        found = [one for one in found if moment(one["time"]) <= moment(str(end))]
    order = str(call.query.get("sortOrder") or "Ascending")
    if order not in ("Ascending", "Descending"):
        raise Refusal(400, f"sortOrder is {order[:40]!r}; it must be Ascending or Descending.")
    ordered = found if order == "Descending" else found[::-1]
    return paged(call, [_version(one) for one in ordered], size=_SIZE)


@handlers.answers("Entries_GetEntryVersionAsync")
def get_entry_version(call: Call, world: World) -> object:
    """The value that an entry had at a version."""
    wanted = str(call.query.get("versionId") or "")
    address = _address(call, world)
    for one in revisions(world, address):
        if one["id"] == wanted:
            return nothing(204) if one["text"] is None else _valued(one)
    raise Refusal(404, f"The entry {address.key!r} has no version {wanted[:80]!r}.")


def _store(call: Call) -> str:
    return check_name("datastoreName", str(call.query.get("datastoreName") or ""))


def _address(call: Call, world: World) -> Address:
    key = check_name("entryKey", str(call.query.get("entryKey") or ""))
    scope = check_name("scope", str(call.query.get("scope") or GLOBAL))
    return Address(universe_id(call, world), _store(call), scope, key)


def _precondition(call: Call, world: World, address: Address) -> Reply | None:
    """412 with the present value where the caller required another one."""
    found = live_entry(world, address)
    wanted = call.query.get("matchVersion")
    if call.query.get("exclusiveCreate"):
        holds = found is None
    else:
        holds = not wanted or (found is not None and found["latest"]["id"] == wanted)
    if holds:
        return None
    if found is None or is_deleted(found):
        raise Refusal(412, "The entry does not exist.", code="PRECONDITION_FAILED")
    present = _valued(found["latest"])
    return Reply(412, present.content, present.content_type, present.headers)


def _check_sum(call: Call) -> None:
    sent = call.headers.get("content-md5")
    if sent and sent != _md5(call.content):
        raise Refusal(400, f"content-md5 is {str(sent)[:40]!r}, but the body has {_md5(call.content)!r}.")


def _md5(content: bytes) -> str:
    return base64.b64encode(hashlib.md5(content, usedforsecurity=False).digest()).decode()


def _tags(call: Call) -> tuple[list[int], dict[str, object]]:
    """The user ids and attributes that the headers hold."""
    users = _header(call, "roblox-entry-userids", "[]")
    attributes = _header(call, "roblox-entry-attributes", "{}")
    ids = cast("list[object]", users) if isinstance(users, list) else None
    if ids is None or not all(isinstance(one, int) and not isinstance(one, bool) for one in ids):
        raise Refusal(400, "roblox-entry-userids must be a JSON list of whole numbers, such as [1,2].")
    if not isinstance(attributes, dict):
        raise Refusal(400, "roblox-entry-attributes must be a JSON object.")
    return cast("list[int]", ids), dict(as_object(cast("object", attributes)))


def _header(call: Call, name: str, default: str) -> object:
    text = call.headers.get(name)
    try:
        return decode((default if text is None else str(text)).encode())
    except ValueError as error:
        raise Refusal(400, f"The header {name} is not JSON: {error}.") from error


def _valued(revision: Document) -> Reply:
    content = str(revision["text"]).encode()
    headers = {
        "content-md5": _md5(content),
        "roblox-entry-version": revision["id"],
        "roblox-entry-created-time": _offset(revision["created"]),
        "roblox-entry-version-created-time": _offset(revision["time"]),
        "roblox-entry-attributes": json.dumps(revision["attributes"]),
        "roblox-entry-userids": json.dumps(revision["users"]),
    }
    return Reply(200, content, "application/json", headers)


def _version(revision: Document) -> Document:
    return {
        "version": revision["id"],
        "deleted": revision["text"] is None,
        "contentLength": len((revision["text"] or "").encode()),
        "createdTime": _offset(revision["time"]),
        "objectCreatedTime": _offset(revision["created"]),
    }


def _offset(time: str) -> str:
    """A time as this generation writes it: seven digits, and an offset in place of the Z."""
    return time.removesuffix("Z") + "0+00:00"
