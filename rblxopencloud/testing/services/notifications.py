"""Notifications to users. Nobody receives them here: what was sent is kept for tests to read.

https://create.roblox.com/docs/cloud/guides/experience-notifications
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from rblxopencloud.testing._json import Json, as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.universes import number

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.world import World

TEXT = 99
DAY = 86400

handlers = Handlers()


@handlers.answers("Cloud_CreateUserNotification")
def create(call: Call, world: World) -> object:
    """Send a notification, one a day to a user from an experience."""
    user = number(call.path["user_id"])
    world.need("user", user)
    body = as_object(call.body)
    universe = _universe(str(as_object(body.get("source")).get("universe") or ""), world)
    payload = as_object(body.get("payload"))
    _check(payload)
    _check_pause(universe, user, world)
    name = str(uuid4())
    sent: dict[str, Any] = {"id": name, "user_id": user, "universe_id": universe, "time": world.timestamp()}
    world.store.put({**sent, "payload": dict(payload)}, "notification", world.store.next_number("notification"))
    world.store.put({"at": world.clock.time()}, "notified", universe, user)
    return {"path": f"users/{user}/notifications/{name}", "id": name}


def _universe(path: str, world: World) -> int:
    universe = number(path.removeprefix("universes/")) if path.startswith("universes/") else -1
    if universe < 0:
        raise Refusal(400, "source.universe must be the path of an experience, such as 'universes/13058'.")
    world.need("universe", universe)
    return universe


def _check(payload: Json) -> None:
    if payload.get("type") != "MOMENT":
        raise Refusal(400, "payload.type must be MOMENT.")
    if not payload.get("messageId"):
        raise Refusal(400, "payload.messageId must be the id of a notification string.")
    for name, parameter in as_object(payload.get("parameters")).items():
        _check_parameter(name, as_object(parameter))


def _check_parameter(name: str, parameter: Json) -> None:
    if len(parameter) != 1:
        raise Refusal(400, f"The parameter {name[:80]!r} needs either stringValue or int64Value.")
    if len(parameter.get("stringValue", "")) > TEXT:
        raise Refusal(400, f"The parameter {name[:80]!r} is longer than {TEXT} characters.")
    if name.startswith("userId-") and "int64Value" not in parameter:
        raise Refusal(400, f"The parameter {name[:80]!r} mentions a user: it needs an int64Value.")


def _check_pause(universe: int, user: int, world: World) -> None:
    last = world.store.get("notified", universe, user)
    left = 0.0 if last is None else last["at"] + DAY - world.clock.time()
    if left > 0:
        # The limit is that of this user: a client that keeps all other notifications back for a day loses them.
        wait = {"retry-after": str(ceil(left))}
        raise Refusal(429, "The user had a notification from this experience less than a day ago.", headers=wait)
