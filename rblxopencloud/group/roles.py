"""The roles that a group has. Who has them is the business of its members."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw

from .._checks import identifier
from ..exceptions import NotFound
from ..roles import GroupRole, read_role
from .part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..client import Client


class Roles(Part):
    """The roles of a group."""

    def __init__(self, id: int, api_key: str | Client | None) -> None:
        try:
            super().__init__(id, api_key)
        finally:
            # Tools that show a traceback with its variables would show the key.
            del api_key
        self._roles: dict[int, GroupRole] = {}

    def fetch_role(self, role_id: int, skip_cache: bool = False) -> GroupRole | None:
        """Fetch a role of the group, or take it from those that this object has seen.

        Args:
            role_id: The id of the role, which is not its rank.
            skip_cache: Whether to ask Roblox although the role was seen before.

        Returns:
            The role; None where there is no such role.

        Raises:
            HttpException: Roblox answered with another error than that there is none.

        Example:
            ```python
            role = group.fetch_role(99513316)
            ```

        Requires no scope; `group:read` adds what only members and the owner of the group may see.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_GetGroupRole)
        """
        try:
            return self.known_role(role_id, skip_cache)
        except NotFound:
            return None

    def known_role(self, role_id: int, skip_cache: bool = False) -> GroupRole:
        """Fetch a role as `fetch_role` does, for those who cannot do without it.

        Args:
            role_id: The id of the role, which is not its rank.
            skip_cache: Whether to ask Roblox although the role was seen before.

        Returns:
            The role.

        Raises:
            NotFound: There is no such role.

        Example:
            ```python
            print(group.known_role(99513316).name)
            ```

        Requires no scope; `group:read` adds what only members and the owner of the group may see.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_GetGroupRole)
        """
        known = None if skip_cache else self._roles.get(identifier("role_id", role_id))
        if known is not None:
            return known
        try:
            role = read_role(self._client.send(raw.groups.get_group_role(self.id, role_id)))
        except NotFound:
            self._roles.pop(role_id, None)
            raise
        self._roles[role_id] = role
        return role

    def list_roles(self, limit: int | None = None) -> Iterator[GroupRole]:
        """Go through the roles of the group, guests included. `fetch_role` then knows them.

        Args:
            limit: How many to yield at most; None for all.

        Yields:
            Each role.

        Raises:
            ValueError: The limit is negative.
            NotFound: There is no such group.

        Example:
            ```python
            for role in group.list_roles():
                print(role.rank, role.name, role.member_count)
            ```

        Requires no scope; `group:read` adds what only members and the owner of the group may see.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupRoles)
        """
        for wire in self._client.paginate(raw.groups.list_group_roles(self.id), limit):
            role = read_role(wire)
            self._roles[role.id] = role
            yield role
