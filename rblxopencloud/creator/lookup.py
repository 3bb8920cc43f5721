"""Looking assets up by their ids: what creators and API keys have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw

from .._assets import READ_MASK, asset_type_text
from .._checks import identifier
from .asset import Asset, read_asset
from .product import CreatorStoreProduct, product_id_of, read_product
from .toolbox import ToolboxAsset, read_toolbox_asset

if TYPE_CHECKING:
    from ..client import Client
    from ..enums.creator import AssetType


class Lookup:
    """Something that calls through a client."""

    _client: Client

    def fetch_asset(self, asset_id: int) -> Asset:
        """Fetch what is known about an asset.

        Args:
            asset_id: The id of the asset.

        Returns:
            The asset, with all attributes that it has values for.

        Raises:
            NotFound: There is no such asset.
            Forbidden: The key lacks `asset:read`, or may not see the asset.

        Example:
            ```python
            asset = ApiKey("your-api-key").fetch_asset(1234)
            print(asset.name, asset.type)
            ```

        Requires `asset:read`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Assets_GetAsset)
        """
        asset_id = identifier("asset_id", asset_id)
        wire = self._client.send(raw.assets.get_asset(asset_id, read_mask=READ_MASK))
        return read_asset(wire, self._client, self, asset_id)

    def fetch_creator_store_product(self, asset_type: AssetType | str, product_id: int) -> CreatorStoreProduct:
        """Fetch what an asset costs on the Creator Store. Where its type is not known, fetch the asset first.

        Args:
            asset_type: The type of the asset, or its text for a type that this version does not know.
            product_id: The id of the asset.

        Returns:
            The product.

        Raises:
            ValueError: The type is `Unknown`.
            NotFound: There is no such product.

        Example:
            ```python
            product = ApiKey("your-api-key").fetch_creator_store_product(AssetType.Model, 1234)
            print(product.purchase_price, product.purchasable)
            ```

        Requires `creator-store-product:read`.
        [Creator Store products](https://create.roblox.com/docs/cloud/reference/features/creator-store#Cloud_GetCreatorStoreProduct)
        """
        name = product_id_of(asset_type_text("asset_type", asset_type), product_id)
        return read_product(self._client.send(raw.creator_store.get_creator_store_product(name)), self._client, self)

    def fetch_toolbox_asset(self, asset_id: int) -> ToolboxAsset:
        """Fetch what the Creator Store shows of an asset.

        Args:
            asset_id: The id of the asset.

        Returns:
            The asset as the store shows it.

        Raises:
            NotFound: The store has no such asset.

        Example:
            ```python
            shown = ApiKey("your-api-key").fetch_toolbox_asset(1234)
            print(shown.name, shown.up_vote_percentage)
            ```

        Requires `creator-store-product:read`; a client without a credential will do.
        [Creator Store](https://create.roblox.com/docs/cloud/reference/features/creator-store#Toolbox_GetAssetDetails)
        """
        asset_id = identifier("asset_id", asset_id)
        wire = self._client.send(raw.assets.get_creator_store_asset_details(asset_id))
        return read_toolbox_asset(wire, self._client, self, asset_id)
