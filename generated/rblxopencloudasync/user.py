# Generated from rblxopencloud/user.py by codegen/asyncify. Do not edit.
"""Users. What they own and follow comes with later methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import rblxopencloudraw as raw
from rblxopencloud._values import timestamp

from .creator import Creator

if TYPE_CHECKING:
    from datetime import datetime

    from .client import Client


class User(Creator):
    """A user of Roblox.

    Args:
        id: The user's id.
        api_key: An API key, or a `Client`.

    Attributes:
        id: The user's id.
        username: The unique name. None, like the other attributes, until it was fetched.
        name: The same as `username`.
        display_name: The name that others see.
        created_at: When the account was made.
        about: What the user wrote about themselves.
        locale: The language chosen, such as "en-us".
        premium: Whether the user has Premium; None where the credential may not see it.
        id_verified: Whether the user proved their age; None where the credential may not see it.

    Example:
        ```python
        user = User(287113233, "your-api-key")
        ```

    [Users](https://create.roblox.com/docs/cloud/reference/features/users)
    """

    def __init__(self, id: int, api_key: str | Client | None) -> None:
        super().__init__(id, api_key)
        self.username: str | None = None
        self.name: str | None = None
        self.display_name: str | None = None
        self.created_at: datetime | None = None
        self.about: str | None = None
        self.locale: str | None = None
        self.premium: bool | None = None
        self.id_verified: bool | None = None

    def _shown(self) -> list[tuple[str, object]]:
        return [] if self.username is None else [("username", self.username)]

    async def fetch_info(self) -> Self:
        """Fetch what is known about the user and fill the attributes.

        Returns:
            The same object.

        Raises:
            NotFound: There is no such user.

        Example:
            ```python
            print((await User(287113233, "your-api-key").fetch_info()).display_name)
            ```

        Requires no scope; `user.advanced:read` adds `premium` and `id_verified`.
        [Users](https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetUser)
        """
        wire = await self._client.send(raw.users.get_user(self.id))
        self.username = self.name = wire.get("name")
        self.display_name = wire.get("displayName")
        self.created_at = timestamp(wire.get("createTime"))
        self.about = wire.get("about")
        self.locale = wire.get("locale")
        self.premium = wire.get("premium")
        self.id_verified = wire.get("idVerified")
        return self
