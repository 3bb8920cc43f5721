"""How long a server asks to wait, and how often the status of an operation is asked for. Pure, without a clock."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

POLL_FIRST = 0.5
POLL_CAP = 10.0


def server_wait(status: int, headers: Mapping[str, str]) -> float | None:
    """How many seconds the server asks to wait; None where it does not say.

    For 429 it is the longer of `retry-after` and the last reset in `x-ratelimit-reset`, since the first understates.
    """
    waits = [retry_after(headers)]
    if status == 429:
        waits.append(last_reset(headers))
    return max((wait for wait in waits if wait is not None), default=None)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds in a `retry-after` header, the longest of several.

    A point in time counts from the `date` of the same answer.
    """
    text = headers.get("retry-after", "").strip()
    waits = numbers(text)
    if waits:
        return max(waits)
    then, now = _date(text), _date(headers.get("date", ""))
    return None if then is None or now is None else max((then - now).total_seconds(), 0.0)


def last_reset(headers: Mapping[str, str]) -> float | None:
    """The seconds until the last of the limits starts anew; None where the answer does not say."""
    text = headers.get("x-ratelimit-reset")
    return None if text is None else max(numbers(text), default=None)


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


def numbers(text: str) -> list[float]:
    """The plain numbers of a list with commas; what is none is passed over."""
    if _is_number(text):
        return [float(text)]
    return [float(part) for part in map(str.strip, text.split(",")) if _is_number(part)]


def _is_number(digits: str) -> bool:
    return digits.isascii() and digits.replace(".", "", 1).isdecimal() and len(digits) < 16


def _date(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
