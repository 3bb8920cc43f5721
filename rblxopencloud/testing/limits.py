"""How often an operation may be called: the documented limits, their headers, and the refusal once they are used up.

Limits of API keys are shared by all keys of one owner, those of access tokens count for each. A window begins with
the first request in it and lasts as long as the limit says.

https://create.roblox.com/docs/cloud/reference/rate-limits
"""

from __future__ import annotations

import math
from threading import Lock
from typing import TYPE_CHECKING

import attrs

import rblxopencloudraw as raw
from rblxopencloud.testing.credentials import API_KEY
from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloud.testing.clock import Clock
    from rblxopencloud.testing.credentials import Credential
    from rblxopencloud.testing.description import Operation


@attrs.frozen
class RateLimit:
    """So many requests in so many seconds.

    Attributes:
        requests: How many requests, at least 1.
        seconds: In how many seconds.
    """

    requests: int = attrs.field(validator=attrs.validators.ge(1))
    seconds: float = attrs.field(default=60.0, validator=attrs.validators.gt(0))

    def headers(self, remaining: int, reset: float) -> dict[str, str]:
        """What an answer says about it."""
        return {
            "x-ratelimit-limit": f"{self.requests}, {self.requests};w={self.seconds:g}",
            "x-ratelimit-remaining": str(remaining),
            "x-ratelimit-reset": str(math.ceil(reset)),
        }


@attrs.define
class _Window:
    """The requests since some time."""

    start: float
    count: int = 0


class RateLimits:
    """Counts requests.

    Args:
        clock: What time it is.
        enforced: Whether the documented limits count. Where they do not, the headers tell of them all the same, with
            nothing used up.
    """

    def __init__(self, clock: Clock, enforced: bool) -> None:
        self._clock = clock
        self._enforced = enforced
        self._own: dict[str, RateLimit] = {}
        self._lock = Lock()
        self._windows: dict[tuple[str, str], _Window] = {}
        self._untouched: dict[tuple[str, str], dict[str, str]] = {}

    def set(self, operation_id: str, limit: RateLimit | None) -> None:
        """Have a limit count for an operation in any case; None for the documented one again."""
        with self._lock:
            self._windows.clear()
            self._own.pop(operation_id, None)
            if limit is not None:
                self._own[operation_id] = limit

    def forget(self) -> None:
        """Have the documented limits alone count again, and begin to count anew."""
        with self._lock:
            self._own.clear()
            self._windows.clear()

    def clear(self) -> None:
        """Begin to count anew."""
        with self._lock:
            self._windows.clear()

    def take(self, operation: Operation, credential: Credential | None) -> Mapping[str, str]:
        """Count a request.

        Returns:
            The headers that its answer has.

        Raises:
            Refusal: 429 where the limit is used up.
        """
        if credential is None:
            return {}
        if self._enforced or operation.id in self._own:
            limit = self._own.get(operation.id) or documented(operation, credential.kind)
            return {} if limit is None else self._count(operation, _counted_for(credential), limit)
        return self._headers(operation, credential.kind)

    def _headers(self, operation: Operation, kind: str) -> Mapping[str, str]:
        if (operation.id, kind) not in self._untouched:
            limit = documented(operation, kind)
            headers = {} if limit is None else limit.headers(limit.requests, limit.seconds)
            self._untouched[operation.id, kind] = headers
        return self._untouched[operation.id, kind]

    def _count(self, operation: Operation, who: str, limit: RateLimit) -> Mapping[str, str]:
        now = self._clock.time()
        with self._lock:
            window = self._windows.get((operation.id, who))
            if window is None or now >= window.start + limit.seconds:
                window = self._windows[operation.id, who] = _Window(now)
            window.count += 1
            left, reset = limit.requests - window.count, window.start + limit.seconds - now
        headers = limit.headers(max(left, 0), reset)
        if left < 0:
            raise exhausted(limit, headers, reset)
        return headers


def documented(operation: Operation, kind: str) -> RateLimit | None:
    """The strictest documented limit of an operation for that kind of credential, None where there is none."""
    if operation.id not in raw.ENDPOINTS:
        return None
    per = "api-key-owner" if kind == API_KEY else "oauth2-authorization"
    limits = [
        RateLimit(limit.requests, limit.seconds)
        for limit in raw.ENDPOINTS[operation.id].rate_limits
        if limit.per == per
    ]
    return min(limits, key=lambda limit: limit.requests / limit.seconds, default=None)


def exhausted(limit: RateLimit, headers: Mapping[str, str], reset: float) -> Refusal:
    """The refusal of a request beyond a limit."""
    wait = str(math.ceil(reset))
    message = f"Too many requests: at most {limit.requests} in {limit.seconds:g} seconds. Try again in {wait} s."
    return Refusal(429, message, headers={**headers, "retry-after": wait})


def _counted_for(credential: Credential) -> str:
    return f"owner {credential.owner}" if credential.kind == API_KEY else credential.secret
