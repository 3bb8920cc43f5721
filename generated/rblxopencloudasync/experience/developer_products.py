# Generated from rblxopencloud/experience/developer_products.py by codegen/asyncify. Do not edit.
"""Developer products of an experience: what players can buy again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

import rblxopencloudraw as raw
from rblxopencloud._checks import identifier
from rblxopencloud._sales import changed_pricing, changed_sale, new_pricing, new_sale, offer
from rblxopencloud._values import hash_of, integer, timestamp

from .icons import read_icon
from .part import Part

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from rblxopencloud._icon_files import IconFile
    from rblxopencloud._sales import Price
    from rblxopencloud._values import Wire

    from . import Experience


@attrs.define
class DeveloperProduct:
    """A developer product.

    Attributes:
        id: The id of the product.
        experience: The experience it belongs to.
        name: The name.
        description: The description.
        icon_asset_id: The id of the image that is its icon; None where it has none.
        is_for_sale: Whether it can be bought.
        store_page_enabled: Whether it can be bought on the page of the experience; None where the answer did not tell.
        regional_pricing_enabled: Whether its price differs between regions.
        price_in_robux: The price in Robux; None where there is none.
        created_at: When it was made.
        updated_at: When it was last changed.
        managed_pricing_enabled: Whether Roblox manages the price; None where the answer did not tell.

    [Developer products](https://create.roblox.com/docs/cloud/reference/features/developer-products)
    """

    id: int
    experience: Experience
    name: str
    description: str
    icon_asset_id: int | None
    is_for_sale: bool
    store_page_enabled: bool | None
    regional_pricing_enabled: bool
    price_in_robux: int | None
    created_at: datetime | None
    updated_at: datetime | None
    managed_pricing_enabled: bool | None = None

    __hash__ = hash_of("id")

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.DeveloperProduct id={self.id!r} name={self.name!r}>"


class DeveloperProducts(Part):
    """Developer products."""

    async def list_developer_products(self, limit: int | None = None) -> AsyncIterator[DeveloperProduct]:
        """Go through the developer products of the experience.

        Args:
            limit: How many to yield at most; None for all.

        Yields:
            Each product.

        Raises:
            ValueError: The limit is negative.
            Forbidden: The key lacks `developer-product:read` for this experience.

        Example:
            ```python
            async for product in experience.list_developer_products():
                print(product.name, product.price_in_robux)
            ```

        Requires `developer-product:read`.
        [Developer products](https://create.roblox.com/docs/cloud/reference/features/developer-products)
        """
        async for wire in self._client.paginate(raw.developer_products.list_developer_products(self.id), limit):
            yield _read(wire, 0, self._home())

    async def fetch_developer_product(self, product_id: int) -> DeveloperProduct:
        """Fetch a developer product.

        Args:
            product_id: The id of the product.

        Returns:
            The product.

        Raises:
            NotFound: There is no such product in the experience.
            Forbidden: The key lacks `developer-product:read` for this experience.

        Example:
            ```python
            product = await experience.fetch_developer_product(1234567)
            print(product.is_for_sale, product.price_in_robux)
            ```

        Requires `developer-product:read`.
        [Developer products](https://create.roblox.com/docs/cloud/reference/features/developer-products)
        """
        product_id = identifier("product_id", product_id)
        wire = await self._client.send(raw.developer_products.get_developer_product(self.id, product_id))
        return _read(wire, product_id, self._home())

    async def create_developer_product(
        self,
        name: str,
        description: str | None = None,
        price_in_robux: Price = None,
        regional_pricing_enabled: bool = False,
        icon_file: IconFile | None = None,
        *,
        managed_pricing_enabled: bool | None = None,
    ) -> DeveloperProduct:
        """Make a developer product. It cannot be deleted again.

        Args:
            name: The name, which no other product of the experience has.
            description: The description.
            price_in_robux: The price in Robux; None leaves it off sale.
            regional_pricing_enabled: Whether its price differs between regions, for which it needs a price.
            icon_file: The icon: the bytes of an image, its path, or a file opened with "rb".
            managed_pricing_enabled: Whether Roblox manages the price; it replaces `regional_pricing_enabled`.

        Returns:
            The product.

        Raises:
            ValueError: The price is True or negative, both kinds of pricing are passed, or the icon is empty.
            HttpException: The name is taken, or the service does not accept a value (400).
            Forbidden: The key lacks `developer-product:write` for this experience.

        Example:
            ```python
            product = await experience.create_developer_product("100 coins", price_in_robux=25, icon_file="coins.png")
            print(product.id)
            ```

        Requires `developer-product:write`.
        [Developer products](https://create.roblox.com/docs/cloud/reference/features/developer-products)
        """
        sale = new_sale(price_in_robux)
        regional = new_pricing(regional_pricing_enabled, managed_pricing_enabled)
        icon = None if icon_file is None else await read_icon(icon_file)
        request = raw.developer_products.create_developer_product(
            self.id,
            name=name,
            description=description,
            image_file=icon,
            is_for_sale=sale.for_sale,
            is_managed_pricing_enabled=managed_pricing_enabled,
            is_regional_pricing_enabled=regional,
            price=sale.price,
        )
        return _read(await self._client.send(request), 0, self._home())

    async def update_developer_product(
        self,
        product_id: int,
        name: str | None = None,
        description: str | None = None,
        price_in_robux: Price = None,
        regional_pricing_enabled: bool | None = None,
        store_page_enabled: bool | None = None,
        icon_file: IconFile | None = None,
        *,
        managed_pricing_enabled: bool | None = None,
    ) -> None:
        """Change a developer product. What is not passed, or None, stays as it is; with nothing else nothing is sent.

        Args:
            product_id: The id of the product.
            name: The new name, which no other product of the experience has.
            description: The new description; "" for none.
            price_in_robux: The new price in Robux, for which it is put on sale. False takes it off sale.
            regional_pricing_enabled: Whether its price differs between regions, for which it needs a price.
            store_page_enabled: Whether it can be bought on the page of the experience.
            icon_file: The new icon: the bytes of an image, its path, or a file opened with "rb".
            managed_pricing_enabled: Whether Roblox manages the price; it replaces `regional_pricing_enabled`.

        Raises:
            ValueError: The price is True or negative, both kinds of pricing are passed, or the icon is empty.
            NotFound: There is no such product in the experience.
            HttpException: The name is taken, or the service does not accept a value (400).
            Forbidden: The key lacks `developer-product:write` for this experience.

        Example:
            ```python
            await experience.update_developer_product(1234567, name="200 coins", price_in_robux=50)
            ```

        Requires `developer-product:write`.
        [Developer products](https://create.roblox.com/docs/cloud/reference/features/developer-products)
        """
        sale = changed_sale(price_in_robux)
        regional = changed_pricing(regional_pricing_enabled, managed_pricing_enabled)
        icon = None if icon_file is None else await read_icon(icon_file)
        request = raw.developer_products.update_developer_product(
            self.id,
            identifier("product_id", product_id),
            description=description,
            image_file=icon,
            is_for_sale=sale.for_sale,
            is_managed_pricing_enabled=managed_pricing_enabled,
            is_regional_pricing_enabled=regional,
            name=name,
            price=sale.price,
            store_page_enabled=store_page_enabled,
        )
        if request.parts:
            await self._client.send(request)


def _read(wire: Wire, id: int, experience: Experience) -> DeveloperProduct:
    price, regional = offer(wire)
    return DeveloperProduct(
        integer(wire.get("productId")) or id,
        experience,
        wire.get("name") or "",
        wire.get("description") or "",
        integer(wire.get("iconImageAssetId")),
        wire.get("isForSale") is True,
        wire.get("storePageEnabled"),
        regional,
        price,
        timestamp(wire.get("createdTimestamp")),
        timestamp(wire.get("updatedTimestamp")),
        wire.get("isManagedPricingEnabled"),
    )
