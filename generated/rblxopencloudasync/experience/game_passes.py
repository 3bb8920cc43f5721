# Generated from rblxopencloud/experience/game_passes.py by codegen/asyncify. Do not edit.
"""Game passes of an experience: what players buy once and keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

import rblxopencloudraw as raw
from rblxopencloud._checks import identifier, none_unless_passed
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
class GamePass:
    """A game pass.

    Attributes:
        id: The id of the pass.
        experience: The experience it belongs to.
        name: The name.
        description: The description.
        icon_asset_id: The id of the image that is its icon; None where it has none.
        is_for_sale: Whether it can be bought.
        regional_pricing_enabled: Whether its price differs between regions.
        price_in_robux: The price in Robux; None where there is none.
        created_at: When it was made.
        updated_at: When it was last changed.
        managed_pricing_enabled: Whether Roblox manages the price; None where the answer did not tell.

    [Game passes](https://create.roblox.com/docs/cloud/reference/features/game-passes)
    """

    id: int
    experience: Experience
    name: str
    description: str
    icon_asset_id: int | None
    is_for_sale: bool
    regional_pricing_enabled: bool
    price_in_robux: int | None
    created_at: datetime | None
    updated_at: datetime | None
    managed_pricing_enabled: bool | None = None

    __hash__ = hash_of("id")

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.GamePass id={self.id!r} name={self.name!r}>"


@none_unless_passed("update_game_pass", "regional_pricing_enabled")
class GamePasses(Part):
    """Game passes."""

    async def list_game_passes(self, limit: int | None = None) -> AsyncIterator[GamePass]:
        """Go through the game passes of the experience.

        Args:
            limit: How many to yield at most; None for all.

        Yields:
            Each pass.

        Raises:
            ValueError: The limit is negative.
            Forbidden: The key lacks `game-pass:read` for this experience.

        Example:
            ```python
            async for game_pass in experience.list_game_passes():
                print(game_pass.name, game_pass.price_in_robux)
            ```

        Requires `game-pass:read`.
        [Game passes](https://create.roblox.com/docs/cloud/reference/features/game-passes)
        """
        async for wire in self._client.paginate(raw.game_passes.list_game_passes(self.id), limit):
            yield _read(wire, 0, self._home())

    async def fetch_game_pass(self, pass_id: int) -> GamePass:
        """Fetch a game pass.

        Args:
            pass_id: The id of the pass.

        Returns:
            The pass.

        Raises:
            NotFound: There is no such pass in the experience.
            Forbidden: The key lacks `game-pass:read` for this experience.

        Example:
            ```python
            game_pass = await experience.fetch_game_pass(7654321)
            print(game_pass.is_for_sale, game_pass.price_in_robux)
            ```

        Requires `game-pass:read`.
        [Game passes](https://create.roblox.com/docs/cloud/reference/features/game-passes)
        """
        pass_id = identifier("pass_id", pass_id)
        wire = await self._client.send(raw.game_passes.get_game_pass(self.id, pass_id))
        return _read(wire, pass_id, self._home())

    async def create_game_pass(
        self,
        name: str,
        description: str | None = None,
        price_in_robux: Price = None,
        regional_pricing_enabled: bool = False,
        icon_file: IconFile | None = None,
        *,
        managed_pricing_enabled: bool | None = None,
    ) -> GamePass:
        """Make a game pass. It cannot be deleted again.

        Args:
            name: The name.
            description: The description.
            price_in_robux: The price in Robux; None leaves it off sale.
            regional_pricing_enabled: Whether its price differs between regions, for which it needs a price.
            icon_file: The icon: the bytes of an image, its path, or a file opened with "rb".
            managed_pricing_enabled: Whether Roblox manages the price; it replaces `regional_pricing_enabled`.

        Returns:
            The pass.

        Raises:
            ValueError: The price is True or negative, both kinds of pricing are passed, or the icon is empty.
            HttpException: The service does not accept a value (400).
            Forbidden: The key lacks `game-pass:write` for this experience.

        Example:
            ```python
            game_pass = await experience.create_game_pass("VIP", "Opens the lounge.", price_in_robux=200)
            print(game_pass.id)
            ```

        Requires `game-pass:write`.
        [Game passes](https://create.roblox.com/docs/cloud/reference/features/game-passes)
        """
        sale = new_sale(price_in_robux)
        regional = new_pricing(regional_pricing_enabled, managed_pricing_enabled)
        icon = None if icon_file is None else await read_icon(icon_file)
        request = raw.game_passes.create_game_pass(
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

    async def update_game_pass(
        self,
        pass_id: int,
        name: str | None = None,
        description: str | None = None,
        price_in_robux: Price = None,
        regional_pricing_enabled: bool | None = False,
        icon_file: IconFile | None = None,
        *,
        managed_pricing_enabled: bool | None = None,
    ) -> None:
        """Change a game pass. What is not passed, or None, stays as it is; with nothing else nothing is sent.

        Args:
            pass_id: The id of the pass.
            name: The new name.
            description: The new description; "" for none.
            price_in_robux: The new price in Robux, for which it is put on sale. False takes it off sale.
            regional_pricing_enabled: Whether its price differs between regions, for which it needs a price. Only a
                False that is passed turns it off: left out, it stays as it is.
            icon_file: The new icon: the bytes of an image, its path, or a file opened with "rb".
            managed_pricing_enabled: Whether Roblox manages the price; it replaces `regional_pricing_enabled`.

        Raises:
            ValueError: The price is True or negative, both kinds of pricing are passed, or the icon is empty.
            NotFound: There is no such pass in the experience.
            HttpException: The service does not accept a value (400).
            Forbidden: The key lacks `game-pass:write` for this experience.

        Example:
            ```python
            await experience.update_game_pass(7654321, price_in_robux=False)
            ```

        Requires `game-pass:write`.
        [Game passes](https://create.roblox.com/docs/cloud/reference/features/game-passes)
        """
        sale = changed_sale(price_in_robux)
        regional = changed_pricing(regional_pricing_enabled, managed_pricing_enabled)
        icon = None if icon_file is None else await read_icon(icon_file)
        request = raw.game_passes.update_game_pass(
            self.id,
            identifier("pass_id", pass_id),
            description=description,
            image_file=icon,
            is_for_sale=sale.for_sale,
            is_managed_pricing_enabled=managed_pricing_enabled,
            is_regional_pricing_enabled=regional,
            name=name,
            price=sale.price,
        )
        if request.parts:
            await self._client.send(request)


def _read(wire: Wire, id: int, experience: Experience) -> GamePass:
    price, regional = offer(wire)
    return GamePass(
        integer(wire.get("gamePassId")) or id,
        experience,
        wire.get("name") or "",
        wire.get("description") or "",
        integer(wire.get("iconAssetId")),
        wire.get("isForSale") is True,
        regional,
        price,
        timestamp(wire.get("createdTimestamp")),
        timestamp(wire.get("updatedTimestamp")),
        wire.get("isManagedPricingEnabled"),
    )
