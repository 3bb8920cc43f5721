"""Game passes of an experience.

https://create.roblox.com/docs/cloud/reference/features/game-passes
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.shop import Shop
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call, Reply
    from rblxopencloud.testing.world import World

PAGE = 50
_SHOP = Shop("game-pass", "gamePassId", "iconAssetId", "PricingConfigError", "InvalidRegionalPricing")

handlers = Handlers()


@handlers.answers("GamePasses_ListGamePassConfigsByUniverse")
def list_all(call: Call, world: World) -> object:
    """All passes of an experience."""
    passes = (found for _, found in world.store.list(_SHOP.kind, universe_id(call, world)))
    return {"nextPageToken": None, **paged(call, passes, size=PAGE, largest=PAGE)}


@handlers.answers("GamePasses_GetGamePassConfig")
def get(call: Call, world: World) -> object:
    """A pass."""
    return _SHOP.find(call, world, universe_id(call, world), "gamePassId")


@handlers.answers("GamePasses_CreateGamePass")
def create(call: Call, world: World) -> object:
    """Make a pass."""
    return _SHOP.create(call, world, universe_id(call, world), {"iconAssetId": 0})


@handlers.answers("GamePasses_UpdateGamePass")
def update(call: Call, world: World) -> Reply:
    """Change what is sent of a pass."""
    universe = universe_id(call, world)
    _SHOP.update(call, world, universe, _SHOP.find(call, world, universe, "gamePassId"))
    return nothing(204)
