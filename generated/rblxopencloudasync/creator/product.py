# Generated from rblxopencloud/creator/product.py by codegen/asyncify. Do not edit.
"""Products of the Creator Store: what an asset costs there, and whether it can be had."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import attrs

import rblxopencloudraw as raw
from rblxopencloud._assets import READ_MASK, asset_type_text
from rblxopencloud._checks import identifier
from rblxopencloud._values import hash_of, number, resource_id
from rblxopencloud.enums.creator import AssetType, ProductRestriction
from rblxopencloud.money import Money, read_money

from .asset import Asset, read_asset
from .base import owner_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloud._values import Wire
    from rblxopencloudraw import types as t

    from ..client import Client
    from ..group import Group
    from ..user import User

_ID = "AssetId"


@attrs.define
class CreatorStoreProduct:
    """An asset as a product of the Creator Store.

    Attributes:
        asset_id: The id of the asset.
        asset_type: The type of the asset; `Unknown` for one that this version does not know.
        creator: The user or group that sells it; None where the service does not say.
        purchasable: Whether it can be bought. None, like all below, where the service does not say.
        published: Whether its creator offers it. That is not enough to be purchasable.
        restrictions: What keeps it from being bought. `raw["restrictions"]` holds the texts of unknown ones.
        base_price: The price that its creator asks.
        purchase_price: The price for the caller, which may differ by country.
        raw: What the service said, with what this version of the SDK does not know.

    [Creator Store products](https://create.roblox.com/docs/cloud/reference/features/creator-store)
    """

    asset_id: int
    asset_type: AssetType
    creator: User | Group | None
    purchasable: bool | None
    published: bool | None
    restrictions: list[ProductRestriction] | None
    base_price: Money | None
    purchase_price: Money | None
    raw: Mapping[str, Any] = attrs.field(repr=False, eq=False)
    _client: Client = attrs.field(repr=False, eq=False)

    __hash__ = hash_of("asset_id", "asset_type")

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.CreatorStoreProduct asset_id={self.asset_id!r} asset_type={self.asset_type}>"

    async def fetch_asset(self) -> Asset:
        """Fetch what is known about the asset that is sold.

        Returns:
            The asset.

        Raises:
            NotFound: There is no such asset.
            Forbidden: The key lacks `asset:read`, or may not see the asset.

        Example:
            ```python
            asset = await (await api_key.fetch_creator_store_product(AssetType.Model, 1234)).fetch_asset()
            print(asset.name)
            ```

        Requires `asset:read`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Assets_GetAsset)
        """
        wire = await self._client.send(raw.assets.get_asset(self.asset_id, read_mask=READ_MASK))
        return read_asset(wire, self._client, self.creator, self.asset_id)

    async def update(self, *, base_price: Money | None = None, published: bool | None = None) -> CreatorStoreProduct:
        """Change the price, or whether the asset is offered. What is not passed, or None, stays as it is.

        Args:
            base_price: The new price in USD, 0 for nothing; one that Roblox allows for the type of the asset.
            published: Whether the asset is offered.

        Returns:
            The product as it is now, as a new object.

        Raises:
            ValueError: There is nothing to change, or the price is not in USD. Nothing was sent.
            HttpException: Roblox does not allow the price.
            Forbidden: The key lacks `creator-store-product:write` for this asset.

        Example:
            ```python
            product = await user.fetch_creator_store_product(AssetType.Plugin, 1234)
            print((await product.update(base_price=Money("USD", 4.99), published=True)).purchasable)
            ```

        Requires `creator-store-product:write`.
        [Creator Store products](https://create.roblox.com/docs/cloud/reference/features/creator-store#Cloud_UpdateCreatorStoreProduct)
        """
        changes = product_fields(base_price, published)
        if not changes:
            raise ValueError("There is nothing to update. Pass base_price or published.")
        path = self.raw.get("path") or product_id_of(asset_type_text("asset_type", self.asset_type), self.asset_id)
        name, body = str(path).rpartition("/")[2], cast("t.CreatorStoreProduct", changes)
        request = raw.creator_store.update_creator_store_product(name, body, update_mask=",".join(changes))
        return read_product({**self.raw, **await self._client.send(request)}, self._client, self.creator)


def product_fields(base_price: Money | None, published: bool | None) -> dict[str, Any]:
    """What is sent of a product: what is not None.

    Raises:
        TypeError: The price is not an amount of money.
        ValueError: It is not in USD, negative, or has too many decimal places.
    """
    fields: dict[str, Any] = {} if published is None else {"published": published}
    if base_price is None:
        return fields
    if not isinstance(base_price, Money):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"base_price must be Money, such as Money('USD', 4.99), not {type(base_price).__name__}.")
    if base_price.currency != "USD" or base_price.amount < 0:
        raise ValueError(f"base_price must be an amount of USD, 0 for nothing; it is {base_price}.")
    return {"basePrice": {"currencyCode": "USD", "quantity": base_price.to_scientific_notation()}, **fields}


def product_id_of(asset_type: str, asset_id: int) -> str:
    """What the store calls the product that an asset is."""
    return f"CreatorMarketplaceAsset-{asset_type}-{identifier('product_id', asset_id)}"


def read_product(wire: Wire, client: Client, creator: object = None) -> CreatorStoreProduct:
    """A product as the service describes it.

    Args:
        wire: The description.
        client: The client that the objects call through.
        creator: Who was asked for it; the product gets this very object where it is the seller.
    """
    field = next((name for name, value in wire.items() if name.endswith(_ID) and value is not None), "")
    texts: list[str] | None = wire.get("restrictions")
    found = [ProductRestriction.from_wire(text) for text in texts or []]
    seller = {"userId": _seller(wire, "user"), "groupId": _seller(wire, "group")}
    return CreatorStoreProduct(
        number(wire.get(field)) or 0,
        AssetType.from_wire(field.removesuffix(_ID)) or AssetType.Unknown,
        owner_of(seller, client, creator),
        wire.get("purchasable"),
        wire.get("published"),
        None if texts is None else [restriction or ProductRestriction.Unknown for restriction in found],
        read_money(wire.get("basePrice")),
        read_money(wire.get("purchasePrice")),
        wire,
        client,
    )


def _seller(wire: Wire, kind: str) -> int | None:
    seller = wire.get(f"{kind}Seller")
    return resource_id(seller, f"{kind}s") or number(seller)
