"""Groups. Their members, roles and logs come with later methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import rblxopencloudraw as raw

from ._values import resource_id, timestamp
from .creator import Creator
from .user import User

if TYPE_CHECKING:
    from datetime import datetime

    from .client import Client


class Group(Creator):
    """A group on Roblox.

    Args:
        id: The group's id.
        api_key: An API key, or a `Client`.

    Attributes:
        id: The group's id.
        name: The name. None, like the other attributes, until it was fetched.
        description: What the group says about itself.
        created_at: When it was made.
        updated_at: When it was last changed.
        owner: Who owns it; None where nobody does.
        member_count: How many members it has.
        public_entry: Whether anybody can join.
        locked: Whether Roblox has locked it.
        verified: Whether it has the verified badge.

    Example:
        ```python
        group = Group(7, "your-api-key")
        ```

    [Groups](https://create.roblox.com/docs/cloud/reference/features/groups)
    """

    def __init__(self, id: int, api_key: str | Client | None) -> None:
        super().__init__(id, api_key)
        self.name: str | None = None
        self.description: str | None = None
        self.created_at: datetime | None = None
        self.updated_at: datetime | None = None
        self.owner: User | None = None
        self.member_count: int | None = None
        self.public_entry: bool | None = None
        self.locked: bool | None = None
        self.verified: bool | None = None

    def _shown(self) -> list[tuple[str, object]]:
        return [] if self.name is None else [("name", self.name)]

    def fetch_info(self) -> Self:
        """Fetch what is known about the group and fill the attributes.

        Returns:
            The same object.

        Raises:
            NotFound: There is no such group.

        Example:
            ```python
            print(Group(7, "your-api-key").fetch_info().member_count)
            ```

        Requires no scope.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_GetGroup)
        """
        wire = self._client.send(raw.groups.get_group(self.id))
        owner_id = resource_id(wire.get("owner"), "users")
        self.name = wire.get("displayName")
        self.description = wire.get("description")
        self.created_at = timestamp(wire.get("createTime"))
        self.updated_at = timestamp(wire.get("updateTime"))
        self.owner = None if owner_id is None else User(owner_id, self._client)
        self.member_count = wire.get("memberCount")
        self.public_entry = wire.get("publicEntryAllowed")
        self.locked = wire.get("locked")
        self.verified = wire.get("verified")
        return self
