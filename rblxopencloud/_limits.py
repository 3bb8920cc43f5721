"""Budgets of requests: for each credential and operation, how many may go now. Pure state; the clock is an argument.

A lock guards the counting and is held for nothing else. Both packages share the budgets of a process.
"""

from __future__ import annotations

import threading
from collections import deque
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ._auth import fingerprint
from ._registry import Registry
from ._waits import last_reset, numbers, retry_after

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import Endpoint

    from .rate_limits import Limit, RateLimitPolicy

LOOK_AGAIN = 0.1
"""Seconds after which to look again while answers are on their way that may tell of more."""

LONGEST_BLOCK = 3600.0
MOST_COUNTED = 10_000
"""Limits beyond this many requests are left to the headers: nobody comes near them, and each call costs memory."""

_WINDOW = 60.0
_KEPT = 128


class Pause(NamedTuple):
    """Why a request may not go now.

    Attributes:
        seconds: When it may, as far as is known.
        look_again: The seconds after which to ask again: sooner while answers are under way that may tell of more.
    """

    seconds: float
    look_again: float


class Log:
    """At most so many requests in any span of so many seconds."""

    __slots__ = ("seconds", "sent")

    def __init__(self, requests: int, seconds: float) -> None:
        self.seconds = seconds
        self.sent: deque[float] = deque(maxlen=requests)

    def wait(self, now: float) -> float:
        """The seconds until one more fits; 0 where it does."""
        sent = self.sent
        return 0.0 if len(sent) != sent.maxlen else max(sent[0] + self.seconds - now, 0.0)


class Told(NamedTuple):
    """What an answer says about the budget: what is left, and when it starts anew."""

    remaining: int
    reset: float
    limit: int | None
    seconds: float | None


class Guard:
    """The lock of all budgets of one credential, to be replaced after a fork."""

    __slots__ = ("lock",)

    def __init__(self) -> None:
        self.lock = threading.Lock()


class Gate:
    """The budget of one operation for one credential.

    Until an answer tells more, the documented limit counts. From then on it is what the answers say: in the present
    window `remaining` less the requests that are under way, for nobody knows whether those are counted already.
    """

    __slots__ = ("_guard", "_guessed", "_limit", "_remaining", "_resets", "_seconds", "_seed", "_single", "_under_way")

    def __init__(self, guard: Guard, seed: Log | None = None) -> None:
        self._guard = guard
        self._seed = seed
        self._remaining: int | None = None
        self._resets = 0.0
        self._guessed = False
        self._limit: int | None = None
        self._seconds = _WINDOW if seed is None else seed.seconds
        self._under_way = 0
        self._single = True

    @property
    def seconds(self) -> float:
        """The window of the budget, as far as is known."""
        return self._seconds

    def enter(self, now: float, logs: tuple[Log, ...] = (), documented: bool = True) -> Pause | None:
        """Ask to send one request: None and it is counted, or how long to wait before asking again."""
        with self._guard.lock:
            wait, hopeful = self._wait(now, documented)
            for log in logs:
                own = log.wait(now)
                wait, hopeful = max(wait, own), hopeful and own <= 0
            if wait > 0:
                return Pause(wait, min(wait, LOOK_AGAIN) if hopeful else wait)
            self._single = self._under_way == 0
            self._under_way += 1
            if self._seed is not None:
                self._seed.sent.append(now)
            for log in logs:
                log.sent.append(now)
            return None

    def leave(self, now: float, told: Told | None, counted: bool = True) -> None:
        """The request is answered, or lost; `counted` says whether it may have reached the server."""
        with self._guard.lock:
            # None is under way after a fork, not even the request in the middle of which the process was forked.
            self._under_way = max(self._under_way - 1, 0)
            if told is not None:
                self._hear(now, told)
            elif self._remaining is not None and counted:
                self._remaining -= 1

    def block(self, now: float, seconds: float) -> None:
        """The server asked to wait: nothing goes until then."""
        with self._guard.lock:
            self._remaining = 0
            self._resets = max(self._resets if not self._guessed else now, now + min(seconds, LONGEST_BLOCK))
            self._guessed = False

    def after_fork(self) -> None:
        """No answer to what is under way comes here."""
        self._under_way = 0

    def _wait(self, now: float, documented: bool) -> tuple[float, bool]:
        if self._remaining is not None and now >= self._resets:
            self._remaining = self._limit
            self._resets = now + self._seconds
            self._guessed = True
        hopeful = self._under_way > 0
        if self._remaining is None:
            return (0.0 if self._seed is None or not documented else self._seed.wait(now)), hopeful
        if self._remaining > self._under_way:
            return 0.0, hopeful
        return self._resets - now, hopeful and self._remaining > 0

    def _hear(self, now: float, told: Told) -> None:
        end = now + told.reset
        self._limit = told.limit if told.limit is not None else self._limit
        self._seconds = told.seconds if told.seconds is not None else self._seconds
        slack = max(self._seconds / 2, 1.5)
        known = None if self._guessed else self._remaining
        # More than was left is news only from a request that no other overtook.
        if known is None or end > self._resets + slack or (told.remaining > known and self._single):
            self._remaining = told.remaining
        elif end < self._resets - slack and not self._single:
            return  # an answer from the window before, overtaken by others
        else:
            self._remaining = min(known, told.remaining)
        self._resets = end
        self._guessed = False


