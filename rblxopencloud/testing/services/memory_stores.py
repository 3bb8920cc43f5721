"""Memory stores: sorted maps whose items expire, and flushing everything. Queues are in `memory_store_queues`.

https://create.roblox.com/docs/cloud/reference/features/storage
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote
from uuid import uuid4

from rblxopencloud.testing._json import as_object, encode
from rblxopencloud.testing.clock import rfc3339
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.formats import is_duration
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.data_stores_v2 import as_doubles
from rblxopencloud.testing.services.entries import check_name, check_storable, moment
from rblxopencloud.testing.services.filters import number, terms, unquoted
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.services.filters import Term
    from rblxopencloud.testing.store import Document, Key
    from rblxopencloud.testing.world import World

LONGEST = 3_888_000
LARGEST = 32 * 1024
KEY = 128
SORT_KEY = 128
ITEM = "sorted-map-item"
QUEUE_ITEM = "queue-item"
QUEUE_READ = "queue-read"
_SORT_KEYS = ("numericSortKey", "stringSortKey")

handlers = Handlers()


@handlers.answers("Cloud_FlushMemoryStore")
def flush_memory_store(call: Call, world: World) -> object:
    """Delete everything; the test scope is empty here."""
    universe = universe_id(call, world)
    if call.query.get("scope") != "TEST":
        for kind in (ITEM, QUEUE_ITEM, QUEUE_READ):
            world.store.clear(kind, universe)
    return world.begin(call, {})


@handlers.answers("Cloud_GetMemoryStoreFlushOperation")
def get_flush_operation(call: Call, world: World) -> object:
    """Whether flushing has ended."""
    return world.report(str(call.path["operation_id"]))


@handlers.answers("Cloud_ListMemoryStoreSortedMapItems")
def list_items(call: Call, world: World) -> object:
    """The items of a map by their sort keys, those without one last, then by their ids."""
    order = str(call.query.get("orderBy") or "id")
    if order not in ("id", "id desc"):
        raise Refusal(400, f"Items cannot be ordered by {order[:40]!r}. Use 'id' or 'id desc'.")
    found = [(key, item) for key, item in world.store.list(ITEM, *_map(call, world)) if is_alive(world, item)]
    text = call.query.get("filter")
    for term in terms(str(text), ("id", "sortKey"), ("<", ">")) if text else ():
        found = [one for one in found if _passes(term, *one)]
    found.sort(key=_order, reverse=order == "id desc")
    return paged(call, [_shown(key, item) for key, item in found], size=1)


@handlers.answers("Cloud_CreateMemoryStoreSortedMapItem")
def create_item(call: Call, world: World) -> object:
    """Put an item into a map; 409 where there is one."""
    key = *_map(call, world), check_name("id", str(call.query.get("id") or as_object(call.body).get("id") or ""), KEY)
    if _find(world, key) is not None:
        raise Refusal(409, f"The item {key[2]!r} exists.", code="ALREADY_EXISTS")
    return _put(call, world, key, {})


@handlers.answers("Cloud_GetMemoryStoreSortedMapItem")
def get_item(call: Call, world: World) -> object:
    """An item of a map."""
    key = _key(call, world)
    return _shown(key, _need(world, key))


@handlers.answers("Cloud_UpdateMemoryStoreSortedMapItem")
def update_item(call: Call, world: World) -> object:
    """Set what is sent of an item."""
    key = _key(call, world)
    found = _find(world, key)
    if found is None and not call.query.get("allowMissing"):
        raise _no_item(key)
    return _put(call, world, key, found or {})


@handlers.answers("Cloud_DeleteMemoryStoreSortedMapItem")
def delete_item(call: Call, world: World) -> object:
    """Take an item out of a map; 409 where it is not the one that the caller knows."""
    key = _key(call, world)
    etag = call.query.get("etag")
    found = _need(world, key)
    if etag and found["etag"] != etag:
        raise Refusal(409, f"The item {key[2]!r} has another etag by now.")
    world.store.delete(ITEM, *key)
    return nothing()


def is_alive(world: World, item: Document) -> bool:
    """Whether an item has not expired."""
    return moment(item["expireTime"]) > world.now


def content(value: object) -> str:
    """A value as the text that is kept.

    Raises:
        Refusal: 400 where there is none, or it is too large.
    """
    if value is None:
        raise Refusal(400, "The body needs a value.")
    check_storable(value)
    text = encode(value)
    if len(text) > LARGEST:
        raise Refusal(400, f"The value has {len(text):,} bytes; at most {LARGEST:,} are allowed.")
    return text.decode()


def lifetime(ttl: object) -> float:
    """The seconds that an item lives; as long as can be where the caller does not say.

    Raises:
        Refusal: 400 where it is out of range.
    """
    if ttl is not None and not is_duration(str(ttl)):
        raise Refusal(400, f"{str(ttl)[:40]!r} is not a duration, such as 30s.")
    seconds = float(LONGEST) if ttl is None else float(str(ttl).removesuffix("s"))
    if not 0 < seconds <= LONGEST:
        raise Refusal(400, f"The ttl is {str(ttl)[:40]}; it must be more than 0s and at most {LONGEST}s.")
    return seconds


def later(world: World, seconds: float) -> str:
    """The time in so many seconds."""
    return rfc3339(world.now + timedelta(seconds=seconds))


def resource(collection: str, key: Key, id: str) -> str:
    """The path of an item, which in memory stores begins with the version of the service."""
    name, item = quote(str(key[1]), safe=""), quote(id, safe="")
    return f"cloud/v2/universes/{key[0]}/memory-store/{collection}/{name}/items/{item}"


def read_value(text: str) -> object:
    """A value that is kept, as it is answered."""
    return as_doubles(json.loads(text))


def _map(call: Call, world: World) -> Key:
    return universe_id(call, world), check_name("id of a map", str(call.path["sorted_map_id"]), KEY)


def _key(call: Call, world: World) -> Key:
    return *_map(call, world), check_name("id", str(call.path["item_id"]), KEY)


def _find(world: World, key: Key) -> Document | None:
    found = world.store.get(ITEM, *key)
    return found if found is not None and is_alive(world, found) else None


def _need(world: World, key: Key) -> Document:
    found = _find(world, key)
    if found is None:
        raise _no_item(key)
    return found


def _no_item(key: Key) -> Refusal:
    return Refusal(404, f"There is no item {key[2]!r} in the sorted map {key[1]!r}.")


def _put(call: Call, world: World, key: Key, known: Document) -> Document:
    body = as_object(call.body)
    item = dict(known)
    if "value" in body or not known:
        item["text"] = content(body.get("value"))
    if "ttl" in body or not known:
        item["expireTime"] = later(world, lifetime(body.get("ttl")))
    item |= _sort_key(body, item)
    item["etag"] = uuid4().hex[:16]
    world.store.put(item, ITEM, *key)
    return _shown(key, item)


def _sort_key(body: Any, known: Document) -> Document:
    given: Document = {name: body[name] for name in _SORT_KEYS if body.get(name) is not None}
    check_storable(given)
    if len(given) > 1:
        raise Refusal(400, "An item has one sort key: send numericSortKey or stringSortKey.")
    if len(str(given.get("stringSortKey", ""))) > SORT_KEY:
        raise Refusal(400, f"The sort key must have at most {SORT_KEY} characters.")
    return {name: given.get(name) if given else known.get(name) for name in _SORT_KEYS}


def _passes(term: Term, key: Key, item: Document) -> bool:
    if term.field == "id":
        return term.holds(str(key[2]), unquoted(term.value))
    kind = "stringSortKey" if term.value.startswith('"') else "numericSortKey"
    wanted = unquoted(term.value) if kind == "stringSortKey" else number(term.value)
    return item[kind] is not None and term.holds(item[kind], wanted)


def _order(one: tuple[Key, Document]) -> tuple[int, float, str, str]:
    key, item = one
    if item["numericSortKey"] is not None:
        return 0, cast("float", item["numericSortKey"]), "", str(key[2])
    if item["stringSortKey"] is not None:
        return 1, 0.0, str(item["stringSortKey"]), str(key[2])
    return 2, 0.0, "", str(key[2])


def _shown(key: Key, item: Document) -> Document:
    shown: Document = {
        "path": resource("sorted-maps", key, str(key[2])),
        "value": read_value(item["text"]),
        "etag": item["etag"],
        "expireTime": item["expireTime"],
        "id": str(key[2]),
    }
    return {**shown, **{name: item[name] for name in _SORT_KEYS if item[name] is not None}}
