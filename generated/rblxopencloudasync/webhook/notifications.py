# Generated from rblxopencloud/webhook/notifications.py by codegen/asyncify. Do not edit.
"""What Roblox notifies webhooks of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from rblxopencloud._values import Wire, number, resource_id, timestamp

from ..experience import Experience
from ..user import User

if TYPE_CHECKING:
    from datetime import datetime

    from ..client import Client
    from . import Webhook


class Notification:
    """Something that happened, as Roblox tells a webhook.

    Attributes:
        notification_id: The id of the notification. One that comes again has the same: do not handle it twice.
        timestamp: When it happened; None where that is not said.
        webhook: The webhook that received it.
        event_type: The type of event, such as "RightToErasureRequest".
        payload: What Roblox tells about it, as it came.
        is_whole: Whether everything was understood without which it cannot be handled. One that is not is refused.

    [Webhooks](https://create.roblox.com/docs/cloud/webhooks/webhook-notifications)
    """

    def __init__(self, wire: Wire, webhook: Webhook, client: Client) -> None:
        payload: object = wire.get("EventPayload")
        self.notification_id: str = str(wire.get("NotificationId") or "")
        self.timestamp: datetime | None = timestamp(wire.get("EventTime"))
        self.webhook: Webhook = webhook
        self.event_type: str = wire.get("EventType", "")
        self.payload: dict[str, Any] = cast("dict[str, Any]", payload) if isinstance(payload, dict) else {}
        self.is_whole: bool = True
        self._fill(client)

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return (
            f"<{package}.{type(self).__name__} event_type={self.event_type!r} notification_id={self.notification_id!r}>"
        )

    def _fill(self, client: Client) -> None:
        """Fill what there is beside that."""


class TestNotification(Notification):
    """Somebody pressed the test button of the webhook.

    Attributes:
        user: Who pressed it.

    [Webhooks](https://create.roblox.com/docs/cloud/webhooks/webhook-notifications)
    """

    # Test runners take what is called so for a test.
    __test__ = False

    user: User

    def _fill(self, client: Client) -> None:
        self.user = User(number(self.payload.get("UserId")) or 0, client)


class RightToErasureRequestNotification(Notification):
    """A user asks to have everything about them erased.

    Attributes:
        user_id: The id of the user.
        experiences: The experiences that the user played.

    [Right to erasure](https://create.roblox.com/docs/cloud/webhooks/automate-right-to-erasure)
    """

    user_id: int
    experiences: list[Experience]

    def _fill(self, client: Client) -> None:
        games: object = self.payload.get("GameIds")
        listed = cast("list[Any]", games) if isinstance(games, list) else []
        ids = [number(game) for game in listed]
        self.user_id = number(self.payload.get("UserId")) or 0
        self.experiences = [Experience(found, client) for found in ids if found is not None]
        # Acknowledged and not carried out, a request for erasure would be lost.
        self.is_whole = self.user_id > 0 and None not in ids and (games is None or isinstance(games, list))


class AnalyticsAlertNotification(Notification):
    """A figure of an experience passed a limit that its owner set.

    Attributes:
        target_type: What the alert is about, such as "Universe"; None where that is not said.
        target_id: The id of what it is about; None where that is not said.
        alert: What happened: `summary`, `metric`, `universe_id` and so on. Empty where it cannot be read; the text is
            in `payload` then.

    [Alerts](https://create.roblox.com/docs/production/analytics/alerts)
    """

    target_type: str | None
    target_id: int | None
    alert: dict[str, Any]

    def _fill(self, client: Client) -> None:  # noqa: ARG002 - its siblings need it
        self.target_type = self.payload.get("TargetType")
        self.target_id = number(self.payload.get("TargetId"))
        self.alert = _inner(self.payload.get("AlertMessage"))


class CommerceProductOrderNotification(Notification):
    """An order of a commerce product was paid or refunded.

    Attributes:
        order_path: The path of the order. Handle each only once for each type of event.
        state: "STATE_PAID" or "STATE_REFUNDED"; None where that is not said.
        merchant: Who sells it, such as "SHOPIFY"; None where that is not said.
        merchant_order_id: What the merchant calls the order; None where that is not said.
        user: Who ordered; None where that is not said.
        created_at: When it was ordered.
        updated_at: When it last changed.

    [Commerce products](https://create.roblox.com/docs/production/monetization/commerce-products)
    """

    order_path: str | None
    state: str | None
    merchant: str | None
    merchant_order_id: str | None
    user: User | None
    created_at: datetime | None
    updated_at: datetime | None

    def _fill(self, client: Client) -> None:
        # The order is the payload, or stands in it.
        order = _inner(self.payload.get("order") or self.payload.get("Order") or self.payload)
        user = order.get("user")
        user_id = number(user) or resource_id(user if isinstance(user, str) else None, "users")
        self.order_path = order.get("path")
        self.state = order.get("state")
        self.merchant = order.get("merchant")
        self.merchant_order_id = order.get("merchantOrderId")
        self.user = None if user_id is None else User(user_id, client)
        self.created_at = timestamp(order.get("createTime"))
        self.updated_at = timestamp(order.get("updateTime"))


TYPES: dict[str, type[Notification]] = {
    "SampleNotification": TestNotification,
    "RightToErasureRequest": RightToErasureRequestNotification,
    "AnalyticsAlert": AnalyticsAlertNotification,
    "CommerceProductOrderPaid": CommerceProductOrderNotification,
    "CommerceProductOrderRefunded": CommerceProductOrderNotification,
}
"""The class for each type of event that is known."""


def _inner(value: object) -> dict[str, Any]:
    """An object, or a text that holds one."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return {}
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
