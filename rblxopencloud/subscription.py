"""Subscriptions as values, the same class in both packages. They are fetched by `Experience.fetch_subscription`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import attrs

from ._values import hash_of, resource_id, timestamp
from .enums.experience import PaymentProvider, Platform, SubscriptionExpirationReason, SubscriptionState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


@attrs.define
class Subscription:
    """What a user has subscribed to. Times are None where the service does not tell them.

    Attributes:
        user_id: The id of the user, which is also that of the subscription.
        product_id: The id of the product.
        active: Whether the user gets what was subscribed to at present.
        will_renew: Whether it renews at `period_end_at`.
        state: How it stands.
        created_at: When the user subscribed.
        updated_at: When it last changed.
        last_billed_at: When the user last paid.
        period_end_at: When it renews, or ends where it does not renew.
        payment_provider: Who takes the payments.
        purchase_platform: Where it was bought.
        expiration_reason: Why it ended; None where it has not.
        raw: The answer of the service, with the texts of states and providers that this release does not know.

    [Subscriptions](https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetSubscription)
    """

    user_id: int
    product_id: str
    active: bool
    will_renew: bool
    state: SubscriptionState
    created_at: datetime | None
    updated_at: datetime | None
    last_billed_at: datetime | None
    period_end_at: datetime | None
    payment_provider: PaymentProvider
    purchase_platform: Platform
    expiration_reason: SubscriptionExpirationReason | None
    raw: Mapping[str, Any] = attrs.field(factory=dict[str, Any], repr=False)

    __hash__ = hash_of("product_id", "user_id")

    def __repr__(self) -> str:
        return f"<rblxopencloud.Subscription user_id={self.user_id!r} product_id={self.product_id!r}>"

    @classmethod
    def from_wire(cls, wire: Mapping[str, Any], product_id: str, user_id: int) -> Self:
        """A subscription as the service describes it.

        Args:
            wire: The description.
            product_id: The product it was asked for.
            user_id: The user it was asked for.
        """
        details: Mapping[str, Any] = wire.get("expirationDetails") or {}
        owner = resource_id(wire.get("user"), "users")
        return cls(
            user_id if owner is None else owner,
            product_id,
            wire.get("active") is True,
            wire.get("willRenew") is True,
            SubscriptionState.from_wire(wire.get("state")) or SubscriptionState.Unknown,
            timestamp(wire.get("createTime")),
            timestamp(wire.get("updateTime")),
            timestamp(wire.get("lastBillingTime")),
            timestamp(wire.get("nextRenewTime") or wire.get("expireTime")),
            PaymentProvider.from_wire(wire.get("paymentProvider")) or PaymentProvider.Unknown,
            Platform.from_wire(wire.get("purchasePlatform")) or Platform.Unknown,
            SubscriptionExpirationReason.from_wire(details.get("reason")),
            wire,
        )
