"""The clock of a local Open Cloud: it goes with the machine's, and can be moved forward without waiting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import RLock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

MOST_AHEAD = timedelta(days=365_000)
"""How far a clock can be moved. Some centuries more, and moments could not be written any longer."""


class Clock:
    """What time it is in a local Open Cloud.

    Args:
        ahead: How far it is ahead of the machine's clock.
        moved: Called whenever it was moved, for the state to remember that.
        lock: What keeps two threads from moving it at once; None for one of its own.

    Attributes:
        ahead: How far it is ahead of the machine's clock.
    """

    def __init__(
        self,
        ahead: timedelta = timedelta(),
        moved: Callable[[timedelta], object] | None = None,
        lock: AbstractContextManager[object] | None = None,
    ) -> None:
        self.ahead = ahead
        self._moved = moved
        self._lock = RLock() if lock is None else lock

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC) + self.ahead

    def time(self) -> float:
        """The present moment in seconds since 1970."""
        return self.now().timestamp()

    def advance(self, seconds: float = 0, *, minutes: float = 0, hours: float = 0, days: float = 0) -> None:
        """Let time pass at once: what expires in between is gone, what takes a while is done.

        Args:
            seconds: How many seconds.
            minutes: How many minutes more.
            hours: How many hours more.
            days: How many days more.

        Raises:
            ValueError: Time would go backwards, or the clock more than 365,000 days ahead.
        """
        step = seconds + 60 * minutes + 3600 * hours + 86400 * days
        if step < 0:
            raise ValueError(f"The clock only goes forward; it cannot be advanced by {step} seconds.")
        with self._lock:
            # What is no number at all is not below the bound either.
            if not step <= (MOST_AHEAD - self.ahead).total_seconds():
                raise ValueError(f"The clock can be at most {MOST_AHEAD.days:,} days ahead of the machine's.")
            self.ahead += timedelta(seconds=step)
            if self._moved is not None:
                self._moved(self.ahead)


def rfc3339(moment: datetime, digits: int = 6) -> str:
    """A moment as the service writes it, such as 2026-01-02T03:04:05.678901Z.

    Args:
        moment: The moment, with a time zone.
        digits: How many digits of a second's fraction are written, up to 9.
    """
    whole = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    fraction = f"{moment.microsecond:06d}000"[:digits]
    return f"{whole}.{fraction}Z" if fraction else f"{whole}Z"
