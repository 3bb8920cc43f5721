# Generated from rblxopencloud/group/join_requests.py by codegen/asyncify. Do not edit.
"""Requests of users to join a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw
from rblxopencloud._checks import identifier
from rblxopencloud._groups import user_is
from rblxopencloud._values import Wire, resource_id, timestamp

from ..user import User
from .part import Part

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from ..client import Client
    from . import Group


class GroupJoinRequest(User):
    """A user who wants to join a group.

    Attributes:
        id: The user's id.
        group: The group.
        requested_at: When they asked.

    [Groups](https://create.roblox.com/docs/cloud/reference/features/groups)
    """

    def __init__(self, id: int, group: Group, client: Client) -> None:
        super().__init__(id, client)
        self.group: Group = group
        self.requested_at: datetime | None = None

    def _identity(self) -> tuple[int, ...]:
        return self.id, self.group.id

    def _shown(self) -> list[tuple[str, object]]:
        return [("group_id", self.group.id)]

    async def accept(self) -> None:
        """Let the user join.

        Raises:
            NotFound: The user does not ask to join any more.
            Forbidden: The key lacks `group:write`, or its owner may not accept requests.

        Example:
            ```python
            async for request in group.list_join_requests():
                await request.accept()
            ```

        Requires `group:write`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_AcceptGroupJoinRequest)
        """
        await self.group.accept_join_request(self.id)

    async def decline(self) -> None:
        """Do not let the user join. They may ask again.

        Raises:
            NotFound: The user does not ask to join any more.
            Forbidden: The key lacks `group:write`, or its owner may not decline requests.

        Example:
            ```python
            async for request in group.list_join_requests():
                await request.decline()
            ```

        Requires `group:write`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_DeclineGroupJoinRequest)
        """
        await self.group.decline_join_request(self.id)


class JoinRequests(Part):
    """Requests to join a group."""

    async def list_join_requests(
        self, limit: int | None = None, user_id: int | None = None
    ) -> AsyncIterator[GroupJoinRequest]:
        """Go through the users who want to join.

        Args:
            limit: How many to yield at most; None for all.
            user_id: Only the request of this user; None for all.

        Yields:
            Each request.

        Raises:
            ValueError: The limit is negative, or the id is not one.
            Forbidden: The key lacks `group:read`, or its owner may not see requests.

        Example:
            ```python
            async for request in group.list_join_requests():
                print(request.id, request.requested_at)
            ```

        Requires `group:read`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupJoinRequests)
        """
        wanted = None if user_id is None else user_is(user_id)
        async for wire in self._client.paginate(raw.groups.list_group_join_requests(self.id, filter=wanted), limit):
            yield _read(wire, self._home(), self._client)

    async def accept_join_request(self, user_id: int) -> None:
        """Let a user join.

        Args:
            user_id: The id of the user.

        Raises:
            NotFound: The user does not ask to join.
            Forbidden: The key lacks `group:write`, or its owner may not accept requests.

        Example:
            ```python
            await group.accept_join_request(287113233)
            ```

        Requires `group:write`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_AcceptGroupJoinRequest)
        """
        await self._client.send(raw.groups.accept_group_join_request(self.id, identifier("user_id", user_id), {}))

    async def decline_join_request(self, user_id: int) -> None:
        """Do not let a user join. They may ask again.

        Args:
            user_id: The id of the user.

        Raises:
            NotFound: The user does not ask to join.
            Forbidden: The key lacks `group:write`, or its owner may not decline requests.

        Example:
            ```python
            await group.decline_join_request(287113233)
            ```

        Requires `group:write`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_DeclineGroupJoinRequest)
        """
        await self._client.send(raw.groups.decline_group_join_request(self.id, identifier("user_id", user_id), {}))


def _read(wire: Wire, group: Group, client: Client) -> GroupJoinRequest:
    user_id = resource_id(wire.get("user"), "users") or resource_id(wire.get("path"), "join-requests")
    request = GroupJoinRequest(user_id or 0, group, client)
    request.requested_at = timestamp(wire.get("createTime"))
    return request
