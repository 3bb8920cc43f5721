"""The audit logs of groups: written by what is done to a group, read by its owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.people import group

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

_KIND = "group-audit-log"


def log_action(world: World, group_id: int, actor: int, action: str, description: Mapping[str, object]) -> None:
    """Note down what somebody did to a group."""
    document: Document = {
        "actor": actor,
        "actionType": action,
        "created": world.timestamp(),
        "description": dict(description),
    }
    world.store.put(document, _KIND, group_id, world.store.next_number(f"log of {group_id}"))


def user_model(world: World, user_id: int) -> Document:
    """A user as the older services of groups describe them."""
    known = world.store.get("user", user_id) or {}
    return {
        "userId": user_id,
        "username": known.get("name", ""),
        "displayName": known.get("displayName", ""),
        "hasVerifiedBadge": False,
    }


@handlers.answers("get_legacy_groups_v1_groups__groupId__audit_log")
def list_audit_log(call: Call, world: World) -> object:
    """What was done to a group."""
    group_id, _ = group(world, call.path["groupId"])
    action, actor = call.query.get("actionType"), call.query.get("userId")
    newest_first = call.query.get("sortOrder") == "Desc"
    entries = (entry for _, entry in world.store.list(_KIND, group_id, descending=newest_first))
    wanted = [
        _shown(world, group_id, entry)
        for entry in entries
        if action in (None, entry["actionType"]) and actor in (None, entry["actor"])
    ]
    return paged(call, wanted)


def _shown(world: World, group_id: int, entry: Document) -> Document:
    actor = int(entry["actor"])
    return {**entry, "actor": {"user": user_model(world, actor), "role": _role(world, group_id, actor)}}


def _role(world: World, group_id: int, user_id: int) -> Document:
    member = world.store.get("membership", group_id, user_id) or {"roles": []}
    guest: Document = {"id": "0", "displayName": "Guest", "rank": 0}
    held = [world.store.get("group-role", group_id, role_id) or guest for role_id in member["roles"]]
    known = max(held, key=lambda role: int(role["rank"]), default=guest)
    return {"id": int(known["id"]), "name": known["displayName"], "rank": known["rank"]}
