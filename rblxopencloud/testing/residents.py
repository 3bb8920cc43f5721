"""Putting experiences, places, users and groups into a world from outside: what no operation of Open Cloud makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.credentials import OWNER
from rblxopencloud.testing.services import groups
from rblxopencloud.testing.services.universes import add_universe

if TYPE_CHECKING:
    from collections.abc import Collection

    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

__all__ = [
    "OWNER",
    "add_experience",
    "add_group",
    "add_member",
    "add_place",
    "add_role",
    "add_user",
    "owner_path",
]

_FIRST_ROLE = 1000
"""The ids of the roles of groups that were put in from outside are above this."""


def add_user(world: World, user_id: int, name: str | None = None, display_name: str | None = None) -> None:
    """A user; without names of its own called after its id."""
    called = f"user_{user_id}" if name is None else name
    user: Document = {
        "id": user_id,
        "name": called,
        "displayName": called if display_name is None else display_name,
        "createTime": world.timestamp(),
    }
    world.store.put(user, "user", user_id)


def add_group(
    world: World,
    group_id: int,
    name: str = "Group",
    owner: int | None = None,
    description: str = "",
) -> None:
    """A group with the roles that every group has and, where it is not there yet, the user who owns it."""
    group: Document = {"id": group_id, "displayName": name, "description": description}
    if owner is not None:
        group["owner"] = f"users/{owner}"
    world.store.put(group, "group", group_id)
    if not groups.roles(world, group_id):
        groups.add_roles(world, group_id, _FIRST_ROLE + 4 * world.store.next_number("group-roles"))
    if owner is not None:
        add_member(world, group_id, owner, 255)


def add_role(world: World, group_id: int, name: str, rank: int, permissions: Collection[str] = ()) -> None:
    """A role of a group, in place of the one with that rank.

    Raises:
        ValueError: There is no such group.
    """
    known = _roles(world, group_id)
    role_id = known.get(rank)
    if role_id is None:
        role_id = _FIRST_ROLE + 4 * world.store.next_number("group-roles")
    groups.add_role(world, group_id, role_id, name, rank, permissions)


def add_member(world: World, group_id: int, user_id: int, *ranks: int) -> None:
    """A member of a group and, where it is not there yet, the user.

    Args:
        world: Where.
        group_id: The group.
        user_id: The user.
        ranks: The ranks of the member's roles.

    Raises:
        ValueError: There is no such group, or it has no role of such a rank.
    """
    known = _roles(world, group_id)
    missing = [rank for rank in ranks if rank not in known]
    if missing:
        raise ValueError(f"Group {group_id} has no role of rank {missing[0]}. Those that it has: {sorted(known)}.")
    _need_user(world, user_id)
    groups.add_member(world, group_id, user_id, *(known[rank] for rank in ranks))


def add_experience(
    world: World, universe_id: int, name: str, description: str, owner: str, root_place: int, visibility: str
) -> None:
    """An experience with its root place and, where it is not there yet, the user or group that owns it."""
    kind, _, number = owner.partition("/")
    if kind == "groups" and world.store.get("group", int(number)) is None:
        add_group(world, int(number))
    elif kind == "users":
        _need_user(world, int(number))
    add_universe(world, universe_id, root_place, owner)
    universe = world.need("universe", universe_id)
    universe.update(displayName=name, description=description, visibility=visibility)
    world.store.put(universe, "universe", universe_id)


def add_place(
    world: World,
    universe_id: int,
    place_id: int,
    name: str = "Place",
    description: str = "",
    server_size: int = 50,
) -> None:
    """A place of an experience."""
    now = world.timestamp()
    known: Document = world.store.get("place", universe_id, place_id) or {
        "path": f"universes/{universe_id}/places/{place_id}",
        "createTime": now,
        "root": False,
        "universeRuntimeCreation": False,
    }
    known.update(displayName=name, description=description, serverSize=server_size, updateTime=now)
    world.store.put(known, "place", universe_id, place_id)


def owner_path(owner: object) -> str:
    """Who owns something, as the service writes it.

    Args:
        owner: The id of a user, or `users/1` or `groups/1`.

    Raises:
        ValueError: It is none of these.
    """
    if isinstance(owner, int) and not isinstance(owner, bool):
        return f"users/{owner}"
    kind, _, number = str(owner).partition("/")
    if kind in {"users", "groups"} and number.isascii() and number.isdecimal():
        return str(owner)
    raise ValueError(f"An owner is the id of a user, or text such as 'users/1' or 'groups/1', not {owner!r}.")


def _roles(world: World, group_id: int) -> dict[int, int]:
    """The ids of the roles of a group by their rank."""
    if world.store.get("group", group_id) is None:
        raise ValueError(f"There is no group {group_id}. Add it before its roles and members.")
    return {role["rank"]: role_id for role_id, role in groups.roles(world, group_id).items()}


def _need_user(world: World, user_id: int) -> None:
    if world.store.get("user", user_id) is None:
        add_user(world, user_id)
