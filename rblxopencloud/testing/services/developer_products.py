"""Developer products of an experience.

https://create.roblox.com/docs/cloud/reference/features/developer-products
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.shop import Shop
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call, Reply
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

PAGE = 50
_SHOP = Shop("developer-product", "productId", "iconImageAssetId", "InvalidPriceInRobux", "InvalidRegionalPricing")

handlers = Handlers()


@handlers.answers("DeveloperProducts_ListDeveloperProductConfigsByUniverseV2")
def list_all(call: Call, world: World) -> object:
    """All products of an experience."""
    products = (product for _, product in world.store.list(_SHOP.kind, universe_id(call, world)))
    return {"nextPageToken": None, **paged(call, products, size=PAGE, largest=PAGE)}


@handlers.answers("DeveloperProducts_GetDeveloperProductConfigV2")
def get(call: Call, world: World) -> object:
    """A product."""
    return _SHOP.find(call, world, universe_id(call, world), "productId")


@handlers.answers("DeveloperProducts_CreateDeveloperProductV2")
def create(call: Call, world: World) -> object:
    """Make a product."""
    universe = universe_id(call, world)
    _check_name(call, universe, world, 0)
    product: Document = {
        "universeId": universe,
        "iconImageAssetId": None,
        "isImmutable": False,
        "storePageEnabled": False,
    }
    return _SHOP.create(call, world, universe, product)


@handlers.answers("DeveloperProducts_UpdateDeveloperProductV2")
def update(call: Call, world: World) -> Reply:
    """Change what is sent of a product."""
    universe = universe_id(call, world)
    product = _SHOP.find(call, world, universe, "productId")
    _check_name(call, universe, world, product["productId"])
    sent = as_object(call.body)
    if sent.get("storePageEnabled") is not None:
        product["storePageEnabled"] = sent["storePageEnabled"]
    _SHOP.update(call, world, universe, product)
    return nothing(204)


def _check_name(call: Call, universe: int, world: World, own: int) -> None:
    name = as_object(call.body).get("name")
    for _, product in world.store.list(_SHOP.kind, universe):
        if product["name"] == name and product["productId"] != own:
            raise Refusal(400, f"Another product is called {name!r}.", code="DuplicateProductName")
