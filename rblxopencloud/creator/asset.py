"""Assets: what is known about them, and what can be done with one. Uploading is the business of its creator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw

from .._assets import asset_type_text
from .._checks import whole
from .._resource import Resource
from .._values import integer, number, resource_id, timestamp
from ..enums.creator import AssetType
from ..links import AssetSocialLink
from .base import moderation, owner_of
from .delivery import AssetDeliveryLocation, location_request, read_location
from .version import AssetVersion, read_version

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from typing import Any

    from .._values import Wire
    from ..client import Client
    from ..enums.creator import ModerationStatus
    from ..group import Group
    from ..user import User
    from .product import CreatorStoreProduct
    from .toolbox import ToolboxAsset


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

    def fetch_delivery_location(self, version_number: int | None = None) -> AssetDeliveryLocation:
        """Fetch where the content can be downloaded for a short while.

        Args:
            version_number: The number of the version, from 1; None for the present one.

        Returns:
            The location, which can download the content.

        Raises:
            NotFound: There is no such asset, or no such version of it.
            Forbidden: The key lacks `legacy-asset:manage`, or may not download the asset.

        Example:
            ```python
            asset.fetch_delivery_location().download_to("model.rbxm")
            ```

        Requires `legacy-asset:manage`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#get_asset_delivery_api_v1_assetId__assetId_)
        """
        request = location_request(self.id, version_number, None)
        return read_location(self._client.send(request), self._client, request.endpoint)

    def fetch_creator_store_product(self) -> CreatorStoreProduct:
        """Fetch what the asset costs on the Creator Store.

        Returns:
            The product.

        Raises:
            ValueError: The type of the asset is not known, so fetch the asset first.
            NotFound: It is no product.

        Example:
            ```python
            print(asset.fetch_creator_store_product().purchase_price)
            ```

        Requires `creator-store-product:read`.
        [Creator Store products](https://create.roblox.com/docs/cloud/reference/features/creator-store#Cloud_GetCreatorStoreProduct)
        """
        from .product import product_id_of, read_product

        if self.type is None:
            raise ValueError("The type of the asset is not known. Fetch the asset first.")
        text = self.raw.get("assetType", "") if self.type is AssetType.Unknown else self.type
        name = product_id_of(asset_type_text("type", text), self.id)
        wire = self._client.send(raw.creator_store.get_creator_store_product(name))
        return read_product(wire, self._client, self.creator)

    def fetch_toolbox_asset(self) -> ToolboxAsset:
        """Fetch what the Creator Store shows of the asset.

        Returns:
            The asset as the store shows it.

        Raises:
            NotFound: The store has no such asset.

        Example:
            ```python
            print(asset.fetch_toolbox_asset().up_votes)
            ```

        Requires `creator-store-product:read`; a client without a credential will do.
        [Creator Store](https://create.roblox.com/docs/cloud/reference/features/creator-store#Toolbox_GetAssetDetails)
        """
        from .toolbox import read_toolbox_asset

        wire = self._client.send(raw.assets.get_creator_store_asset_details(self.id))
        return read_toolbox_asset(wire, self._client, self.creator, self.id)

    def fetch_version(self, version_number: int) -> AssetVersion:
        """Fetch what is known about one version.

        Args:
            version_number: The number of the version, from 1.

        Returns:
            The version.

        Raises:
            NotFound: There is no such version.

        Example:
            ```python
            print(asset.fetch_version(1).moderation_status)
            ```

        Requires `asset:read`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Assets_GetAssetVersion)
        """
        wire = self._client.send(raw.assets.get_asset_version(self.id, version_number))
        return read_version(wire, self._client, self.creator, self.id, version_number)

    def list_versions(self, limit: int | None = None) -> Iterator[AssetVersion]:
        """Go through the versions, the latest first.

        Args:
            limit: How many to yield at most; None for all.

        Yields:
            Each version.

        Raises:
            ValueError: The limit is negative.
            NotFound: There is no such asset.

        Example:
            ```python
            for version in asset.list_versions():
                print(version.version_number)
            ```

        Requires `asset:read`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#listAssetVersions)
        """
        for wire in self._client.paginate(raw.assets.list_asset_versions(self.id), limit):
            yield read_version(wire, self._client, self.creator, self.id)

    def rollback(self, version_number: int) -> AssetVersion:
        """Make an earlier version the present one, by a new version with the same content.

        Args:
            version_number: The number of the earlier version, from 1.

        Returns:
            The new version.

        Raises:
            ValueError: The number of the version is below 1.
            NotFound: There is no such version.
            Forbidden: The key lacks `asset:write`, or may not change the asset.

        Example:
            ```python
            print(asset.rollback(1).version_number)
            ```

        Requires `asset:read` and `asset:write`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Assets_RollbackAssetVersion)
        """
        path = f"assets/{self.id}/versions/{whole('version_number', version_number, 1)}"
        wire = self._client.send(raw.assets.rollback_asset_version(self.id, {"assetVersion": path}))
        return read_version(wire, self._client, self.creator, self.id)

    def archive(self) -> Asset:
        """Take the asset out of use: it vanishes from the website, and experiences do not load it any more.

        Returns:
            The asset as it is now, as a new object.

        Raises:
            Forbidden: The key lacks `asset:write`, or may not change the asset.

        Example:
            ```python
            print(asset.archive().is_archived)
            ```

        Requires `asset:read` and `asset:write`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Assets_ArchiveAsset)
        """
        return read_asset(self._client.send(raw.assets.archive_asset(self.id)), self._client, self.creator, self.id)

    def restore(self) -> Asset:
        """Take the archived asset back into use.

        Returns:
            The asset as it is now, as a new object.

        Raises:
            Forbidden: The key lacks `asset:write`, or may not change the asset.

        Example:
            ```python
            print(asset.restore().is_archived)
            ```

        Requires `asset:read` and `asset:write`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Assets_RestoreAsset)
        """
        return read_asset(self._client.send(raw.assets.restore_asset(self.id)), self._client, self.creator, self.id)

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


def read_asset(wire: Wire, client: Client, creator: object = None, known_id: int | None = None) -> Asset:
    """An asset as the service describes it.

    Args:
        wire: The description.
        client: The client that the asset calls through.
        creator: Who was asked for it; the asset gets this very object where it is the creator.
        known_id: Its id, where the description does not say.
    """
    asset_id = number(wire.get("assetId"))
    if asset_id is None:
        asset_id = resource_id(wire.get("path"), "assets") or known_id or 0
    context: Wire = wire.get("creationContext") or {}
    return Asset(asset_id, client, owner_of(context.get("creator"), client, creator), raw=wire)


def _is_archived(state: str | None) -> bool | None:
    return None if state is None else state.lower().removeprefix("state_") == "archived"


def _previews(wires: list[Wire] | None) -> list[int] | None:
    found = [_preview(wire) for wire in wires or []]
    return None if wires is None else [found_id for found_id in found if found_id is not None]


def _preview(wire: Wire) -> int | None:
    return resource_id(wire.get("asset"), "assets")


def _social(wire: Wire | None) -> AssetSocialLink | None:
    return None if wire is None else AssetSocialLink(wire.get("uri", ""), wire.get("title"))
