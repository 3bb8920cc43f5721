"""Receiving webhooks: whether a notification is Roblox's, and which function handles it.

What notifications hold is in `notifications`. Nothing here listens: a web framework of yours hands over what it got.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from .._logging import unreadable
from .._transport.sync import TAKES_COROUTINES, answered
from .._webhook import HANDLERS, as_secrets, event_type, problem, read_body
from ..client import Client, client_for
from ..exceptions import UnhandledEventType, UnknownEventType
from .notifications import (
    TYPES,
    AnalyticsAlertNotification,
    CommerceProductOrderNotification,
    Notification,
    RightToErasureRequestNotification,
    TestNotification,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._transport.sync import Answer

__all__ = [
    "AnalyticsAlertNotification",
    "CommerceProductOrderNotification",
    "Notification",
    "RightToErasureRequestNotification",
    "TestNotification",
    "Webhook",
]

F = TypeVar("F", bound=Callable[..., Any])

WINDOW = 600.0
"""How many seconds a notification may be old, or of the future."""


class Webhook:
    """A webhook that Roblox notifies of events.

    Args:
        secret: The secret from the Creator Dashboard. Without one, anybody who knows the address can send what looks
            like a notification.
        api_key: An API key, or a `Client`, for the objects that notifications hold.
        previous_secrets: Secrets that still count, while the secret is being changed.
        replay_window_seconds: How many seconds a notification may be old, or of the future; None for any number.

    Attributes:
        secret: The secret as bytes. It never appears in the representation.

    Raises:
        ValueError: A secret is empty.

    Example:
        ```python
        webhook = Webhook("your-secret", "your-api-key")

        @webhook.event
        def on_right_to_erasure_request(notification: RightToErasureRequestNotification) -> None:
            print("erase", notification.user_id)
        ```

    [Webhooks](https://create.roblox.com/docs/cloud/webhooks/webhook-notifications)
    """

    def __init__(
        self,
        secret: str | bytes | None = None,
        api_key: str | Client | None = None,
        *,
        previous_secrets: Iterable[str | bytes] = (),
        replay_window_seconds: float | None = WINDOW,
    ) -> None:
        self._handlers: dict[str | None, Callable[..., Any]] = {}
        self._window: float | None = replay_window_seconds
        try:
            self.secret: bytes | None = None if secret is None else as_secrets(secret, ())[0]
            self._previous: tuple[bytes, ...] = as_secrets(None, previous_secrets)
            self._client: Client = client_for(api_key)
        finally:
            # Tools that show a traceback with its variables would show the secrets.
            del secret, api_key, previous_secrets

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.Webhook signed={self.secret is not None!r}>"

    def event(self, func: F) -> F:
        """Have a function handle a type of event, by its name. It is used as a decorator.

        | name | event |
        | --- | --- |
        | `on_test` | somebody pressed the test button |
        | `on_right_to_erasure_request` | a user asks to be erased |
        | `on_analytics_alert` | a figure passed a limit |
        | `on_commerce_product_order_paid` | an order was paid |
        | `on_commerce_product_order_refunded` | an order was refunded |
        | `on_notification` | whatever no other function handles, unknown types too |

        Args:
            func: A function that takes the notification.

        Returns:
            The same function.

        Raises:
            ValueError: No event is handled by a function of that name.
            TypeError: The function is asynchronous, which only the asynchronous package can call.

        Example:
            ```python
            @webhook.event
            def on_test(notification: TestNotification) -> None:
                print("tested by", notification.user.id)
            ```

        Requires no scope.
        [Webhooks](https://create.roblox.com/docs/cloud/webhooks/webhook-notifications)
        """
        self._register(event_type(getattr(func, "__name__", "")), func)
        return func

    def on(self, type_name: str) -> Callable[[F], F]:
        """Have a function handle a type of event, known to this version or not. It is used as a decorator.

        Args:
            type_name: The type as Roblox calls it, such as "RightToErasureRequest".

        Returns:
            The decorator.

        Raises:
            TypeError: The function is asynchronous, which only the asynchronous package can call.

        Example:
            ```python
            @webhook.on("SomethingNew")
            def handle(notification: Notification) -> None:
                print(notification.payload)
            ```

        Requires no scope.
        [Webhooks](https://create.roblox.com/docs/cloud/webhooks/webhook-notifications)
        """

        def register(func: F) -> F:
            self._register(type_name, func)
            return func

        return register

    def _register(self, type_name: str | None, func: Callable[..., Any]) -> None:
        from inspect import iscoroutinefunction

        if iscoroutinefunction(func) and not TAKES_COROUTINES:
            # It would be called, and never run: a request for erasure would be acknowledged and forgotten.
            raise TypeError(f"{func!r} is asynchronous. Take the webhook from the asynchronous package.")
        self._handlers[type_name] = func

    def verify_signature(self, body: bytes, header: str | bytes | None) -> bool:
        """Whether a notification comes from whoever knows the secret, and is neither old nor of the future.

        Args:
            body: The body exactly as it came.
            header: The header `roblox-signature`; None where there was none.

        Returns:
            Whether it can be trusted.

        Raises:
            TypeError: The body is not bytes.
            ValueError: The webhook has no secret.

        Example:
            ```python
            webhook.verify_signature(b'{"NotificationId": "1"}', "t=1700000000,v1=...")
            ```

        Requires no scope.
        [Webhooks](https://create.roblox.com/docs/cloud/webhooks/webhook-notifications#verify-webhook-security)
        """
        if self.secret is None and not self._previous:
            raise ValueError("This webhook has no secret, so that no signature can be verified.")
        return self._problem(_raw(body), header) is None

    def _problem(self, body: bytes, header: str | bytes | None) -> str | None:
        present = () if self.secret is None else (self.secret,)
        return problem(body, header, (*present, *self._previous), time.time(), self._window)

    def process_notification(
        self, body: bytes, secret_header: str | bytes | None = None, validate_signature: bool = True
    ) -> Answer:
        """Verify a notification, and have it handled. Roblox waits five seconds, and tries five times more.

        In the asynchronous package the answer can be awaited, and has to be where the handler is asynchronous.
        What the handler raises is raised, so that the web framework answers an error and Roblox tries again.

        Args:
            body: The body exactly as it came, not read as JSON and written again.
            secret_header: The header `roblox-signature`.
            validate_signature: Whether the signature and its time are looked at. False is for tests.

        Returns:
            The text and the status to answer with: 204 where it was handled, 401 where it cannot be trusted, 400 where
            it is no notification.

        Raises:
            UnknownEventType: This version does not know the type of event, and no `on_notification` handles it.
            UnhandledEventType: No function was registered for the type of event.
            TypeError: The body is not bytes.

        Example:
            ```python
            text, status = webhook.process_notification(b"{}", "t=1700000000,v1=...")
            ```

        Requires no scope.
        [Webhooks](https://create.roblox.com/docs/cloud/webhooks/webhook-notifications)
        """
        raw_body = _raw(body)
        if validate_signature and self._problem(raw_body, secret_header) is not None:
            return answered("Invalid signature", 401)
        wire = read_body(raw_body)
        if wire is None:
            return answered("Invalid notification", 400)
        kind: str = wire["EventType"]
        function = self._handler(kind)
        notification = TYPES.get(kind, Notification)(wire, self, self._client)
        if not notification.is_whole:
            unreadable(kind, notification.notification_id)
            return answered("Invalid notification", 400)
        return answered("", 204, function, notification)

    def _handler(self, kind: str) -> Callable[..., Any]:
        function = self._handlers.get(kind) or self._handlers.get(None)
        if function is not None:
            return function
        if kind in HANDLERS:
            raise UnhandledEventType(f"No function handles {kind}. Register one that is called {HANDLERS[kind]!r}.")
        raise UnknownEventType(
            f"{kind[:80]!r} is not known to this version. Register a function that is called 'on_notification'."
        )


def _raw(body: bytes) -> bytes:
    if not isinstance(body, (bytes, bytearray, memoryview)):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"The body must be the bytes that came, not {type(body).__name__}: they are what is signed.")
    return bytes(body)
