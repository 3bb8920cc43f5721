"""Versions of assets, taking assets out of use and back, and where their content can be downloaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw

from .._assets import asset_type_text
from .._checks import identifier, whole
from .asset import Asset, read_asset
from .base import Owner
from .delivery import AssetDeliveryLocation, location_request, read_location
from .version import AssetVersion, read_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..enums.creator import AssetType


class Versions(Owner):
    """What has become of assets over time."""

    def list_asset_versions(self, asset_id: int, limit: int | None = None) -> Iterator[AssetVersion]:
        """Go through the versions of an asset, the latest first.

        Args:
            asset_id: The id of the asset.
            limit: How many to yield at most; None for all.

        Yields:
            Each version.

        Raises:
            ValueError: The limit is negative.
            NotFound: There is no such asset.
            Forbidden: The key lacks `asset:read`, or may not see the asset.

        Example:
            ```python
            for version in user.list_asset_versions(1234, limit=10):
                print(version.version_number, version.moderation_status)
            ```

        Requires `asset:read`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#listAssetVersions)
        """
        asset_id = identifier("asset_id", asset_id)
        for wire in self._client.paginate(raw.assets.list_asset_versions(asset_id), limit):
            yield read_version(wire, self._client, self, asset_id)

    def fetch_asset_version(self, asset_id: int, version_number: int) -> AssetVersion:
        """Fetch what is known about one version of an asset.

        Args:
            asset_id: The id of the asset.
            version_number: The number of the version, from 1.

        Returns:
            The version.

        Raises:
            NotFound: There is no such asset, or no such version of it.
            Forbidden: The key lacks `asset:read`, or may not see the asset.

        Example:
            ```python
            version = user.fetch_asset_version(1234, 2)
            ```

        Requires `asset:read`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Assets_GetAssetVersion)
        """
        asset_id = identifier("asset_id", asset_id)
        wire = self._client.send(raw.assets.get_asset_version(asset_id, version_number))
        return read_version(wire, self._client, self, asset_id, version_number)

    def rollback_asset(self, asset_id: int, version_number: int) -> AssetVersion:
        """Make an earlier version of an asset the present one, by a new version with the same content.

        Args:
            asset_id: The id of the asset.
            version_number: The number of the earlier version, from 1.

        Returns:
            The new version.

        Raises:
            ValueError: The number of the version is below 1.
            NotFound: There is no such asset, or no such version of it.
            Forbidden: The key lacks `asset:write`, or may not change the asset.

        Example:
            ```python
            print(user.rollback_asset(1234, 1).version_number)
            ```

        Requires `asset:read` and `asset:write`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Assets_RollbackAssetVersion)
        """
        asset_id = identifier("asset_id", asset_id)
        path = f"assets/{asset_id}/versions/{whole('version_number', version_number, 1)}"
        wire = self._client.send(raw.assets.rollback_asset_version(asset_id, {"assetVersion": path}))
        return read_version(wire, self._client, self, asset_id)

    def archive_asset(self, asset_id: int) -> Asset:
        """Take an asset out of use: it vanishes from the website, and experiences do not load it any more.

        Args:
            asset_id: The id of the asset.

        Returns:
            The asset as it is now.

        Raises:
            NotFound: There is no such asset.
            Forbidden: The key lacks `asset:write`, or may not change the asset.

        Example:
            ```python
            print(user.archive_asset(1234).is_archived)
            ```

        Requires `asset:read` and `asset:write`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Assets_ArchiveAsset)
        """
        asset_id = identifier("asset_id", asset_id)
        wire = self._client.send(raw.assets.archive_asset(asset_id))
        return read_asset(wire, self._client, self, asset_id)

    def restore_asset(self, asset_id: int) -> Asset:
        """Take an archived asset back into use.

        Args:
            asset_id: The id of the asset.

        Returns:
            The asset as it is now.

        Raises:
            NotFound: There is no such asset.
            Forbidden: The key lacks `asset:write`, or may not change the asset.

        Example:
            ```python
            print(user.restore_asset(1234).is_archived)
            ```

        Requires `asset:read` and `asset:write`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Assets_RestoreAsset)
        """
        asset_id = identifier("asset_id", asset_id)
        wire = self._client.send(raw.assets.restore_asset(asset_id))
        return read_asset(wire, self._client, self, asset_id)

    def fetch_asset_delivery_location(
        self, asset_id: int, version_number: int | None = None, expected_asset_type: AssetType | str | None = None
    ) -> AssetDeliveryLocation:
        """Fetch where the content of an asset can be downloaded for a short while.

        Args:
            asset_id: The id of the asset.
            version_number: The number of the version, from 1; None for the present one.
            expected_asset_type: The type that the asset has to have; None for any.

        Returns:
            The location, which can download the content.

        Raises:
            ValueError: The expected type is `Unknown`.
            NotFound: There is no such asset, or no such version of it.
            Forbidden: The key lacks `legacy-asset:manage`, or may not download the asset.
            UnreadableResponse: The service names no location.

        Example:
            ```python
            content = user.fetch_asset_delivery_location(1234).download().getvalue()
            ```

        Requires `legacy-asset:manage`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#get_asset_delivery_api_v1_assetId__assetId_)
        """
        expected = expected_asset_type
        kind = None if expected is None else asset_type_text("expected_asset_type", expected)
        request = location_request(asset_id, version_number, kind)
        return read_location(self._client.send(request), self._client, request.endpoint)
