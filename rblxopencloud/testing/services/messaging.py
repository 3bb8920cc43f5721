"""Messages to the servers of an experience. There are none here: what was published is kept for tests to read.

https://create.roblox.com/docs/cloud/guides/usage-messaging
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call, Reply
    from rblxopencloud.testing.world import World

TOPIC = 80
MESSAGE = 1024

handlers = Handlers()


@handlers.answers("Cloud_PublishUniverseMessage")
def publish(call: Call, world: World) -> Reply:
    """Publish a message."""
    body = as_object(call.body)
    return _publish(universe_id(call, world), str(body["topic"]), str(body["message"]), world)


@handlers.answers("CrossServerMessaging_Publish")
def publish_v1(call: Call, world: World) -> Reply:
    """Publish a message to the topic in the path."""
    message = as_object(call.body).get("message") or ""
    return _publish(universe_id(call, world), str(call.path["topic"]), str(message), world)


def _publish(universe: int, topic: str, message: str, world: World) -> Reply:
    if not 1 <= len(topic) <= TOPIC:
        raise Refusal(400, f"The topic has {len(topic)} characters; it must have 1 to {TOPIC}.")
    if len(message.encode()) > MESSAGE:
        raise Refusal(400, f"The message has {len(message.encode())} bytes; at most {MESSAGE} are allowed.")
    published = {"universe_id": universe, "topic": topic, "message": message, "time": world.timestamp()}
    world.store.put(published, "message", world.store.next_number("message"))
    return nothing()
