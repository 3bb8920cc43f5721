"""Offering assets on the Creator Store."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import rblxopencloudraw as raw

from .._assets import store_type_text
from .._checks import identifier
from .base import Owner
from .product import CreatorStoreProduct, product_fields, read_product

if TYPE_CHECKING:
    from rblxopencloudraw import types as t

    from ..enums.creator import AssetType
    from ..money import Money


class Selling(Owner):
    """Assets as products."""

    def create_creator_store_product(
        self, asset_type: AssetType | str, asset_id: int, base_price: Money, *, published: bool = False
    ) -> CreatorStoreProduct:
        """Put an asset on the Creator Store for the first time. One that was there before is changed by `update`.

        Args:
            asset_type: The type of the asset: `Model`, `Plugin`, `Audio`, `Decal`, `MeshPart`, `Video` or `FontFamily`.
            asset_id: The id of the asset. It can never be changed.
            base_price: The price in USD, 0 for nothing; one that Roblox allows for the type of the asset.
            published: Whether the asset is offered at once.

        Returns:
            The product.

        Raises:
            ValueError: The type is `Unknown`, or the price not in USD. Nothing was sent.
            HttpException: The asset was on the store before, or Roblox does not allow the price.
            Forbidden: The key lacks `creator-store-product:write` for this asset.

        Example:
            ```python
            price = Money("USD", 4.99)
            product = user.create_creator_store_product(AssetType.Plugin, 1234, price, published=True)
            ```

        Requires `creator-store-product:write`.
        [Creator Store products](https://create.roblox.com/docs/cloud/reference/features/creator-store#Cloud_CreateCreatorStoreProduct)
        """
        kind = store_type_text("asset_type", asset_type)
        sold = {f"{kind[:1].lower()}{kind[1:]}AssetId": str(identifier("asset_id", asset_id))}
        body = cast("t.CreatorStoreProduct", {**sold, **product_fields(base_price, published)})
        wire = self._client.send(raw.creator_store.create_creator_store_product(body))
        return read_product({**sold, **wire}, self._client, self)
