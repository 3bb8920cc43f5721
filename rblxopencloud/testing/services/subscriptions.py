"""Subscriptions of users. Nobody can subscribe over Open Cloud, so they are put in with `LocalOpenCloud.subscribe`.

They renew and end as time passes.
https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetSubscription
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from rblxopencloud.testing.clock import rfc3339
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.universes import number, universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

_BASIC = ("path", "active", "willRenew", "user")

handlers = Handlers()


def subscribe(world: World, universe: int, product: str, user: int, days: float, will_renew: bool) -> None:
    """Have a user subscribe to a product now.

    Args:
        world: Where it is kept.
        universe: The experience.
        product: The id of the product.
        user: The user.
        days: How long a period lasts.
        will_renew: Whether another one follows.
    """
    subscription: Document = {"start": world.timestamp(), "days": days, "will_renew": will_renew}
    world.store.put(subscription, "subscription", universe, product, user)


@handlers.answers("Cloud_GetSubscription")
def get(call: Call, world: World) -> object:
    """A subscription."""
    universe, product = universe_id(call, world), str(call.path["subscription_product_id"])
    user = number(call.path["subscription_id"])
    if user < 0:
        raise Refusal(400, "The id of a subscription is that of its user, a whole number.")
    kept = world.need("subscription", universe, product, user, what="subscription to product")
    shown = _shown(kept, world)
    shown["path"] = f"universes/{universe}/subscription-products/{product}/subscriptions/{user}"
    shown["user"] = f"users/{user}"
    return shown if call.query.get("view") == "FULL" else {name: shown[name] for name in _BASIC}


def _shown(kept: Document, world: World) -> Document:
    start, period = datetime.fromisoformat(kept["start"]), timedelta(days=kept["days"])
    passed = (world.now - start) // period
    billed = start + period * (passed if kept["will_renew"] else 0)
    end = billed + period
    active = world.now < end
    shown: Document = {
        "active": active,
        "willRenew": kept["will_renew"],
        "createTime": rfc3339(start),
        "updateTime": rfc3339(billed if active else end),
        "lastBillingTime": rfc3339(billed),
        "paymentProvider": "STRIPE",
        "purchasePlatform": "DESKTOP",
    }
    if kept["will_renew"]:
        return {**shown, "state": "SUBSCRIBED_WILL_RENEW", "nextRenewTime": rfc3339(end)}
    shown["expireTime"] = rfc3339(end)
    if active:
        return {**shown, "state": "SUBSCRIBED_WILL_NOT_RENEW"}
    return {**shown, "state": "EXPIRED", "expirationDetails": {"reason": "SUBSCRIBER_CANCELLED"}}
