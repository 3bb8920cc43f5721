"""How often a request is sent again, and how long is waited in between. What is decided with it stands in `_retry`."""

from __future__ import annotations

import attrs


def _whole(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise ValueError(f"{attribute.name} must be a whole number of at least 1; it is {value!r}.")


def _seconds(_: object, attribute: attrs.Attribute[float], value: float) -> None:
    if not 0 <= value < float("inf"):
        raise ValueError(f"{attribute.name} must be a number of seconds, at least 0; it is {value!r}.")


def _factor(_: object, attribute: attrs.Attribute[float], value: float) -> None:
    if not 0 < value < float("inf"):
        raise ValueError(f"{attribute.name} must be more than 0; it is {value!r}.")


def _positive(_: object, attribute: attrs.Attribute[float | None], value: float | None) -> None:
    if value is not None and not value > 0:
        raise ValueError(f"{attribute.name} must be more than 0 seconds, or None for no limit; it is {value!r}.")


@attrs.frozen
class RetryPolicy:
    """When a request is sent again by itself.

    It never is where that could do something twice. Where nothing of it reached the server, and after 429, any request
    is sent again. After 500, 502, 503, 504 and 520 to 524, a time-out or a broken connection, only one whose repeat
    does no harm is: reading, replacing, deleting, or with an idempotency key, which then stays the same.

    Attributes:
        max_attempts: How often a request is sent at most, the first time included. 1 sends it once.
        base_delay: Seconds before the first repeat, at most: the wait is a random part of it.
        factor: What that is multiplied with for each further repeat.
        max_delay: Seconds beyond which it does not grow.
        jitter: Whether a random part of the delay is waited, so that many clients do not come back together; otherwise
            the whole of it.
        max_wait: Seconds to which a wait is cut that the server asks for.
        deadline: Seconds for a call as a whole, waits included; None for no limit. A repeat that would begin later is
            not made. Files that are sent or received may take longer while they move.
        after_timeout: Whether a request that took too long is sent again as well, where that does no harm.

    Example:
        ```python
        client = Client("your-api-key", retry=RetryPolicy(max_attempts=6, deadline=300))
        ```

    [Errors](https://create.roblox.com/docs/cloud/reference/errors)
    """

    max_attempts: int = attrs.field(default=4, validator=_whole)
    base_delay: float = attrs.field(default=0.5, validator=_seconds)
    factor: float = attrs.field(default=2.0, validator=_factor)
    max_delay: float = attrs.field(default=20.0, validator=_seconds)
    jitter: bool = True
    max_wait: float = attrs.field(default=60.0, validator=_seconds)
    deadline: float | None = attrs.field(default=120.0, validator=_positive)
    after_timeout: bool = True
