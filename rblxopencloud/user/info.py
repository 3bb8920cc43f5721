"""What is known about a user, and the picture of their avatar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self, get_args

import rblxopencloudraw as raw

from .._answers import required
from .._checks import whole
from .._values import Wire, timestamp
from ..creator import Creator
from ..http import Operation
from ..social_links import UserSocialLinks, read_social_links

if TYPE_CHECKING:
    from datetime import datetime

    from ..client import Client

Size = Literal[48, 50, 60, 75, 100, 110, 150, 180, 352, 420, 720]
"""The width and height of a picture in pixels."""

Format = Literal["png", "jpeg"]
"""The format of a picture."""


class Info(Creator):
    """The information about a user."""

    def __init__(self, id: int, api_key: str | Client | None) -> None:
        try:
            super().__init__(id, api_key)
        finally:
            # Tools that show a traceback with its variables would show the key.
            del api_key
        self.username: str | None = None
        self.name: str | None = None
        self.display_name: str | None = None
        self.profile_uri: str | None = None
        self.headshot_uri: str | None = None
        self.created_at: datetime | None = None
        self.about: str | None = None
        self.locale: str | None = None
        self.premium: bool | None = None
        self.id_verified: bool | None = None
        self.verified: bool | None = None
        self.social_links: UserSocialLinks | None = None

    def _whose(self) -> dict[str, int]:
        return {"userId": self.id}

    def _shown(self) -> list[tuple[str, object]]:
        return [] if self.username is None else [("username", self.username)]

    def fetch_info(self) -> Self:
        """Fetch what is known about the user and fill the attributes.

        Returns:
            The same object.

        Raises:
            NotFound: There is no such user.

        Example:
            ```python
            print(User(287113233, "your-api-key").fetch_info().display_name)
            ```

        Requires no scope; `user.advanced:read` adds `id_verified`, `user.social:read` adds `social_links`.
        [Users](https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetUser)
        """
        wire = self._client.send(raw.users.get_user(self.id))
        links = wire.get("socialNetworkProfiles")
        self.username = self.name = wire.get("name")
        self.display_name = wire.get("displayName")
        self.created_at = timestamp(wire.get("createTime"))
        self.about = wire.get("about")
        self.locale = wire.get("locale")
        self.premium = wire.get("premium")
        self.id_verified = self.verified = wire.get("idVerified")
        self.social_links = None if links is None else read_social_links(links)
        return self

    def generate_headshot(self, size: Size = 420, format: Format = "png", is_circular: bool = False) -> Operation[str]:
        """Have a picture made of the head of the user's avatar.

        Args:
            size: Width and height in pixels: 48, 50, 60, 75, 100, 110, 150, 180, 352, 420 or 720.
            format: "png" or "jpeg".
            is_circular: Whether the picture is cut to a circle.

        Returns:
            An operation that results in the address of the picture.

        Raises:
            ValueError: There is no such size or format.
            NotFound: There is no such user.

        Example:
            ```python
            address = user.generate_headshot(150).wait()
            ```

        Requires no scope.
        [Users](https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GenerateUserThumbnail)
        """
        request = raw.avatars.generate_user_thumbnail(
            self.id,
            size=_checked_size(size),
            format=_checked_format(format),
            shape="ROUND" if is_circular else "SQUARE",
        )
        answer = self._client.send(request)
        return Operation(self._client, request, answer, _image_uri)


def _image_uri(response: Wire) -> str:
    return required(response, "imageUri", raw.ENDPOINTS["Cloud_GetUserThumbnailGenerationOperation"])


def _checked_size(size: int) -> int:
    known: tuple[int, ...] = get_args(Size)
    if whole("size", size, 1) not in known:
        raise ValueError(f"size must be one of {', '.join(map(str, known))}; it is {size}.")
    return int(size)


def _checked_format(format: str) -> str:
    known: tuple[str, ...] = get_args(Format)
    if format not in known:
        raise ValueError(f"format must be one of {', '.join(map(repr, known))}; it is {format!r}.")
    return format.upper()
