# Generated from rblxopencloud/group/members.py by codegen/asyncify. Do not edit.
"""The members of a group and the roles they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw
from rblxopencloud._checks import identifier
from rblxopencloud._groups import role_is, role_path, user_is
from rblxopencloud._values import Wire, resource_id, timestamp

from ..user import User
from .roles import Roles

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from rblxopencloud.roles import GroupRole
    from rblxopencloudraw import types as t

    from ..client import Client
    from . import Group


class GroupMember(User):
    """A member of a group: a user, and what they are in the group.

    Attributes:
        id: The user's id.
        group: The group.
        role_id: The id of their role, the highest one where they have several; None where the service did not say.
        role_ids: The ids of all their roles.
        joined_at: When they joined.
        updated_at: When their membership was last changed.

    [Groups](https://create.roblox.com/docs/cloud/reference/features/groups)
    """

    def __init__(self, id: int, group: Group, client: Client) -> None:
        super().__init__(id, client)
        self.group: Group = group
        self.role_id: int | None = None
        self.role_ids: list[int] = []
        self.joined_at: datetime | None = None
        self.updated_at: datetime | None = None

    def _identity(self) -> tuple[int, ...]:
        return self.id, self.group.id

    def _shown(self) -> list[tuple[str, object]]:
        return [("role_id", self.role_id), ("group_id", self.group.id)]

    async def fetch_role(self, skip_cache: bool = False) -> GroupRole:
        """Fetch the role of the member, or take it from those that the group object has seen.

        Args:
            skip_cache: Whether to ask Roblox although the role was seen before.

        Returns:
            The role, the highest one where they have several.

        Raises:
            NotFound: There is no such role any more.
            ValueError: Which role they have is not known.

        Example:
            ```python
            print((await group_member.fetch_role()).name)
            ```

        Requires no scope; `group:read` adds what only members and the owner of the group may see.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_GetGroupRole)
        """
        if self.role_id is None:
            raise ValueError("The service did not say which role this member has. Call group.fetch_member().")
        return await self.group.known_role(self.role_id, skip_cache)

    async def update(self, role_id: int | None = None) -> GroupMember:
        """Give the member another role, as `Group.update_member` does.

        Args:
            role_id: The id of the role, which is not its rank. None changes nothing and fetches the membership.

        Returns:
            The same object, brought up to date.

        Raises:
            NotFound: They are not a member, or there is no such role.
            Forbidden: The key lacks `group:write`, or its owner may not change this member.

        Example:
            ```python
            await group_member.update(role_id=99513316)
            ```

        Requires `group:write`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_AssignRoleGroupMembership)
        """
        now = await self.group.update_member(self.id, role_id)
        if now is not None:
            self.role_id, self.role_ids = now.role_id, now.role_ids
            self.joined_at, self.updated_at = now.joined_at, now.updated_at
        return self


class Members(Roles):
    """The members of a group."""

    async def fetch_member(self, user_id: int) -> GroupMember | None:
        """Fetch what a user is in the group.

        Args:
            user_id: The id of the user.

        Returns:
            The membership; None where the user is not a member.

        Raises:
            NotFound: There is no such group.

        Example:
            ```python
            member = await group.fetch_member(287113233)
            print("no member" if member is None else member.role_id)
            ```

        Requires no scope.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupMemberships)
        """
        request = raw.groups.list_group_memberships(self.id, filter=user_is(user_id))
        async for wire in self._client.paginate(request, 1):
            return read_member(wire, self._home(), self._client)
        return None

    async def list_members(self, limit: int | None = None, role_id: int | None = None) -> AsyncIterator[GroupMember]:
        """Go through the members of the group.

        Args:
            limit: How many to yield at most; None for all.
            role_id: Only members with this role, by its id, which is not its rank; None for all.

        Yields:
            Each member.

        Raises:
            ValueError: The limit is negative, or the id is not one.
            NotFound: There is no such group.

        Example:
            ```python
            async for member in group.list_members(role_id=99513316):
                print(member.id, member.joined_at)
            ```

        Requires no scope.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupMemberships)
        """
        wanted = None if role_id is None else role_is(self.id, role_id)
        request = raw.groups.list_group_memberships(self.id, filter=wanted)
        async for wire in self._client.paginate(request, limit):
            yield read_member(wire, self._home(), self._client)

    async def update_member(self, user_id: int, role_id: int | None = None) -> GroupMember | None:
        """Give a member another role: afterwards it is their `role_id`.

        Where members have several roles, higher ones than the new one are taken away, and lower ones stay. Should
        taking away fail, the new role is assigned all the same; call again.

        Args:
            user_id: The id of the user.
            role_id: The id of the role, which is not its rank. None changes nothing and fetches the membership.

        Returns:
            The membership as it is now; None where nothing was to be changed and the user is not a member.

        Raises:
            NotFound: The user is not a member, or there is no such role.
            Forbidden: The key lacks `group:write`, or its owner may not change this member.

        Example:
            ```python
            await group.update_member(287113233, role_id=99513316)
            ```

        Requires `group:write`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_AssignRoleGroupMembership)
        """
        if role_id is None:
            return await self.fetch_member(user_id)
        member = await self.assign_role(user_id, role_id)
        while _is_above(member, role_id):
            before = member.role_ids
            member = await self.unassign_role(user_id, member.role_id or 0)
            if member.role_ids == before:
                break
        return member

    async def assign_role(self, user_id: int, role_id: int) -> GroupMember:
        """Give a member one more role. One that they have already changes nothing.

        Args:
            user_id: The id of the user.
            role_id: The id of the role, which is not its rank.

        Returns:
            The membership as it is now.

        Raises:
            NotFound: The user is not a member, or there is no such role.
            Forbidden: The key lacks `group:write`, or its owner may not change this member.

        Example:
            ```python
            await group.assign_role(287113233, 99513316)
            ```

        Requires `group:write`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_AssignRoleGroupMembership)
        """
        body: t.AssignRoleGroupMembershipRequest = {"role": role_path(self.id, role_id)}
        request = raw.groups.assign_group_role(self.id, identifier("user_id", user_id), body)
        return read_member(await self._client.send(request), self._home(), self._client, user_id)

    async def unassign_role(self, user_id: int, role_id: int) -> GroupMember:
        """Take a role from a member. One that they do not have changes nothing.

        Args:
            user_id: The id of the user.
            role_id: The id of the role, which is not its rank.

        Returns:
            The membership as it is now.

        Raises:
            NotFound: The user is not a member, or there is no such role.
            Forbidden: The key lacks `group:write`, or its owner may not change this member.

        Example:
            ```python
            await group.unassign_role(287113233, 99513316)
            ```

        Requires `group:write`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_UnassignRoleGroupMembership)
        """
        body: t.UnassignRoleGroupMembershipRequest = {"role": role_path(self.id, role_id)}
        request = raw.groups.unassign_group_role(self.id, identifier("user_id", user_id), body)
        return read_member(await self._client.send(request), self._home(), self._client, user_id)


def read_member(wire: Wire, group: Group | None, client: Client, user_id: int | None = None) -> GroupMember:
    """A membership as the service describes it.

    Args:
        wire: The description.
        group: The group; None to take it from the description.
        client: The client that the objects call through.
        user_id: Whose membership it is, where the description does not say.
    """
    path: str | None = wire.get("path")
    user = resource_id(wire.get("user"), "users") or user_id or resource_id(path, "memberships") or 0
    member = GroupMember(user, group or _group(path, client), client)
    member.role_ids = [known for known in map(_role_id, wire.get("roles") or []) if known is not None]
    member.role_id = _role_id(wire.get("role")) or next(iter(member.role_ids), None)
    member.role_ids = member.role_ids or ([] if member.role_id is None else [member.role_id])
    member.joined_at = timestamp(wire.get("createTime"))
    member.updated_at = timestamp(wire.get("updateTime"))
    return member


def _role_id(path: str | None) -> int | None:
    return resource_id(path, "roles")


def _group(path: str | None, client: Client) -> Group:
    from . import Group

    return Group(resource_id(path, "groups") or 0, client)


def _is_above(member: GroupMember, role_id: int) -> bool:
    """Whether a member has a higher role than one which they have."""
    return member.role_id is not None and member.role_id != role_id and role_id in member.role_ids