class Ledger:
    """All budgets of one credential on one server."""

    def __init__(self) -> None:
        self._guard = Guard()
        self._gates: dict[str, Gate] = {}
        self._logs: dict[tuple[str, Limit], Log] = {}

    def gate(self, endpoint: Endpoint, kind: str) -> Gate:
        """The budget of an operation; the documented limit is the one for this kind of credential."""
        with self._guard.lock:
            gate = self._gates.get(endpoint.id)
            if gate is None:
                gate = self._gates[endpoint.id] = Gate(self._guard, documented(endpoint, kind))
        return gate

    def logs(self, endpoint: Endpoint, policy: RateLimitPolicy) -> tuple[Log, ...]:
        """What the caller's own limits count."""
        own = policy.limits.get(endpoint.id)
        found = [(endpoint.id, own), ("", policy.overall)]
        return tuple(self._log(name, limit) for name, limit in found if limit is not None)

    def after_fork(self) -> None:
        """Forget what other threads of the parent were about to do: nobody does it here."""
        self._guard.lock = threading.Lock()
        for gate in self._gates.values():
            gate.after_fork()

    def _log(self, name: str, limit: Limit) -> Log:
        with self._guard.lock:
            return self._logs.setdefault((name, limit), Log(limit.requests, limit.seconds))


_ledgers: Registry[Ledger] = Registry(_KEPT, Ledger.after_fork)


def ledger(secret: str, server: str | None) -> Ledger:
    """The budgets of a credential on a server, the same for everybody in this process. The secret is not kept."""
    return _ledgers.find(fingerprint(secret, server), Ledger)


def documented(endpoint: Endpoint, kind: str) -> Log | None:
    """The documented limit of an operation, None where there is none for this kind of credential."""
    per = {"api-key": "api-key-owner", "oauth2": "oauth2-authorization"}.get(kind)
    limits = [limit for limit in endpoint.rate_limits if limit.per == per and limit.requests <= MOST_COUNTED]
    strictest = min(limits, key=lambda limit: limit.requests / limit.seconds, default=None)
    return None if strictest is None else Log(strictest.requests, strictest.seconds)


def told(headers: Mapping[str, str]) -> Told | None:
    """What an answer says about the budget: of several limits the least that is left and the last that starts anew."""
    left = headers.get("x-ratelimit-remaining")
    if left is None:
        return None
    reset, remaining = last_reset(headers), numbers(left)
    if reset is None or not remaining:
        return None
    limit, seconds = _limit(headers.get("x-ratelimit-limit", ""))
    return Told(int(min(remaining)), reset, limit, seconds)


def hear(gate: Gate, now: float, status: int, headers: Mapping[str, str]) -> None:
    """Let a budget know of an answer. After 429, nothing goes for as long as the server asks everybody to wait."""
    gate.leave(now, told(headers))
    block = shared_wait(headers, gate.seconds) if status == 429 else None
    if block is not None:
        gate.block(now, block)


def shared_wait(headers: Mapping[str, str], seconds: float) -> float | None:
    """How long a refusal keeps everybody with the credential waiting; None where it concerns the one call alone.

    Some limits are of one user or place, such as one notification a user a day. Their refusals look like others, but
    leave requests in the budget, or ask to wait for longer than any budget takes to start anew. Closing the operation
    for all others would lose calls that the server takes.

    Args:
        headers: Those of the refusal.
        seconds: The window of the budget.
    """
    left, after = told(headers), retry_after(headers)
    if left is not None and left.remaining > 0:
        return None
    own = after is not None and after > max(seconds, _WINDOW)
    return max((wait for wait in (last_reset(headers), None if own else after) if wait is not None), default=None)


@lru_cache(maxsize=64)
def _limit(text: str) -> tuple[int | None, float | None]:
    counts: list[float] = []
    spans: list[float] = []
    for item in text.split(","):
        count, *parameters = item.split(";")
        counts += numbers(count)
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            spans += numbers(value) if name.strip() == "w" else []
    return int(min(counts)) if counts else None, max((span for span in spans if span > 0), default=None)
