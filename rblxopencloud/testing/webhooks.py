"""Delivering notifications to webhooks, signed and repeated as Roblox does.

https://create.roblox.com/docs/cloud/webhooks/webhook-notifications
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from typing import TYPE_CHECKING, Any

import attrs
import httpx

from rblxopencloud.testing._json import encode
from rblxopencloud.testing.clock import rfc3339

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloud.testing.clock import Clock

ATTEMPTS = 6
"""One, and five more where that fails."""

TIMEOUT_SECONDS = 5.0


@attrs.frozen
class WebhookEvent:
    """Something to notify of."""

    type: str
    payload: Mapping[str, Any]
    notification_id: str


@attrs.frozen
class WebhookDelivery:
    """How a webhook answered to a notification.

    Attributes:
        notification_id: The id of the notification, the same with every attempt.
        statuses: The status of each answer; None for no answer within five seconds.
    """

    notification_id: str
    statuses: tuple[int | None, ...]

    @property
    def delivered(self) -> bool:
        """Whether the webhook has it: whether it answered with a status of 2XX in the end."""
        last = self.statuses[-1]
        return last is not None and 200 <= last < 300


def deliver(
    event: WebhookEvent, url: str, secret: str | bytes | None, clock: Clock, interval_seconds: float
) -> WebhookDelivery:
    """Notify a webhook, until it answers 2XX or that was tried often enough.

    Args:
        event: What happened.
        url: Where the webhook listens.
        secret: What the notification is signed with; None for no signature.
        clock: What time it is.
        interval_seconds: How many seconds pass between two attempts.
    """
    body = _body(event, clock)
    statuses: list[int | None] = []
    while True:
        statuses.append(_attempt(url, body, secret, clock))
        delivery = WebhookDelivery(event.notification_id, tuple(statuses))
        if delivery.delivered or len(statuses) == ATTEMPTS:
            return delivery
        time.sleep(interval_seconds)


def _body(event: WebhookEvent, clock: Clock) -> bytes:
    return encode(
        {
            "NotificationId": event.notification_id,
            "EventType": event.type,
            "EventTime": rfc3339(clock.now(), 7),
            "EventPayload": dict(event.payload),
        }
    )


def _attempt(url: str, body: bytes, secret: str | bytes | None, clock: Clock) -> int | None:
    headers = {"content-type": "application/json", "roblox-signature": _header(body, secret, int(clock.time()))}
    try:
        # On a connection of its own: a server may close one on which something went wrong.
        return httpx.post(url, content=body, headers=headers, timeout=TIMEOUT_SECONDS, trust_env=False).status_code
    except httpx.TransportError:
        return None


def _header(body: bytes, secret: str | bytes | None, now: int) -> str:
    if secret is None:
        return f"t={now}"
    key = secret.encode() if isinstance(secret, str) else secret
    digest = hmac.new(key, f"{now}.".encode() + body, hashlib.sha256).digest()
    return f"t={now},v1={base64.b64encode(digest).decode()}"
