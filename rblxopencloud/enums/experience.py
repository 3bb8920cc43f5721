"""Enumerations of experiences."""

from __future__ import annotations

from .base import WireEnum


class ExperienceAgeRating(WireEnum):
    """The age rating of an experience."""

    Unknown = 0, ""
    Unspecified = 1, "AGE_RATING_UNSPECIFIED"
    Minimal = 2, "AGE_RATING_ALL"
    Mild = 3, "AGE_RATING_9_PLUS"
    Moderate = 4, "AGE_RATING_13_PLUS"
    Restricted = 5, "AGE_RATING_17_PLUS"
    AllAges = Minimal
    NinePlus = Mild
    ThirteenPlus = Moderate
    SeventeenPlus = Restricted


class CreatorConfigDeploymentStrategy(WireEnum):
    """How a configuration reaches the servers when it is published."""

    Immediate = 0, "Immediate"
    GradualRollout = 1, "GradualRollout"


class SubscriptionState(WireEnum):
    """How a subscription stands."""

    Unknown = 0, "STATE_UNSPECIFIED"
    Active = 1, "SUBSCRIBED_WILL_RENEW"
    PendingCancelation = 2, "SUBSCRIBED_WILL_NOT_RENEW"
    PendingRenewal = 3, "SUBSCRIBED_RENEWAL_PAYMENT_PENDING"
    Expired = 4, "EXPIRED"


class SubscriptionExpirationReason(WireEnum):
    """Why a subscription ended."""

    Unknown = 0, "EXPIRATION_REASON_UNSPECIFIED"
    Cancelled = 1, "SUBSCRIBER_CANCELLED"
    Refunded = 2, "SUBSCRIBER_REFUNDED"
    Lapsed = 3, "LAPSED"
    ProductInactive = 4, "PRODUCT_INACTIVE"
    ProductDeleted = 5, "PRODUCT_DELETED"


class PaymentProvider(WireEnum):
    """Who takes the payments for a subscription."""

    Unknown = 0, "PAYMENT_PROVIDER_UNSPECIFIED"
    RobloxCredit = 1, "ROBLOX_CREDIT"
    Stripe = 2, "STRIPE"
    Google = 3, "GOOGLE"
    Apple = 4, "APPLE"


class Platform(WireEnum):
    """Where a subscription was bought."""

    Unknown = 0, "PURCHASE_PLATFORM_UNSPECIFIED"
    Desktop = 1, "DESKTOP"
    Mobile = 2, "MOBILE"
