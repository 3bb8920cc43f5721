"""Queues of memory stores: items by priority, hidden for a while from other readers once they were read.

https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ReadMemoryStoreQueueItems
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.paging import LARGEST_SIZE
from rblxopencloud.testing.services.entries import check_name, check_storable, moment
from rblxopencloud.testing.services.memory_stores import (
    KEY,
    QUEUE_ITEM,
    QUEUE_READ,
    content,
    is_alive,
    later,
    lifetime,
    read_value,
    resource,
)
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document, Key
    from rblxopencloud.testing.world import World

MOST = 2 * LARGEST_SIZE
_WINDOW = "30s"

handlers = Handlers()


@handlers.answers("Cloud_CreateMemoryStoreQueueItem")
def create_item(call: Call, world: World) -> object:
    """Put an item behind all of its priority and above."""
    queue, body = _queue(call, world), as_object(call.body)
    check_storable(body.get("priority"))
    item: Document = {
        "id": uuid4().hex,
        "text": content(body.get("data")),
        "priority": body.get("priority") or 0,
        "expireTime": later(world, lifetime(body.get("ttl"))),
        "visibleTime": world.timestamp(),
        "readId": "",
    }
    world.store.put(item, QUEUE_ITEM, *queue, world.store.next_number(QUEUE_ITEM))
    return _shown(queue, item)


@handlers.answers("Cloud_ReadMemoryStoreQueueItems")
def read_items(call: Call, world: World) -> object:
    """The items at the front of a queue, which nobody else is given for a while."""
    queue = _queue(call, world)
    count = _count(call)
    window = lifetime(call.query.get("invisibilityWindow") or _WINDOW)
    chosen = _visible(world, queue)[:count]
    if call.query.get("allOrNothing") and len(chosen) < count:
        raise Refusal(404, f"The queue {queue[1]!r} holds fewer than {count} items that can be read.")
    read_id = uuid4().hex
    for key, item in chosen:
        item |= {"visibleTime": later(world, window), "readId": read_id}
        world.store.put(item, QUEUE_ITEM, *key)
    world.store.put({"count": len(chosen)}, QUEUE_READ, *queue, read_id)
    names = ("id", "queueItems") if world.live_shapes else ("readId", "items")
    return dict(zip(names, (read_id, [_shown(queue, item) for _, item in chosen]), strict=True))


@handlers.answers("Cloud_DiscardMemoryStoreQueueItems")
def discard_items(call: Call, world: World) -> object:
    """Take the items of a read out of the queue, while nobody else can have got them."""
    queue = _queue(call, world)
    read_id = str(as_object(call.body).get("readId") or "")
    read = world.store.get(QUEUE_READ, *queue, read_id)
    found = [key for key, item in _items(world, queue) if _is_held(world, item, read_id)]
    if read is None or (read["count"] and not found):
        raise Refusal(404, f"No items of the queue {queue[1]!r} are held by the read {read_id[:40]!r}.")
    for key in found:
        world.store.delete(QUEUE_ITEM, *key)
    return nothing()


def _queue(call: Call, world: World) -> Key:
    return universe_id(call, world), check_name("id of a queue", str(call.path["queue_id"]), KEY)


def _count(call: Call) -> int:
    count = call.query.get("count")
    number = 1 if count is None else int(str(count))
    if number < 1:
        raise Refusal(400, f"The count is {number}; it must be from 1 to {MOST}.")
    return min(number, MOST)


def _items(world: World, queue: Key) -> list[tuple[Key, Document]]:
    return [(key, item) for key, item in world.store.list(QUEUE_ITEM, *queue) if is_alive(world, item)]


def _visible(world: World, queue: Key) -> list[tuple[Key, Document]]:
    found = [(key, item) for key, item in _items(world, queue) if moment(item["visibleTime"]) <= world.now]
    return sorted(found, key=lambda one: -one[1]["priority"])


def _is_held(world: World, item: Document, read_id: str) -> bool:
    return item["readId"] == read_id and moment(item["visibleTime"]) > world.now


def _shown(queue: Key, item: Document) -> Document:
    return {
        "path": resource("queues", queue, item["id"]),
        "data": read_value(item["text"]),
        "priority": item["priority"],
        "expireTime": item["expireTime"],
        "id": item["id"],
    }
