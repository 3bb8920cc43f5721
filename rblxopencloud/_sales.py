"""What a product or a pass costs, as it is sent: the price, and whether it is for sale. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from ._checks import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

Price: TypeAlias = "int | Literal[False] | None"

_REGIONAL = "RegionalPricing"


class Sale(NamedTuple):
    """Whether something is for sale, and its price in Robux; None for what is not sent."""

    for_sale: bool | None
    price: int | None


def new_sale(price: Price) -> Sale:
    """The sale of something new: not for sale without a price.

    Raises:
        TypeError: The price is not a number.
        ValueError: It is True, negative or not whole.
    """
    return Sale(False, None) if price is None else changed_sale(price)


def changed_sale(price: Price) -> Sale:
    """How a sale changes: None leaves it, False ends it, a price starts or continues it.

    Raises:
        TypeError: The price is not a number.
        ValueError: It is True, negative or not whole.
    """
    if price is None:
        return Sale(None, None)
    if price is False:
        return Sale(False, None)
    if price is True:
        raise ValueError("price_in_robux is True: pass the price in Robux, or False to take it off sale.")
    return Sale(True, whole("price_in_robux", price, 0))


def new_pricing(regional: bool, managed: bool | None) -> bool | None:
    """Whether prices of something new are regional, None where that is not sent.

    Raises:
        ValueError: Both ways of pricing are asked for.
    """
    return regional if managed is None else changed_pricing(regional or None, managed)


def changed_pricing(regional: bool | None, managed: bool | None) -> bool | None:
    """Whether prices become regional, None where that is not sent.

    Raises:
        ValueError: Both ways of pricing are passed, which the service does not take.
    """
    if regional is not None and managed is not None:
        raise ValueError("Pass either regional_pricing_enabled or managed_pricing_enabled, not both.")
    return regional


class Offer(NamedTuple):
    """What the service says about the price of something.

    Attributes:
        price: The price in Robux; None where there is none.
        regional: Whether prices differ between regions.
    """

    price: int | None
    regional: bool


def offer(wire: Mapping[str, Any]) -> Offer:
    """The price of a product or a pass as the service describes it."""
    information: Mapping[str, Any] = wire.get("priceInformation") or {}
    return Offer(information.get("defaultPriceInRobux"), _REGIONAL in (information.get("enabledFeatures") or ()))
