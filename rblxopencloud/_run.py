"""One call on its way through its attempts: what is remembered of it, and what follows from that. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from ._retry import DOUBT, Facts, is_harmless, with_key
from ._transport.base import Mark, mark, rewind
from ._waits import server_wait
from .exceptions import RateLimited, RequestTimeout

if TYPE_CHECKING:
    from rblxopencloudraw import Request

    from ._limits import Gate, Log, Pause
    from ._transport.base import Exchange, Response
    from .exceptions import TransportError
    from .rate_limits import RateLimitPolicy
    from .retry import RetryPolicy
    from .timeouts import Timeouts

_NOTHING = Mark()
_PHASES = ("connect", "read", "write", "pool")


class Gates(NamedTuple):
    """What a request to an operation has to pass: the budget of the operation, and the caller's own limits."""

    gate: Gate
    logs: tuple[Log, ...]


class Run:
    """One call on its way through its attempts.

    Attributes:
        request: What is sent.
        call: The same as the transport performs it; it stays the same for all attempts, but for its time-outs.
        timeouts: The limits of an attempt where the call as a whole leaves enough time.
        retry: When it is sent again.
        begun: When the call began, on the monotonic clock.
        attempt: The number of the present attempt, from 1.
        doubt: Whether an attempt before the present one may have been carried out.
    """

    __slots__ = ("_mark", "attempt", "begun", "call", "doubt", "request", "retry", "timeouts")

    def __init__(
        self, request: Request[Any], call: Exchange, timeouts: Timeouts, retry: RetryPolicy | None, begun: float
    ) -> None:
        self.request = request
        self.call = call
        self.timeouts = timeouts
        self.retry = retry
        self.begun = begun
        self.attempt = 1
        self.doubt = False
        simple = call.parts is None and call.sink is None and (call.content is None or isinstance(call.content, bytes))
        self._mark = _NOTHING if simple else mark(call)

    def left(self, now: float) -> float | None:
        """The seconds that the call may still take."""
        limit = deadline(self.retry)
        return None if limit is None else self.begun + limit - now

    def tighten(self, now: float) -> None:
        """Let the next attempt end with the call."""
        self.call.timeouts = bounded(self.timeouts, self.left(now), self.request, self.call.sink is not None)

    def rewound(self) -> bool:
        """Put the body back to where it began; False where that cannot be done."""
        if self._mark is None or self._mark is _NOTHING:
            return self._mark is not None
        try:
            rewind(self.call, self._mark)
        except (OSError, ValueError):
            return False
        return True

    def answered(self, response: Response) -> Facts:
        """What is known of an attempt that was answered."""
        wait = server_wait(response.status, response.headers)
        return Facts(response.status, True, wait, is_harmless(self.request), self._mark is not None)

    def broken(self, error: TransportError) -> Facts:
        """What is known of an attempt without answer."""
        late = isinstance(error, RequestTimeout)
        return Facts(None, error.maybe_sent, None, is_harmless(self.request), self._mark is not None, late)

    def nothing_left(self, pause: Pause) -> RateLimited:
        """The exception for a rate limit that is used up."""
        endpoint = self.call.endpoint
        error = RateLimited(
            f"Nothing is left of the rate limit of {endpoint.id}; there is more in {pause.seconds:.3g} seconds.",
            endpoint=endpoint,
            hint=DOUBT if self.doubt else "" if self.attempt > 1 else "Nothing was sent.",
            attempts=self.attempt - 1,
        )
        error.retry_after = pause.seconds
        return error


def deadline(retry: RetryPolicy | None) -> float | None:
    """The seconds that a call may take as a whole; None for no limit."""
    return None if retry is None else retry.deadline


def bounded(timeouts: Timeouts, left: float | None, request: Request[Any], to_file: bool = False) -> Timeouts:
    """The limits of an attempt when a call may take so many seconds more.

    What has no limit keeps none, and a file that moves may take longer.
    """
    return timeouts if left is None else _cut(timeouts, left, to_file or _streams(request))


@lru_cache(maxsize=64)
def _cut(timeouts: Timeouts, left: float, streams: bool) -> Timeouts:
    cut = timeouts.within(left)
    endless = {phase: None for phase in _PHASES if getattr(timeouts, phase) is None}
    return attrs.evolve(cut, total=timeouts.total, **endless) if endless or streams else cut


def _streams(request: Request[Any]) -> bool:
    held = request.content is None or isinstance(request.content, bytes)
    return not held or request.parts is not None or request.endpoint.returns == "bytes"


def with_new_key(request: Request[Any]) -> Request[Any]:
    """A request with a new key by which a repeat is recognised, where the operation takes one and it has none."""
    from datetime import UTC, datetime
    from uuid import uuid4

    return with_key(request, str(uuid4()), datetime.now(UTC).isoformat().replace("+00:00", "Z"))


def may_wait(pause: Pause, policy: RateLimitPolicy, waited: float, left: float | None) -> bool:
    """Whether a call waits for a rate limit: as its policy says, and within the time it has."""
    if policy.mode != "wait" or (left is not None and pause.look_again > left):
        return False
    return policy.max_wait is None or waited + pause.look_again <= policy.max_wait
