"""How long the phases of a request may take."""

from __future__ import annotations

import attrs


def _seconds(_: object, attribute: attrs.Attribute[float | None], value: float | None) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, (int, float))):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"{attribute.name} must be a number of seconds, or None for no limit; it is {value!r}.")
    # A limit that is not a number, or has no end, would surface as an error of the socket, far from here.
    if value is not None and not 0 < value < float("inf"):
        raise ValueError(f"{attribute.name} must be more than 0 seconds, or None for no limit; it is {value}.")


@attrs.frozen(cache_hash=True)
class Timeouts:
    """Limits in seconds for each phase of a request; None means no limit.

    Attributes:
        connect: For making a connection. In the synchronous package, looking up the server's name is left to the
            system and its limits.
        read: For the next piece of the answer to arrive.
        write: For the next piece of the request to leave.
        pool: For a connection of the pool to become free.
        total: For one attempt as a whole: connecting, sending all of the body and reading all of the answer. It ends
            what keeps within the other limits and still never comes to an end. Repeats count anew.

    Example:
        ```python
        client = Client("your-api-key", timeout=Timeouts(connect=5, read=120))
        ```
    """

    connect: float | None = attrs.field(default=10.0, validator=_seconds)
    read: float | None = attrs.field(default=60.0, validator=_seconds)
    write: float | None = attrs.field(default=60.0, validator=_seconds)
    pool: float | None = attrs.field(default=60.0, validator=_seconds)
    total: float | None = attrs.field(default=None, validator=_seconds)

    @classmethod
    def of(cls, value: float | Timeouts | None) -> Timeouts:
        """One number for all phases, limits of each phase as they are, None for no limit at all."""
        return value if isinstance(value, Timeouts) else cls(value, value, value, value)

    @classmethod
    def altogether(cls, value: float | Timeouts | None) -> Timeouts:
        """One number for an attempt as a whole, limits of each phase as they are, None for no limit at all."""
        return value if isinstance(value, Timeouts) else cls(value, value, value, value, value)

    def within(self, seconds: float | None) -> Timeouts:
        """The same limits, none of them longer than so many seconds."""
        if seconds is None:
            return self
        most = max(seconds, 0.001)
        return Timeouts(*(most if own is None else min(own, most) for own in attrs.astuple(self)))
