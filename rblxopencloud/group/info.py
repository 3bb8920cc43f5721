"""What is known about a group, and what it last announced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import attrs

import rblxopencloudraw as raw

from .._values import hash_of, resource_id, timestamp
from ..user import User
from .part import Part

if TYPE_CHECKING:
    from datetime import datetime

    from ..client import Client


@attrs.define
class GroupShout:
    """What a group announces on its page.

    Attributes:
        content: The text; "" where there is none.
        user: Who wrote it; None where nobody did, or the service did not say.
        created_at: When this text was written.
        first_created_at: When the group first announced something.

    [Groups](https://create.roblox.com/docs/cloud/reference/features/groups)
    """

    content: str
    user: User | None
    created_at: datetime | None
    first_created_at: datetime | None

    __hash__ = hash_of("content", "created_at")


class Info(Part):
    """The information about a group."""

    def __init__(self, id: int, api_key: str | Client | None) -> None:
        try:
            super().__init__(id, api_key)
        finally:
            # Tools that show a traceback with its variables would show the key.
            del api_key
        self.name: str | None = None
        self.description: str | None = None
        self.created_at: datetime | None = None
        self.updated_at: datetime | None = None
        self.owner: User | None = None
        self.member_count: int | None = None
        self.public_entry: bool | None = None
        self.locked: bool | None = None
        self.verified: bool | None = None

    def _whose(self) -> dict[str, int]:
        return {"groupId": self.id}

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
        self.name = wire.get("displayName")
        self.description = wire.get("description")
        self.created_at = timestamp(wire.get("createTime"))
        self.updated_at = timestamp(wire.get("updateTime"))
        self.owner = self._user(wire.get("owner"))
        self.member_count = wire.get("memberCount")
        self.public_entry = wire.get("publicEntryAllowed")
        self.locked = wire.get("locked")
        self.verified = wire.get("verified")
        return self

    def fetch_shout(self) -> GroupShout:
        """Fetch what the group announces. Roblox no longer describes this, so it may end without notice.

        Returns:
            The text, who wrote it and when.

        Raises:
            Forbidden: The key lacks `group:read`, or its owner may not see the shout.

        Example:
            ```python
            print(group.fetch_shout().content)
            ```

        Requires `group:read`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups)
        """
        wire = self._client.send(raw.groups.get_group_shout(self.id))
        return GroupShout(
            wire.get("content") or "",
            self._user(wire.get("poster")),
            timestamp(wire.get("updateTime")),
            timestamp(wire.get("createTime")),
        )

    def _user(self, path: str | None) -> User | None:
        user_id = resource_id(path, "users")
        return None if user_id is None else User(user_id, self._client)
