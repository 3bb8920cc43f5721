"""What products and passes have in common: texts, price and icon, and how a form changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from rblxopencloud.testing._json import Json, as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.services.uploads import image

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

REGIONAL = "RegionalPricing"
HIGHEST = 1_000_000_000
FIRST_ID = 1_000_000


@attrs.frozen
class Shop:
    """How one kind of goods is kept and spelt.

    Attributes:
        kind: The kind of its documents; the key is the experience and the id.
        id: The field with its id.
        icon: The field with the id of its icon.
        bad_price: The code of the error for a price that cannot be.
        bad_pricing: The code of the error for regional prices without a price.
    """

    kind: str
    id: str
    icon: str
    bad_price: str
    bad_pricing: str

    def find(self, call: Call, world: World, universe: int, parameter: str) -> Document:
        """The goods that the path of a call names.

        Raises:
            Refusal: 404 where there are none.
        """
        return world.need(self.kind, universe, int(str(call.path[parameter])), what=self.kind.replace("-", " "))

    def create(self, call: Call, world: World, universe: int, start: Document) -> Document:
        """Make goods from the form of a call.

        Args:
            call: The call.
            world: Where they are kept.
            universe: The experience they belong to.
            start: What only this kind of goods has.

        Raises:
            Refusal: 400 for a value that cannot be.
        """
        number = FIRST_ID + world.store.next_number(self.kind)
        goods: Document = {
            self.id: number,
            "name": "",
            "description": "",
            "isForSale": False,
            "isManagedPricingEnabled": False,
            "priceInformation": None,
            "createdTimestamp": world.timestamp(),
            **start,
        }
        return self.update(call, world, universe, goods)

    def update(self, call: Call, world: World, universe: int, goods: Document) -> Document:
        """Change goods as the form of a call says, and keep them.

        Raises:
            Refusal: 400 for a value that cannot be.
        """
        sent = as_object(call.body)
        changed = {**goods, **{name: sent[name] for name in ("name", "description") if sent.get(name) is not None}}
        if not changed["name"]:
            raise Refusal(400, "The name is empty.", code="BadRequest")
        changed |= self._sale(sent, changed)
        if image(call, "imageFile", "file", code="BadRequest") is not None:
            changed[self.icon] = world.store.next_number("image") + FIRST_ID
        changed["updatedTimestamp"] = world.timestamp()
        world.store.put(changed, self.kind, universe, changed[self.id])
        return changed

    def _sale(self, sent: Json, goods: Document) -> dict[str, Any]:
        known = as_object(goods["priceInformation"])
        price = sent.get("price", known.get("defaultPriceInRobux"))
        for_sale = sent.get("isForSale", goods["isForSale"] if "price" not in sent else True)
        regional = sent.get("isRegionalPricingEnabled", REGIONAL in known.get("enabledFeatures", ()))
        managed = sent.get("isManagedPricingEnabled", goods["isManagedPricingEnabled"])
        self._check_sale(sent, price, for_sale, regional)
        information = {"defaultPriceInRobux": price, "enabledFeatures": [REGIONAL] if regional else []}
        return {
            "isForSale": for_sale,
            "isManagedPricingEnabled": managed,
            "priceInformation": None if price is None else information,
        }

    def _check_sale(self, sent: Json, price: int | None, for_sale: bool, regional: bool) -> None:
        if {"isRegionalPricingEnabled", "isManagedPricingEnabled"} <= sent.keys():
            raise Refusal(400, "Send one of isRegionalPricingEnabled and isManagedPricingEnabled.", code="BadRequest")
        if price is not None and not 0 <= price <= HIGHEST:
            raise Refusal(400, f"The price must be from 0 to {HIGHEST}; it is {price}.", code=self.bad_price)
        if for_sale and price is None:
            raise Refusal(400, "What is for sale needs a price.", code=self.bad_price)
        if regional and price is None:
            raise Refusal(400, "Regional prices need a price.", code=self.bad_pricing)
