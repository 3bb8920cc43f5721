"""Who is in a group with which roles, and who wants to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.audit_logs import log_action
from rblxopencloud.testing.services.groups import add_member, roles
from rblxopencloud.testing.services.people import caller, group, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

_USER_IS = re.compile(r"user\s*==\s*['\"]users/(\d{1,19})['\"]")
_ROLE_IS = re.compile(r"role\s*==\s*['\"]groups/(\d{1,19}|-)/roles/(\d{1,19})['\"]")
_USER_IN = re.compile(r"user\s+in\s+\[(.*)\]")
_USER = re.compile(r"['\"]users/(\d{1,19})['\"]")
_ROLE = re.compile(r"groups/(\d{1,19})/roles/(\d{1,19})")
_MOST_USERS = 50


def add_join_request(world: World, group_id: int, user_id: int) -> None:
    """Have a user ask to join a group."""
    world.store.put({"createTime": world.timestamp()}, "join-request", group_id, user_id)


def _shown(world: World, group_id: int, user_id: int, member: Document) -> Document:
    known = roles(world, group_id)
    held = sorted(member["roles"], key=lambda role_id: known[role_id]["rank"], reverse=True)
    answer: Document = {
        "path": f"groups/{group_id}/memberships/{user_id}",
        "createTime": member["createTime"],
        "updateTime": member["updateTime"],
        "user": f"users/{user_id}",
        "roles": [known[role_id]["path"] for role_id in held],
    }
    return {**answer, "role": answer["roles"][0]} if held else answer


@handlers.answers("Cloud_ListGroupMemberships")
def list_memberships(call: Call, world: World) -> object:
    """The members of a group, or the groups of some users."""
    text = str(call.query.get("filter") or "").strip()
    if call.path["group_id"] == "-":
        users = _users(text)
        everybody = world.store.list("membership")
        return paged(call, [_shown(world, *_key(key), member) for key, member in everybody if key[1] in users])
    group_id, _ = group(world, call.path["group_id"])
    fits = _condition(text)
    members = ((int(key[1]), member) for key, member in world.store.list("membership", group_id))
    return paged(call, [_shown(world, group_id, user, member) for user, member in members if fits(user, member)])


def _key(key: tuple[str | int, ...]) -> tuple[int, int]:
    return int(key[0]), int(key[1])


def _users(text: str) -> set[int]:
    found = _USER_IN.fullmatch(text)
    users = {int(user) for user in _USER.findall("" if found is None else found[1])}
    if not users or len(users) > _MOST_USERS:
        raise Refusal(400, f"For all groups, filter by 1 to {_MOST_USERS} users: user in ['users/1', 'users/2'].")
    return users


def _condition(text: str) -> Callable[[int, Document], bool]:
    by_user, by_role = _USER_IS.fullmatch(text), _ROLE_IS.fullmatch(text)
    if by_user is not None:
        return lambda user, _: user == int(by_user[1])
    if by_role is not None:
        return lambda _, member: int(by_role[2]) in member["roles"]
    if text:
        known = "user == 'users/1' and role == 'groups/1/roles/2'"
        raise Refusal(400, f"The filter is {text[:80]!r}; it understands {known}.")
    return lambda _, __: True


@handlers.answers("Cloud_AssignRoleGroupMembership")
def assign_role(call: Call, world: World) -> object:
    """Give a member one more role."""
    return _change(call, world, "AssignRole", lambda held, role_id: [*held, role_id])


@handlers.answers("Cloud_UnassignRoleGroupMembership")
def unassign_role(call: Call, world: World) -> object:
    """Take a role from a member."""
    return _change(call, world, "UnassignRole", lambda held, role_id: set(held) - {role_id})


@handlers.answers("Cloud_UpdateGroupMembership")
def update_membership(call: Call, world: World) -> object:
    """Give a member one role in place of all others."""
    return _change(call, world, "ChangeRank", lambda _, role_id: [role_id])


def _change(call: Call, world: World, action: str, change: Callable[[list[int], int], Iterable[int]]) -> Document:
    group_id, _ = group(world, call.path["group_id"])
    user_id = number(call.path["membership_id"], "member")
    member = world.need("membership", group_id, user_id, what="member")
    role_id = _checked_role(world, group_id, as_object(call.body).get("role"))
    if user_id == caller(call):
        raise Refusal(403, "Nobody can change their own rank.")
    before = list(member["roles"])
    after = sorted(set(change(before, role_id))) or [_lowest(world, group_id)]
    if after != sorted(before):
        member |= {"roles": after, "updateTime": world.timestamp()}
        world.store.put(member, "membership", group_id, user_id)
        log_action(world, group_id, caller(call), action, {"TargetId": user_id, "NewRoleSetId": role_id})
    return _shown(world, group_id, user_id, member)


def _checked_role(world: World, group_id: int, path: object) -> int:
    found = _ROLE.fullmatch(str(path))
    if found is None or int(found[1]) != group_id:
        raise Refusal(400, f"role is {str(path)[:60]!r}; it must be a path such as groups/{group_id}/roles/2.")
    role = world.need("group-role", group_id, int(found[2]), what="role")
    if role["rank"] in (0, 255):
        raise Refusal(400, "Nobody can be made a guest or the owner.")
    return int(found[2])


def _lowest(world: World, group_id: int) -> int:
    """The role that members have who have no other."""
    return next(role_id for role_id, role in roles(world, group_id).items() if role["rank"] > 0)


@handlers.answers("Cloud_ListGroupJoinRequests")
def list_join_requests(call: Call, world: World) -> object:
    """Who wants to join a group."""
    group_id, _ = group(world, call.path["group_id"])
    text = str(call.query.get("filter") or "").strip()
    wanted = _USER_IS.fullmatch(text)
    if text and wanted is None:
        raise Refusal(400, f"The filter is {text[:80]!r}; it understands user == 'users/1'.")
    waiting = ((int(key[1]), request) for key, request in world.store.list("join-request", group_id))
    return paged(call, [_request(group_id, *one) for one in waiting if wanted is None or one[0] == int(wanted[1])])


def _request(group_id: int, user_id: int, request: Document) -> Document:
    return {"path": f"groups/{group_id}/join-requests/{user_id}", "user": f"users/{user_id}", **request}


@handlers.answers("Cloud_AcceptGroupJoinRequest")
def accept(call: Call, world: World) -> object:
    """Let a user join."""
    group_id, user_id = _take_request(call, world, "AcceptJoinRequest")
    add_member(world, group_id, user_id, _lowest(world, group_id))
    return nothing()


@handlers.answers("Cloud_DeclineGroupJoinRequest")
def decline(call: Call, world: World) -> object:
    """Do not let a user join."""
    _take_request(call, world, "DeclineJoinRequest")
    return nothing()


def _take_request(call: Call, world: World, action: str) -> tuple[int, int]:
    group_id, _ = group(world, call.path["group_id"])
    user_id = number(call.path["join_request_id"], "user")
    world.need("join-request", group_id, user_id, what="join request")
    world.store.delete("join-request", group_id, user_id)
    log_action(world, group_id, caller(call), action, {"TargetId": user_id})
    return group_id, user_id
