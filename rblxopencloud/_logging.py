"""What is logged, under the name `rblxopencloud`, and which headers may be shown. No secret gets here."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .hooks import ResponseEvent, RetryEvent, WaitEvent

log = logging.getLogger("rblxopencloud")

_SHOWN = frozenset(
    {
        "accept",
        "connection",
        "content-length",
        "content-type",
        "date",
        "retry-after",
        "server",
        "transfer-encoding",
        "user-agent",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
        "x-request-id",
        "x-roblox-request-id",
    }
)


def shown(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers that are harmless to show: those of a list. What is not on it is left out."""
    return {name: value for name, value in headers.items() if name.lower() in _SHOWN}


def exchanged(event: ResponseEvent) -> None:
    """One attempt is over."""
    end: Any = event.error or event.status
    log.debug(
        "%s %s (%s): %s after %.3f s, attempt %d, %s",
        event.method,
        event.path,
        event.operation,
        end,
        event.seconds,
        event.attempt,
        event.headers,
    )


def unreadable(kind: str, id: str) -> None:
    """A webhook was notified of something that it cannot read well enough to handle it."""
    log.error("The notification %s of the type %s cannot be read and is refused", id, kind)


def repeating(event: RetryEvent) -> None:
    """A request is going to be sent again."""
    end: Any = event.error or event.status
    log.info("%s: %s, sending again in %.2f s after attempt %d", event.operation, end, event.seconds, event.attempt)


def waiting(event: WaitEvent) -> None:
    """A request waits for a rate limit."""
    log.info("%s: nothing is left of the rate limit, waiting %.2f s", event.operation, event.seconds)


def hook_raised(name: str, error: Exception) -> None:
    """A function of the caller raised."""
    log.error("The hook for %s raised an exception", name, exc_info=error)
