"""The clock of a local Open Cloud: it goes with the machine's, and can be moved forward without waiting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """What time it is in a local Open Cloud.

    Attributes:
        ahead: How far it is ahead of the machine's clock.
    """

    def __init__(self) -> None:
        self.ahead = timedelta()

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
            ValueError: Time would go backwards.
        """
        step = timedelta(seconds=seconds, minutes=minutes, hours=hours, days=days)
        if step < timedelta():
            raise ValueError(f"The clock only goes forward; it cannot be advanced by {step.total_seconds()} seconds.")
        self.ahead += step


def rfc3339(moment: datetime, digits: int = 6) -> str:
    """A moment as the service writes it, such as 2026-01-02T03:04:05.678901Z.

    Args:
        moment: The moment, with a time zone.
        digits: How many digits of a second's fraction are written, up to 9.
    """
    whole = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    fraction = f"{moment.microsecond:06d}000"[:digits]
    return f"{whole}.{fraction}Z" if fraction else f"{whole}Z"
