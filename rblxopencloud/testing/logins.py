"""What tests decide about OAuth 2.0 and webhooks of a local Open Cloud, where no operation does that."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from rblxopencloud.testing import signing
from rblxopencloud.testing.credentials import OWNER
from rblxopencloud.testing.services import oauth2_grants
from rblxopencloud.testing.webhooks import WebhookDelivery, WebhookEvent, deliver

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rblxopencloud.testing.world import World


class Logins:
    """The applications and webhooks of a local Open Cloud, seen from behind the counter."""

    _world: World

    def add_oauth2_app(
        self,
        redirect_uris: Iterable[str],
        *,
        public: bool = False,
        scopes: Iterable[str] | None = None,
        user_id: int = OWNER,
    ) -> tuple[int, str]:
        """Register an application for OAuth 2.0. Its users consent to everything at once.

        Args:
            redirect_uris: The addresses to which browsers may be sent back.
            public: Whether it cannot keep a secret, and has to use PKCE instead.
            scopes: What it may ask for; None for everything.
            user_id: The user who logs in to it.

        Returns:
            Its client id, and its client secret, "" where it is public.
        """
        app_id, secret = secrets.randbelow(9 * 10**18) + 10**18, "" if public else secrets.token_urlsafe(32)
        with self._world.store.transaction():
            wanted = None if scopes is None else list(scopes)
            oauth2_grants.add_app(self._world, app_id, secret or None, list(redirect_uris), wanted, user_id)
        return app_id, secret

    def deliver_webhook(
        self,
        url: str,
        event_type: str,
        payload: Mapping[str, Any],
        secret: str | bytes | None = None,
        *,
        interval_seconds: float = 0.0,
        notification_id: str | None = None,
    ) -> WebhookDelivery:
        """Notify a webhook of an event, signed as Roblox does: once, and five times more until it answers 2XX.

        Args:
            url: Where the webhook listens.
            event_type: The type of event, such as "RightToErasureRequest".
            payload: What is told about it, such as `{"UserId": 1, "GameIds": [2]}`.
            secret: What the notification is signed with; None to send no signature.
            interval_seconds: How many seconds pass between two attempts. Roblox waits longer.
            notification_id: The id of the notification; None for another one each time.

        Returns:
            How the webhook answered.
        """
        event = WebhookEvent(event_type, payload, notification_id or str(uuid4()))
        return deliver(event, url, secret, self._world.clock, interval_seconds)

    def rotate_signing_key(self) -> None:
        """Sign id tokens with another key from now on. The key before it is still handed out."""
        with self._world.store.transaction():
            signing.rotate(self._world.store)
