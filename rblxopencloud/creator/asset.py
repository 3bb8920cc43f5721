"""Assets: what is known about them, and what can be done with one. Uploading is the business of its creator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._resource import Resource
from .._values import integer, resource_id, timestamp
from ..enums.creator import AssetType, ModerationStatus
from ..links import AssetSocialLink
from .base import owner_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from .._values import Wire
    from ..client import Client
    from ..group import Group
    from ..user import User


class Asset(Resource):
    """An asset, such as an image, a sound or a model.

    Args:
        id: The id of the asset.
        api_key: An API key, or a `Client`.
        creator: The user or group that owns it, where that is known.
        type: Its type, where that is known.
        raw: What the service said of it, if it was asked.

    Attributes:
        id: The id of the asset.
        name: The name. None, like all other attributes, where it was not fetched or the service left it out.
        description: The description.
        type: The type; `Unknown` for one that this version does not know, of which `raw["assetType"]` holds the text.
        creator: The user or group that owns it.
        moderation_status: What moderation made of it.
        revision_id: The number of the present version.
        revision_time: When the present version was made.
        is_archived: Whether it is archived, so that it is neither shown nor loaded.
        icon_asset_id: The image that is its icon.
        preview_asset_ids: The images that show it.
        facebook_social_link: The link to Facebook.
        twitter_social_link: The link to Twitter.
        youtube_social_link: The link to YouTube.
        twitch_social_link: The link to Twitch.
        discord_social_link: The link to Discord.
        github_social_link: The link to GitHub.
        roblox_social_link: The link to Roblox.
        guilded_social_link: The link to Guilded.
        devforum_social_link: The link to the developer forum.
        try_place_id: The place in which the asset can be tried.
        raw: What the service said, with what this version does not know.

    Example:
        ```python
        asset = ApiKey("your-api-key").fetch_asset(1234)
        print(asset.name, asset.moderation_status)
        ```

    [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
    """

    def __init__(
        self,
        id: int,
        api_key: str | Client | None,
        creator: User | Group | None = None,
        type: AssetType | None = None,
        *,
        raw: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(id, api_key)
        wire: Wire = {} if raw is None else raw
        self.raw: Mapping[str, Any] = wire
        self.creator: User | Group | None = creator
        self.type: AssetType | None = AssetType.from_wire(wire.get("assetType")) if type is None else type
        self.name: str | None = wire.get("displayName")
        self.description: str | None = wire.get("description")
        self.moderation_status: ModerationStatus | None = moderation(wire)
        self.revision_id: int | None = integer(wire.get("revisionId"))
        self.revision_time: datetime | None = timestamp(wire.get("revisionCreateTime"))
        self.is_archived: bool | None = _is_archived(wire.get("state"))
        self.icon_asset_id: int | None = resource_id(wire.get("icon"), "assets")
        self.preview_asset_ids: list[int] | None = _previews(wire.get("previews"))
        self._fill_links(wire)

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.Asset id={self.id!r} type={getattr(self, 'type', None)}>"

    def _fill_links(self, wire: Wire) -> None:
        self.facebook_social_link: AssetSocialLink | None = _social(wire.get("facebookSocialLink"))
        self.twitter_social_link: AssetSocialLink | None = _social(wire.get("twitterSocialLink"))
        self.youtube_social_link: AssetSocialLink | None = _social(wire.get("youtubeSocialLink"))
        self.twitch_social_link: AssetSocialLink | None = _social(wire.get("twitchSocialLink"))
        self.discord_social_link: AssetSocialLink | None = _social(wire.get("discordSocialLink"))
        self.github_social_link: AssetSocialLink | None = _social(wire.get("githubSocialLink"))
        self.roblox_social_link: AssetSocialLink | None = _social(wire.get("robloxSocialLink"))
        self.guilded_social_link: AssetSocialLink | None = _social(wire.get("guildedSocialLink"))
        self.devforum_social_link: AssetSocialLink | None = _social(wire.get("devForumSocialLink"))
        place: Wire = wire.get("tryAssetSocialLink") or {}
        self.try_place_id: int | None = integer(place.get("uri"))


def read_asset(wire: Wire, client: Client, creator: object = None) -> Asset:
    """An asset as the service describes it.

    Args:
        wire: The description.
        client: The client that the asset calls through.
        creator: Who was asked for it; the asset gets this very object where it is the creator.
    """
    asset_id = integer(wire.get("assetId"))
    if asset_id is None:
        asset_id = resource_id(wire.get("path"), "assets") or 0
    context: Wire = wire.get("creationContext") or {}
    return Asset(asset_id, client, owner_of(context.get("creator"), client, creator), raw=wire)


def moderation(wire: Wire) -> ModerationStatus | None:
    """What moderation made of an asset or a version of one."""
    result: Wire = wire.get("moderationResult") or {}
    return ModerationStatus.from_wire(result.get("moderationState"))


def _is_archived(state: str | None) -> bool | None:
    return None if state is None else state.lower().removeprefix("state_") == "archived"


def _previews(wires: list[Wire] | None) -> list[int] | None:
    found = [resource_id(wire.get("asset"), "assets") for wire in wires or []]
    return None if wires is None else [found_id for found_id in found if found_id is not None]


def _social(wire: Wire | None) -> AssetSocialLink | None:
    return None if wire is None else AssetSocialLink(wire.get("uri", ""), wire.get("title"))
