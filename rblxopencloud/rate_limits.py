"""How a client keeps to rate limits. What is counted, and when a call may go, stands in `_limits`."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

import attrs

from rblxopencloudraw import ENDPOINTS

if TYPE_CHECKING:
    from collections.abc import Mapping


def _at_least_one(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise ValueError(f"{attribute.name} must be a whole number of at least 1; it is {value!r}.")


def _positive(_: object, attribute: attrs.Attribute[float], value: float | None) -> None:
    if value is not None and not value > 0:
        raise ValueError(f"{attribute.name} must be more than 0 seconds; it is {value!r}.")


def _mode(_: object, __: object, value: str) -> None:
    if value not in ("wait", "raise"):
        raise ValueError(f'mode must be "wait" or "raise", not {value!r}. To keep to no limit, pass rate_limits=None.')


def _known(_: object, __: object, value: Mapping[str, Limit]) -> None:
    for name, limit in value.items():
        if name not in ENDPOINTS:
            raise ValueError(
                f"{name!r} is not the id of an operation; those are the keys of rblxopencloudraw.ENDPOINTS."
            )
        if not isinstance(limit, Limit):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
            raise TypeError(f"The limit of {name} must be a Limit, not {type(limit).__name__}.")


@attrs.frozen
class Limit:
    """So many requests in so many seconds, whenever those begin.

    Attributes:
        requests: How many requests, at least 1.
        seconds: In how many seconds.

    Example:
        ```python
        limit = Limit(30, 60)
        ```

    [Rate limits](https://create.roblox.com/docs/cloud/reference/rate-limits)
    """

    requests: int = attrs.field(validator=_at_least_one)
    seconds: float = attrs.field(default=60.0, validator=_positive)


def _read_only(value: Mapping[str, Limit]) -> Mapping[str, Limit]:
    return MappingProxyType(dict(value))


@attrs.frozen
class RateLimitPolicy:
    """How a client keeps to the limits that Roblox sets for each operation.

    What the headers of answers say counts most; the documented limits count until the first answer. All clients of a
    process that use the same credential count together.

    Attributes:
        mode: What happens when nothing is left: "wait" until there is, or "raise" `RateLimited` at once. Either way
            nothing is sent in vain.
        documented: Whether the documented limits count. Without them, only the headers of answers do.
        limits: Own limits of operations, by their id. They count beside Roblox's.
        overall: An own limit of all operations together.
        max_wait: Seconds that a call waits at most; None for no limit. It never waits beyond its own deadline.

    Example:
        ```python
        policy = RateLimitPolicy(mode="raise", limits={"Cloud_PublishUniverseMessage": Limit(100, 60)})
        client = Client("your-api-key", rate_limits=policy)
        ```

    [Rate limits](https://create.roblox.com/docs/cloud/reference/rate-limits)
    """

    mode: Literal["wait", "raise"] = attrs.field(default="wait", validator=_mode)
    documented: bool = True
    limits: Mapping[str, Limit] = attrs.field(factory=dict[str, Limit], converter=_read_only, validator=_known)
    overall: Limit | None = None
    max_wait: float | None = attrs.field(default=120.0, validator=_positive)
