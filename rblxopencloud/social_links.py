"""Social links of users: values without I/O, the same class in both packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ._values import hash_of
from .enums.users import UserVisibility

if TYPE_CHECKING:
    from ._values import Wire


@attrs.define
class UserSocialLinks:
    """Where else a user can be found. None where the user gave nothing, or the credential may not see it.

    Attributes:
        facebook_uri: The address on Facebook.
        guilded_uri: The address on Guilded.
        twitch_uri: The address on Twitch.
        twitter_uri: The address on Twitter.
        youtube_uri: The address on YouTube.
        visibility: Who can see the links.

    [Users](https://create.roblox.com/docs/cloud/reference/features/users)
    """

    facebook_uri: str | None
    guilded_uri: str | None
    twitch_uri: str | None
    twitter_uri: str | None
    youtube_uri: str | None
    visibility: UserVisibility | None

    __hash__ = hash_of("facebook_uri", "guilded_uri", "twitch_uri", "twitter_uri", "youtube_uri")


def read_social_links(wire: Wire) -> UserSocialLinks:
    """The links as the service describes them. A link that is empty there is None."""
    return UserSocialLinks(
        wire.get("facebook") or None,
        wire.get("guilded") or None,
        wire.get("twitch") or None,
        wire.get("twitter") or None,
        wire.get("youtube") or None,
        UserVisibility.from_wire(wire.get("visibility")),
    )
