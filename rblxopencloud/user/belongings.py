"""What a user owns, and how much they may upload."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw

from .._checks import limit as checked_limit
from .._inventory import inventory_filter
from ..creator import Creator
from ..inventory import AnyInventoryItem, read_item
from ..quotas import AssetQuota, quota_filter, read_quota

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..enums.creator import AssetType
    from ..enums.users import AssetQuotaType, InventoryAssetType


class Belongings(Creator):
    """The inventory and the quotas of a user."""

    def list_inventory(
        self,
        limit: int | None = None,
        only_collectibles: bool = False,
        assets: list[InventoryAssetType] | list[int] | bool | None = None,
        badges: list[int] | bool = False,
        game_passes: list[int] | bool = False,
        private_servers: list[int] | bool = False,
    ) -> Iterator[AnyInventoryItem]:
        """Go through what the user owns: all of it, or what is asked for.

        Either kinds can be asked for (True, or types of assets) or ids, not both. An empty list asks for nothing.

        Args:
            limit: How many to yield at most; None for all.
            only_collectibles: Of assets, only collectibles. Assets are then asked for, unless `assets` says which.
            assets: Types of assets, or ids of assets, or True for all assets.
            badges: Ids of badges, or True for all badges.
            game_passes: Ids of game passes, or True for all game passes.
            private_servers: Ids of private servers, or True for all private servers.

        Yields:
            Each item. One of a kind that this version does not know is a plain `InventoryItem`.

        Raises:
            ValueError: Kinds and ids are mixed, or the limit is negative.
            Forbidden: The inventory is not open to everybody, and the credential is not the user's own.

        Example:
            ```python
            for item in user.list_inventory(assets=[InventoryAssetType.Hat], badges=True):
                print(item.id, item.added_at)
            ```

        Requires `user.inventory-item:read`, unless the inventory is open to everybody.
        [Inventories](https://create.roblox.com/docs/cloud/reference/features/inventories#Cloud_ListInventoryItems)
        """
        checked_limit(limit)
        wanted = inventory_filter(only_collectibles, assets, badges, game_passes, private_servers)
        if wanted == "":
            return
        request = raw.inventories.list_inventory_items(self.id, filter=wanted)
        for wire in self._client.paginate(request, limit):
            yield read_item(wire)

    def list_asset_quotas(
        self,
        limit: int | None = None,
        quota_type: AssetQuotaType | None = None,
        asset_type: AssetType | None = None,
    ) -> Iterator[AssetQuota]:
        """Go through the quotas on what the user uploads or distributes.

        Args:
            limit: How many to yield at most; None for all.
            quota_type: Only quotas on this; None for all.
            asset_type: Only quotas on assets of this type; None for all.

        Yields:
            Each quota.

        Raises:
            ValueError: The limit is negative, or `Unknown` is asked for.
            Forbidden: The key lacks `asset:read` for this user.

        Example:
            ```python
            for quota in user.list_asset_quotas(asset_type=AssetType.Audio):
                print(quota.remaining, "of", quota.capacity, "until", quota.resets_at)
            ```

        Requires `asset:read`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Cloud_ListAssetQuotas)
        """
        request = raw.assets.list_asset_quotas(self.id, filter=quota_filter(quota_type, asset_type))
        for wire in self._client.paginate(request, limit):
            yield read_quota(wire)
