"""Signatures of webhooks, and the names of handlers. Pure: what time it is, the caller says.

https://create.roblox.com/docs/cloud/webhooks/webhook-notifications#verify-webhook-security
"""

from __future__ import annotations

import base64
import difflib
import hashlib
import hmac
import json
from typing import TYPE_CHECKING, Any, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HANDLERS = {
    "SampleNotification": "on_test",
    "RightToErasureRequest": "on_right_to_erasure_request",
    "AnalyticsAlert": "on_analytics_alert",
    "CommerceProductOrderPaid": "on_commerce_product_order_paid",
    "CommerceProductOrderRefunded": "on_commerce_product_order_refunded",
}
"""The name of the function that handles each type of event."""

ANY = "on_notification"
"""The name of the function that handles whatever no other one does."""


class Header(NamedTuple):
    """What the header of a notification says.

    Attributes:
        time: When it was signed, in seconds since 1970, as it is written; None where it is not written.
        signatures: The signatures in base64. There is one at most, unless the header is made up.
    """

    time: str | None
    signatures: tuple[str, ...]


def read_header(header: str | bytes) -> Header:
    """The parts of a header such as `t=1700000000,v1=...`. Others are passed over."""
    text = header.decode("latin-1") if isinstance(header, bytes) else header
    pairs = [part.strip().partition("=") for part in text.split(",")]
    times = [value for name, _, value in pairs if name == "t"]
    return Header(times[0] if len(times) == 1 else None, tuple(value for name, _, value in pairs if name == "v1"))


def sign(secret: bytes, time: str, body: bytes) -> str:
    """The signature of a body that is sent at a time."""
    return base64.b64encode(hmac.new(secret, time.encode() + b"." + body, hashlib.sha256).digest()).decode()


def problem(
    body: bytes, header: str | bytes | None, secrets: Sequence[bytes], now: float, window: float | None
) -> str | None:
    """What is wrong with a notification; None where it can be trusted.

    Args:
        body: The body as it came.
        header: The header with time and signature; None where there was none.
        secrets: The secrets of which one has to fit. Without any, only the time is looked at.
        now: The present time in seconds since 1970.
        window: How many seconds the time may lie in the past or the future; None for any.
    """
    if header is None:
        return "The signature is missing." if secrets else None
    found = read_header(header)
    if secrets and not _fits(body, found, secrets):
        return "The signature is wrong."
    return (
        None if window is None or _is_near(found.time, now, window) else "The signature is too old, or of the future."
    )


def _fits(body: bytes, header: Header, secrets: Sequence[bytes]) -> bool:
    if header.time is None or not header.time.isascii():
        return False
    made = [sign(secret, header.time, body).encode() for secret in secrets]
    sent = [signature.encode("utf-8", "surrogatepass") for signature in header.signatures[: len(secrets) + 1]]
    # All of them, so that the time it takes tells nothing.
    return any([hmac.compare_digest(one, other) for one in made for other in sent])  # noqa: C419 - as it says


def _is_near(time: str | None, now: float, window: float) -> bool:
    if time is None or not time.isascii() or not time.isdecimal() or len(time) > 15:
        return False
    return abs(now - int(time)) <= window


def read_body(body: bytes) -> dict[str, Any] | None:
    """A notification as JSON; None where it is none."""
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    found = cast("dict[str, Any]", value)
    return found if isinstance(found.get("EventType"), str) else None


def event_type(function_name: str) -> str | None:
    """The type of event that a function of that name handles; None for the one that handles all others.

    Raises:
        ValueError: No event is handled by a function of that name.
    """
    if function_name == ANY:
        return None
    for kind, name in HANDLERS.items():
        if name == function_name:
            return kind
    known = [*HANDLERS.values(), ANY]
    near = difflib.get_close_matches(function_name, known, 1)
    meant = f" Did you mean {near[0]!r}?" if near else ""
    raise ValueError(
        f"{function_name!r} is not the name of a handler.{meant} Known are: {', '.join(known)}. For other types of "
        "events use on('TheEventType')."
    )


def as_secrets(secret: str | bytes | None, others: Iterable[str | bytes]) -> tuple[bytes, ...]:
    """Secrets as bytes, the present one first.

    Raises:
        TypeError: One is neither text nor bytes.
        ValueError: One is empty.
    """
    given = [*([] if secret is None else [secret]), *([others] if isinstance(others, (str, bytes)) else others)]
    try:
        return tuple(_as_secret(one) for one in given)
    finally:
        # Tools that show a traceback with its variables would show the secrets.
        del secret, others, given


def _as_secret(secret: str | bytes) -> bytes:
    kind, is_empty = type(secret).__name__, not secret
    if not isinstance(secret, (str, bytes)):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        del secret
        raise TypeError(f"The secret of a webhook must be a str or bytes, not {kind}.")
    if is_empty:
        # Anybody can sign with nothing.
        raise ValueError("The secret of a webhook is empty. Pass None where it has none.")
    return secret.encode() if isinstance(secret, str) else secret
