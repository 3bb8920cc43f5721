"""Groups: what they are, their shout and their roles. Who is in them is in `memberships`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.audit_logs import log_action, user_model
from rblxopencloud.testing.services.people import caller, group, may, number, path_id
from rblxopencloud.testing.services.universes import GROUP, USER

if TYPE_CHECKING:
    from collections.abc import Collection

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

GUEST, MEMBER, ADMIN, OWNER = 70, 71, 72, 73
"""The ids of the roles of the group that is there from the beginning."""

_LONGEST = 255
_ALL = (
    "acceptRequests",
    "advertiseGroup",
    "banMembers",
    "bypassSlowMode",
    "changeRank",
    "createApiKeys",
    "createAvatarItems",
    "createComments",
    "createGroupShout",
    "createPosts",
    "createWallPosts",
    "deleteWallPosts",
    "exileMembers",
    "lockPosts",
    "manageApiKeys",
    "manageAvatarItems",
    "manageBlockedWords",
    "manageCategories",
    "manageGroupUniverses",
    "manageRelationships",
    "pinPosts",
    "removeComments",
    "removePosts",
    "spendGroupFunds",
    "viewAuditLog",
    "viewBlockedWords",
    "viewForums",
    "viewGroupShout",
    "viewUniverseAnalytics",
    "viewWallPosts",
)
_OWNERS = {"description", "createTime", "updateTime"}
_READ = {"viewWallPosts", "viewGroupShout", "viewForums"}
_WRITE = {"createWallPosts", "createPosts", "createComments"}


def seed(world: World) -> None:
    """The four roles that every group has, and its owner as a member."""
    add_roles(world, GROUP, GUEST)
    add_member(world, GROUP, USER, OWNER)


def add_roles(world: World, group_id: int, first_id: int) -> None:
    """The four roles that every group has.

    Args:
        world: Where.
        group_id: The group that gets them.
        first_id: The id of the role of guests; those of members, admins and the owner follow.
    """
    add_role(world, group_id, first_id, "Guest", 0, _READ)
    add_role(world, group_id, first_id + 1, "Member", 1, _READ | _WRITE)
    add_role(world, group_id, first_id + 2, "Admin", 254, set(_ALL) - {"spendGroupFunds"})
    add_role(world, group_id, first_id + 3, "Owner", 255, set(_ALL))


def add_role(
    world: World, group_id: int, role_id: int, name: str, rank: int, permissions: Collection[str] = ()
) -> None:
    """Make a role.

    Args:
        world: Where.
        group_id: The group that gets it.
        role_id: Its id, unlike that of any other role.
        name: What it is called.
        rank: From 0 for guests to 255 for the owner.
        permissions: What it allows, as the service calls that.
    """
    now = world.timestamp()
    document: Document = {
        "path": f"groups/{group_id}/roles/{role_id}",
        "id": str(role_id),
        "createTime": now,
        "updateTime": now,
        "displayName": name,
        "description": "",
        "rank": rank,
        "permissions": {allowed: allowed in permissions for allowed in _ALL},
    }
    world.store.put(document, "group-role", group_id, role_id)


def add_member(world: World, group_id: int, user_id: int, *role_ids: int) -> None:
    """Let a user into a group, with these roles."""
    now = world.timestamp()
    document: Document = {"roles": list(role_ids), "createTime": now, "updateTime": now}
    world.store.put(document, "membership", group_id, user_id)


def roles(world: World, group_id: int) -> dict[int, Document]:
    """The roles of a group by their ids, lowest rank first."""
    found = {int(key[1]): role for key, role in world.store.list("group-role", group_id)}
    return dict(sorted(found.items(), key=lambda item: (item[1]["rank"], item[0])))


def _members(world: World, group_id: int) -> list[Document]:
    return [member for _, member in world.store.list("membership", group_id)]


@handlers.answers("Cloud_GetGroup")
def get_group(call: Call, world: World) -> object:
    """A group."""
    group_id, known = group(world, call.path["group_id"])
    answer: Document = {
        "path": f"groups/{group_id}",
        "id": str(group_id),
        "createTime": known.get("createTime", world.timestamp()),
        "updateTime": known.get("updateTime", world.timestamp()),
        "displayName": known.get("displayName", ""),
        "description": known.get("description", ""),
        "memberCount": len(_members(world, group_id)),
        "publicEntryAllowed": known.get("publicEntryAllowed", False),
        "locked": known.get("locked", False),
        "verified": known.get("verified", False),
    }
    return answer if known.get("owner") is None else {**answer, "owner": known["owner"]}


@handlers.answers("get_legacy_develop_v1_user_groups_canmanage")
def list_manageable(call: Call, world: World) -> object:
    """The groups that the caller owns."""
    mine = ((key[0], known) for key, known in world.store.list("group") if _owner(known) == caller(call))
    return {"data": [{"id": group_id, "name": known.get("displayName", "")} for group_id, known in mine]}


def _owner(known: Document) -> int | None:
    return path_id(known.get("owner"), "users")


def _shown(call: Call, world: World, group_id: int, role: Document) -> Document:
    """A role as the caller may see it."""
    held = [member["roles"] for _, member in world.store.list("membership", group_id)]
    role_id = int(role["id"])
    answer: Document = dict(role)
    if role["rank"] > 0:
        answer["memberCount"] = sum(role_id in mine for mine in held)
    if may(call, "group:read") and _owner(world.need("group", group_id)) == caller(call):
        return answer
    open_to_all = role["rank"] == 0
    hidden = _OWNERS if open_to_all else {*_OWNERS, "permissions"}
    return {name: value for name, value in answer.items() if name not in hidden}


@handlers.answers("Cloud_ListGroupRoles")
def list_roles(call: Call, world: World) -> object:
    """The roles of a group."""
    group_id, _ = group(world, call.path["group_id"])
    return paged(call, [_shown(call, world, group_id, role) for role in roles(world, group_id).values()])


@handlers.answers("Cloud_GetGroupRole")
def get_role(call: Call, world: World) -> object:
    """A role of a group."""
    group_id, _ = group(world, call.path["group_id"])
    role_id = number(call.path["role_id"], "role")
    return _shown(call, world, group_id, world.need("group-role", group_id, role_id, what="role"))


@handlers.answers("Cloud_GetGroupShout")
def get_shout(call: Call, world: World) -> object:
    """What a group announces."""
    group_id, _ = group(world, call.path["group_id"])
    known = world.store.get("group-shout", group_id)
    path = f"groups/{group_id}/shout"
    return {"path": path, "content": ""} if known is None else {"path": path, **known}


@handlers.answers("patch_legacy_groups_v1_groups__groupId__status")
def update_shout(call: Call, world: World) -> object:
    """Have a group announce something."""
    group_id, _ = group(world, call.path["groupId"])
    content = str(as_object(call.body).get("message") or "")
    if len(content) > _LONGEST:
        raise Refusal(400, f"The message has {len(content)} characters; at most {_LONGEST} are allowed.")
    before = world.store.get("group-shout", group_id) or {}
    now = world.timestamp()
    shout: Document = {
        "content": content,
        "poster": f"users/{caller(call)}",
        "createTime": before.get("createTime", now),
        "updateTime": now,
    }
    world.store.put(shout, "group-shout", group_id)
    log_action(world, group_id, caller(call), "PostStatus", {"Text": content})
    poster = user_model(world, caller(call))
    return {"body": content, "poster": poster, "created": shout["createTime"], "updated": now}


@handlers.answers("patch_legacy_groups_v1_groups__groupId__description")
def update_description(call: Call, world: World) -> object:
    """Describe a group anew."""
    group_id, known = group(world, call.path["groupId"])
    text = str(as_object(call.body).get("description") or "")
    world.store.put({**known, "description": text, "updateTime": world.timestamp()}, "group", group_id)
    log_action(world, group_id, caller(call), "ChangeDescription", {"NewDescription": text})
    return {"newDescription": text}


@handlers.answers("Cloud_ListGroupForumCategories", "Cloud_ListGroupForumPosts", "Cloud_ListGroupForumComments")
def list_forum(call: Call, world: World) -> object:
    """Categories, posts or comments of the forums of a group."""
    group_id, _ = group(world, call.path["group_id"])
    below: list[Any] = [str(value) for name, value in call.path.items() if name != "group_id"]
    found = (entry for key, entry in world.store.list("forum", group_id, *below) if len(key) == len(below) + 2)
    return paged(call, list(found))
