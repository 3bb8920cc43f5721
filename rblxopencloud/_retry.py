"""When to send again and how long to wait: pure decisions without a clock of their own.

Whether a client retries by itself is not decided here yet; `send_request` and the polling of operations ask these.
"""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from datetime import datetime

HARMLESS = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
"""Methods whose repeat does no more than the first request did."""

POLL_FIRST = 0.5
POLL_CAP = 10.0


class Repeats(NamedTuple):
    """What the caller of `send_request` allows.

    Attributes:
        most: How often a request may be repeated.
        interval: Seconds before the first repeat.
        exponent: What the interval is multiplied with for each further one.
        expected: Statuses that the caller wants to see, even if they are errors.
    """

    most: int
    interval: float
    exponent: float
    expected: Container[int] | None = None


def retry_wait(method: str, status: int, attempt: int, allowed: Repeats) -> float | None:
    """How long to wait before sending again after a server error; None where it is not sent again.

    Args:
        method: The HTTP method: one that might do something twice is never sent again.
        status: The status of the answer.
        attempt: How often the request was repeated so far.
        allowed: What the caller allows.
    """
    wanted = allowed.expected is not None and status in allowed.expected
    if status < 500 or wanted or attempt >= allowed.most or method not in HARMLESS:
        return None
    return max(allowed.interval * allowed.exponent**attempt, 0)


def server_wait(status: int, headers: Mapping[str, str]) -> float | None:
    """How many seconds the server asks to wait; None where it does not say.

    For 429 it is the longer of `retry-after` and the last reset in `x-ratelimit-reset`, since the first understates.
    """
    waits = [retry_after(headers)]
    if status == 429:
        waits.append(_last_reset(headers.get("x-ratelimit-reset", "")))
    return max((wait for wait in waits if wait is not None), default=None)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds in a `retry-after` header. A point in time counts from the `date` of the same answer."""
    text = headers.get("retry-after", "").strip()
    seconds = _number(text)
    if seconds is not None:
        return seconds
    then, now = _date(text), _date(headers.get("date", ""))
    return None if then is None or now is None else max((then - now).total_seconds(), 0.0)


def poll_wait(interval: float, exponent: float, attempt: int) -> float:
    """How long to wait before asking for an operation's status again.

    An interval of 0 means a sensible one: from half a second, growing, at most ten seconds.
    """
    first, factor = (interval, exponent) if interval > 0 else (POLL_FIRST, max(exponent, 1.3))
    most = max(POLL_CAP, interval)
    try:
        return min(first * factor**attempt, most)
    except OverflowError:
        return most


def _last_reset(text: str) -> float | None:
    return max((number for part in text.split(",") if (number := _number(part)) is not None), default=None)


def _number(text: str) -> float | None:
    digits = text.strip()
    plain = digits.isascii() and digits.replace(".", "", 1).isdecimal() and len(digits) < 16
    return float(digits) if plain else None


def _date(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
